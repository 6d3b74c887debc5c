// Runs the command line as a process of its own, from its sources.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = new URL('../main.ts', import.meta.url).href;
const ENTRY = `import('${MAIN}').then(({ main }) => main(['node', 'lectern', ...process.argv.slice(1)]))`;

/** Hundreds of starts a run read the same sources: what is compiled of them is kept, beside what Vite keeps. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/lectern-tests', import.meta.url));

/** A test that fails halfway leaves its process behind; it goes with the tests at the latest. */
const alive = new Set<ChildProcessWithoutNullStreams>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Next line of standard output. */
  nextLine(): Promise<string>;
  /** What standard error has said so far. */
  err(): string;
  ended(): Promise<Ended>;
}

/** Starts `lectern ARGS…`. */
export function startLectern(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, ['--eval', ENTRY, '--', ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = once(child, 'close');
  return {
    child,
    nextLine: async () => String((await lines.next()).value),
    err: () => err,
    ended: async () => ({ code: (await closed)[0] as number | null, out, err }),
  };
}

/** Runs `lectern ARGS…` to its end, with `input` on its standard input. */
export function runLectern(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ended> {
  const running = startLectern(args, env);
  running.child.stdin.end(input);
  return running.ended();
}
