// The command line's way to a library a shell has open: a local socket to its owner, if one of this user listens.

import { connect, type Socket } from 'node:net';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { AppError, appError, parseErrorValue } from '#shared/contract/errors.ts';
import type { FileToken, FolderToken } from '#shared/contract/ids.ts';
import { type OwnerPlace, ownerPlaces } from '#shared/contract/owner-place.ts';
import {
  FRAME_LINE,
  LineReader,
  MAX_LINE_LENGTH,
  OWNER_READY,
  type OwnerQuestion,
  ownerAnswerSchema,
  QUESTION_LINE,
} from '#shared/contract/owner-socket.ts';
import { isPrivateFolder, readText } from '#shared/contract/private-files.ts';
import { NODE_PARTS } from './node-parts.ts';

/** An owner may be starting its engine again; longer than this it has other troubles. */
const READY_TIMEOUT_MS = 10_000;

/** One command's connection to the engine of a running shell. */
export class OwnerLink {
  /** The client's end: what is posted to it reaches the engine, and the other way round. */
  readonly port: MessagePort;
  readonly #socket: Socket;
  readonly #relay: MessagePort;
  readonly #waiting = new Map<number, PromiseWithResolvers<string>>();
  readonly #ready = Promise.withResolvers<void>();
  #questions = 0;

  /** Connects to whoever has the library open; null when nobody of this user listens. */
  static async find(libraryFile: string): Promise<OwnerLink | null> {
    for (const place of ownerPlaces(NODE_PARTS, libraryFile)) {
      const link = await OwnerLink.#to(place);
      if (link !== null) return link;
    }
    return null;
  }

  static async #to({ folder, socket: address, tokenFile }: OwnerPlace): Promise<OwnerLink | null> {
    // In a folder others can write to, whoever listens may be anybody: the token is not for them.
    if (!isPrivateFolder(NODE_PARTS, folder)) return null;
    const token = readText(NODE_PARTS, tokenFile);
    if (token === null) return null;
    const socket = connect(address);
    const link = new OwnerLink(socket);
    socket.write(`${JSON.stringify({ protocol: 1, token })}\n`);
    const timer = setTimeout(() => socket.destroy(), READY_TIMEOUT_MS);
    try {
      await link.#ready.promise;
      return link;
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.#relay = port2;
    port2.on('message', (frame: string) => socket.write(`${FRAME_LINE}${frame}\n`));
    // A command that is done closes its port.
    port2.on('close', () => socket.destroy());
    const reader = new LineReader();
    socket.setEncoding('utf8');
    // `close` follows and is where the work is.
    socket.on('error', () => undefined);
    socket.on('close', () => this.#end());
    socket.on('data', (text: string) => {
      const lines = reader.read(text, MAX_LINE_LENGTH);
      if (lines === null) socket.destroy();
      else for (const line of lines) this.#take(line);
    });
  }

  /** Token for a file; the owner reads it, who is the same user on the same machine. */
  async grantFile(path: string): Promise<FileToken> {
    return (await this.#ask({ type: 'grant-file', path })) as FileToken;
  }

  async grantFolder(path: string): Promise<FolderToken> {
    return (await this.#ask({ type: 'grant-folder', path })) as FolderToken;
  }

  async close(): Promise<void> {
    this.#socket.destroy();
    this.port.close();
  }

  #ask(question: Omit<OwnerQuestion, 'id'>): Promise<string> {
    const id = ++this.#questions;
    const waiting = Promise.withResolvers<string>();
    if (this.#socket.destroyed) return Promise.reject(disconnected());
    this.#waiting.set(id, waiting);
    this.#socket.write(`${QUESTION_LINE}${JSON.stringify({ ...question, id })}\n`);
    return waiting.promise;
  }

  #take(line: string): void {
    if (line === OWNER_READY) this.#ready.resolve();
    else if (line.startsWith(FRAME_LINE)) this.#relay.postMessage(line.slice(FRAME_LINE.length));
    else if (line.startsWith(QUESTION_LINE)) this.#answered(line.slice(QUESTION_LINE.length));
  }

  #answered(text: string): void {
    const answer = ownerAnswerSchema.parse(JSON.parse(text));
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.type === 'granted') waiting?.resolve(answer.token);
    else waiting?.reject(refusal(answer.error));
  }

  #end(): void {
    const error = disconnected();
    this.#ready.reject(error);
    this.#ready.promise.catch(() => undefined);
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#relay.close();
  }
}

function refusal({ code, details }: { readonly code: string; readonly details?: unknown }): AppError {
  const value = parseErrorValue(code, details);
  return value ? new AppError(value) : appError('INTERNAL', { reference: code });
}

function disconnected(): AppError {
  return appError('DISCONNECTED', { detail: 'the program that has the library open has ended' });
}
