// What the import screen knows at one moment.

import type { ErrorValue, FileRefusal } from '#shared/contract/errors.ts';
import type { TaskId } from '#shared/contract/ids.ts';
import type { Preview, RecordDecision } from '#shared/contract/imports.ts';
import type { Reveal } from '../lists/VirtualList.tsx';

export type Phase =
  /** The files' bytes are on their way to the engine. */
  | { readonly kind: 'handing-over'; readonly done: number; readonly total: number }
  /** The engine reads; its progress is the task's. */
  | { readonly kind: 'reading'; readonly taskId: TaskId }
  | { readonly kind: 'ready' }
  | { readonly kind: 'committing'; readonly taskId: TaskId }
  | { readonly kind: 'failed'; readonly error: ErrorValue };

/** Rows `anchor` to `active`, both included, in whichever order; the keyboard is on `active`. */
export interface Selection {
  readonly anchor: number;
  readonly active: number;
}

export interface ImportState {
  readonly phase: Phase;
  /** Files refused before the engine saw them. */
  readonly refusals: readonly FileRefusal[];
  readonly preview: Preview | null;
  /** Only records of this decision are listed; null lists all. */
  readonly filter: RecordDecision | null;
  readonly selection: Selection;
  /** Key of the record the keyboard is on, to find it again after an edit. */
  readonly activeKey: string | null;
  /** Keys of all selected records that are here, to mark their lines. */
  readonly selectedKeys: ReadonlySet<string>;
  /** File shown on the left. */
  readonly file: number;
  /** Line chosen on the left, 1-based: where S splits, or what can be taken back. */
  readonly line: number | null;
  /** Which lines are shown on the left. */
  readonly lineView: 'all' | 'ignored';
  /** What each side was last asked to bring into view. */
  readonly recordReveal: Reveal | null;
  readonly lineReveal: Reveal | null;
  readonly isComparing: boolean;
  /** The reader wants to leave, and there are edits that would be lost. */
  readonly isAskingToLeave: boolean;
  /** Edits sent and not yet answered. */
  readonly busy: number;
  /** The last thing said; announced, and shown in the footer until the next move. */
  readonly message: string | null;
}

export const FIRST_STATE: ImportState = {
  phase: { kind: 'handing-over', done: 0, total: 0 },
  refusals: [],
  preview: null,
  filter: null,
  selection: { anchor: 0, active: 0 },
  activeKey: null,
  selectedKeys: new Set(),
  file: 0,
  line: null,
  lineView: 'all',
  recordReveal: null,
  lineReveal: null,
  isComparing: false,
  isAskingToLeave: false,
  busy: 0,
  message: null,
};

/** First and last selected row. */
export function rangeOf({ anchor, active }: Selection): { readonly first: number; readonly last: number } {
  return { first: Math.min(anchor, active), last: Math.max(anchor, active) };
}

/** Records found in the files before one: where its own begin in the unfiltered list. */
export function recordsBefore(preview: Preview, file: number): number {
  return preview.files.slice(0, file).reduce((sum, { found }) => sum + found, 0);
}

/** Files the engine could read. */
export function readFiles(preview: Preview): readonly number[] {
  return preview.files.flatMap(({ refusal }, index) => (refusal === null ? [index] : []));
}

/** Every file that was not read, whoever refused it. */
export function allRefusals({ refusals, preview }: Pick<ImportState, 'refusals' | 'preview'>): readonly RefusedFile[] {
  const ofEngine =
    preview?.files.flatMap(({ name, refusal }) => (refusal === null ? [] : [{ name, ...refusal }])) ?? [];
  return [...refusals, ...ofEngine];
}

export type RefusedFile = FileRefusal;
