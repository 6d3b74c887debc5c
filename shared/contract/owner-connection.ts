// One connection of the command line at the owner: the token first, then frames relayed unread and files handed over.

import { toAppError } from './client.ts';
import type { LocalSocket } from './node-parts.ts';
import {
  FRAME_LINE,
  LineReader,
  MAX_HELLO_LENGTH,
  MAX_LINE_LENGTH,
  OWNER_READY,
  type OwnerAnswer,
  type OwnerQuestion,
  ownerHelloSchema,
  ownerQuestionSchema,
  QUESTION_LINE,
} from './owner-socket.ts';

const HELLO_TIMEOUT_MS = 5_000;
/** A command that has stopped reading is let go, not collected for. */
const MAX_BUFFERED = 64 * 1024 * 1024;

/** One client's private channel to the engine, whatever kind of message port it is. */
export interface EngineLine {
  post(frame: string): void;
  onFrame(listener: (frame: string) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** The engine as a connection needs it; each shell has its own. */
export interface DoorEngine {
  openLine(): EngineLine;
  grantFile(path: string, options: { readonly removeAfterUse: boolean }): Promise<string>;
  grantFolder(path: string): Promise<string>;
}

export interface ConnectionOptions {
  readonly isToken: (given: string) => boolean;
  /** Waits while the engine is being started again. */
  readonly engine: () => Promise<DoorEngine>;
  readonly isAbsolute: (path: string) => boolean;
}

/** Serves a connection to its end; whatever is not as it should be ends it without a word. */
export function serveOwnerSocket(socket: LocalSocket, options: ConnectionOptions): void {
  const reader = new LineReader();
  /** What takes the lines: nobody yet, the hello, a queue while the engine is waited for, the relay. */
  let take = (line: string): void => {
    if (!isHello(line, options)) return void socket.destroy();
    const early: string[] = [];
    take = (next) => void early.push(next);
    maxLength = MAX_LINE_LENGTH;
    socket.setTimeout(0);
    void options.engine().then(
      (engine) => {
        if (isClosed) return;
        take = relay(socket, engine, options);
        socket.write(`${OWNER_READY}\n`);
        for (const line of early) take(line);
      },
      () => socket.destroy(),
    );
  };
  let maxLength = MAX_HELLO_LENGTH;
  let isClosed = false;
  socket.setEncoding('utf8');
  // `close` follows and is where the work is.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isClosed = true;
  });
  socket.setTimeout(HELLO_TIMEOUT_MS);
  socket.on('timeout', () => socket.destroy());
  socket.on('data', (text) => {
    const lines = reader.read(text, maxLength);
    if (lines === null) socket.destroy();
    else for (const line of lines) take(line);
  });
}

function isHello(line: string, { isToken }: ConnectionOptions): boolean {
  const hello = ownerHelloSchema.safeParse(parseJson(line));
  return hello.success && isToken(hello.data.token);
}

/** Joins a socket and a client's channel; returns what takes the lines of the socket. */
function relay(socket: LocalSocket, engine: DoorEngine, { isAbsolute }: ConnectionOptions): (line: string) => void {
  const channel = engine.openLine();
  channel.onFrame((frame) => {
    if (socket.writableLength > MAX_BUFFERED) socket.destroy();
    else socket.write(`${FRAME_LINE}${frame}\n`);
  });
  channel.onClose(() => socket.destroy());
  socket.on('close', () => channel.close());
  return (line) => {
    if (line.startsWith(FRAME_LINE)) return channel.post(line.slice(FRAME_LINE.length));
    const question = line.startsWith(QUESTION_LINE)
      ? ownerQuestionSchema.safeParse(parseJson(line.slice(QUESTION_LINE.length)))
      : null;
    if (!question?.success || !isAbsolute(question.data.path)) return void socket.destroy();
    void answer(question.data, engine).then((said) => socket.write(`${QUESTION_LINE}${JSON.stringify(said)}\n`));
  };
}

async function answer({ type, id, path }: OwnerQuestion, engine: DoorEngine): Promise<OwnerAnswer> {
  try {
    const token = await (type === 'grant-file'
      ? engine.grantFile(path, { removeAfterUse: false })
      : engine.grantFolder(path));
    return { type: 'granted', id, token };
  } catch (error) {
    return { type: 'refused', id, error: toAppError(error).value };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
