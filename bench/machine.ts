// The machine's facts, printed above every figure: a time without them means nothing.

import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import Database from 'better-sqlite3';

export function printMachine(): void {
  const db = new Database(':memory:');
  const sqlite = db.prepare('SELECT sqlite_version()').pluck().get();
  db.close();
  const facts = [
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${release()} ${arch()}`,
    `Node ${process.versions.node}`,
    `SQLite ${String(sqlite)}`,
  ];
  console.log(`Machine: ${facts.join(' · ')}\n`);
}

/** Middle value, and the value below which `share` of them lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds, to three figures. */
export function ms(value: number): string {
  return `${value < 100 ? value.toPrecision(3) : Math.round(value)} ms`;
}

export function memoryMb(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
}
