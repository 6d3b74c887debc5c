// The records an edit is about: noted when its key is pressed, looked at when its turn comes.

import type { PreviewRecord, RecordDecision } from '#shared/contract/imports.ts';
import { rangeOf } from './import-state.ts';
import { openPreviewId, type SessionContext } from './session-context.ts';

/** The contract takes no more keys in one call. */
export const MOST_SELECTED = 10_000;
/** Nor does it give more records in one answer. */
const MOST_AT_ONCE = 500;

export interface SelectedRecords {
  readonly count: number;
  /** The records as they are by then: an edit made just before may have changed them. */
  readonly rows: () => Promise<readonly PreviewRecord[]>;
}

/** The selected records; those not on screen are fetched. */
export function captureSelected(context: SessionContext): SelectedRecords {
  const { store, records } = context;
  const { selection, filter } = store.getState();
  const { first, last } = rangeOf(selection);
  const count = last - first + 1;
  const here: PreviewRecord[] = [];
  for (let index = first; index <= last && here.length === index - first; index++) {
    const row = records.rowAt(index);
    if (row !== null) here.push(row);
  }
  const isHere = here.length === count;
  return {
    count,
    rows: async () => (isHere ? here.map((row) => latest(context, row)) : fetchRows(context, first, count, filter)),
  };
}

/** The record the keyboard is on. */
export function captureRecord(context: SessionContext): () => Promise<PreviewRecord | null> {
  const { store, records } = context;
  const { active } = store.getState().selection;
  const row = records.rowAt(active);
  return async () => (row === null ? records.load(active) : latest(context, row));
}

function latest({ records }: SessionContext, row: PreviewRecord): PreviewRecord {
  return records.rowAt(records.find(({ key }) => key === row.key)) ?? row;
}

async function fetchRows(
  { store, client }: SessionContext,
  first: number,
  count: number,
  filter: RecordDecision | null,
): Promise<readonly PreviewRecord[]> {
  const previewId = openPreviewId(store);
  const decision = filter === null ? {} : { decision: filter };
  const rows: PreviewRecord[] = [];
  while (rows.length < count) {
    const range = { offset: first + rows.length, limit: Math.min(MOST_AT_ONCE, count - rows.length) };
    const page = await client().imports.previewRecords({ previewId, ...range, ...decision });
    if (page.records.length === 0) break;
    rows.push(...page.records);
  }
  return rows;
}
