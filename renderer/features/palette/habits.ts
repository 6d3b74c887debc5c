// What the reader did lately: papers opened and commands used. Kept by the window as ids and counts, never as text.

import { z } from 'zod';
import { type PaperId, paperIdSchema } from '#shared/contract/ids.ts';

const RECENT_KEPT = 8;
const COMMANDS_KEY = 'lectern.used-commands';

const recentSchema = z.array(paperIdSchema);
const usedSchema = z.record(z.string(), z.number());

/** Papers opened last in a library, the newest first. */
export function recentPapers(libraryId: string): readonly PaperId[] {
  return read(recentKey(libraryId), recentSchema) ?? [];
}

export function rememberPaper(libraryId: string, id: PaperId): void {
  const kept = [id, ...recentPapers(libraryId).filter((other) => other !== id)].slice(0, RECENT_KEPT);
  localStorage.setItem(recentKey(libraryId), JSON.stringify(kept));
}

/** How often a command was run from the palette. */
export function usesOf(commandId: string): number {
  return read(COMMANDS_KEY, usedSchema)?.[commandId] ?? 0;
}

export function rememberCommand(commandId: string): void {
  const used = read(COMMANDS_KEY, usedSchema) ?? {};
  localStorage.setItem(COMMANDS_KEY, JSON.stringify({ ...used, [commandId]: (used[commandId] ?? 0) + 1 }));
}

function recentKey(libraryId: string): string {
  return `lectern.recent-papers.${libraryId}`;
}

function read<Value>(key: string, schema: z.ZodType<Value>): Value | null {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    return null;
  }
}
