// Around all tests: every Node process of the run writes down its sockets, the kernel is asked about the others.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KernelSocket, NOISY_PROGRAM, socketsBeyond } from './fixtures/kernel-sockets.ts';
import { noiseIn, readRecording, recordingInto } from './fixtures/sockets.ts';

/** Often enough to meet a connection that waits for an answer; seldom enough to cost nothing. */
const LOOK_EVERY_MS = 250;

// biome-ignore lint/style/noDefaultExport: this is what Playwright calls
export default function recordSilence(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-silence-'));
  const file = join(folder, 'sockets.jsonl');
  Object.assign(process.env, recordingInto(file));
  const seen = new Map<string, KernelSocket>();
  const timer = setInterval(() => {
    const found = socketsBeyond(process.pid).filter(({ program }) => !program.includes(NOISY_PROGRAM));
    for (const socket of found) seen.set(`${socket.process} ${socket.remote}`, socket);
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    const events = readRecording(file);
    rmSync(folder, { recursive: true, force: true });
    if (events.length === 0) throw new Error('no process of this run wrote down its sockets');
    const noise = [...noiseIn(events), ...seen.values()];
    if (noise.length > 0)
      throw new Error(`The run was not silent:\n${noise.map((one) => JSON.stringify(one)).join('\n')}`);
    const servers = events.filter(({ kind, path }) => kind === 'listen' && path === null).length;
    process.stdout.write(`silence: ${events.length} entries, ${servers} servers, nothing beyond this machine\n`);
  };
}
