// Moving through a preview: which record and which line is selected, and what follows from it.

import type { PreviewLine, PreviewRecord, RecordDecision } from '#shared/contract/imports.ts';
import { afterMove, type ListMove } from '../lists/list-keys.ts';
import { rangeOf, recordsBefore } from './import-state.ts';
import { openPreview, type SessionContext } from './session-context.ts';

export interface Moves {
  /** Selects a record; `extends` keeps the other end of the selection where it is. */
  readonly select: (index: number, options?: { readonly extends?: boolean }) => Promise<void>;
  readonly move: (move: ListMove, options?: { readonly extends?: boolean }) => Promise<void>;
  /** Chooses a line by its index in the lines shown, and with it the record it belongs to. */
  readonly selectLine: (index: number) => Promise<void>;
  readonly moveLine: (move: ListMove) => Promise<void>;
  readonly setFilter: (filter: RecordDecision | null) => Promise<void>;
  readonly showFile: (file: number) => Promise<void>;
  readonly showLines: (lineView: 'all' | 'ignored') => void;
  /** After an edit: stays on the record the keyboard was on, wherever it went. */
  readonly followRecord: () => Promise<void>;
  /** After an edit of a line: goes to the record the line is in now. */
  readonly followLine: (line: number) => Promise<void>;
}

export function createMoves({ store, records, lines }: SessionContext): Moves {
  const { getState, setState } = store;

  /** Marks what is selected; only rows that are here count. */
  function selectedKeys(): ReadonlySet<string> {
    const { first, last } = rangeOf(getState().selection);
    const keys = new Set<string>();
    for (let index = first; index <= last && keys.size < 1_000; index++) {
      const key = records.rowAt(index)?.key;
      if (key !== undefined) keys.add(key);
    }
    return keys;
  }

  function showFileOf({ file }: PreviewRecord): void {
    if (file === getState().file) return;
    setState({ file, line: null });
    lines.reset();
  }

  function arrivedAt(row: PreviewRecord): void {
    showFileOf(row);
    setState({ activeKey: row.key, selectedKeys: selectedKeys() });
  }

  /** Selects a row and brings its lines into view on the other side. */
  async function select(index: number, options: { readonly extends?: boolean } = {}): Promise<void> {
    const { selection } = getState();
    const anchor = options.extends === true ? selection.anchor : index;
    setState({
      selection: { anchor, active: index },
      line: null,
      message: null,
      recordReveal: { index, align: 'auto' },
    });
    const row = records.rowAt(index) ?? (await records.load(index));
    if (row === null || getState().selection.active !== index) return;
    arrivedAt(row);
    if (getState().lineView === 'all') setState({ lineReveal: { index: row.firstLine - 1, align: 'start' } });
  }

  /** Row of a line's record in the list as it is filtered now, or -1. */
  function indexOfRecord({ recordKey, recordIndex }: PreviewLine): number {
    const { filter, file } = getState();
    if (recordKey === null || recordIndex === null) return -1;
    if (filter === null) return recordsBefore(openPreview(store), file) + recordIndex - 1;
    return records.find(({ key }) => key === recordKey);
  }

  async function selectRecordOf(line: PreviewLine): Promise<void> {
    let index = indexOfRecord(line);
    if (index < 0 && line.recordKey !== null) {
      // The record is not among those listed: the list is widened rather than the line left without one.
      setState({ filter: null });
      records.reset();
      index = indexOfRecord(line);
    }
    if (index < 0) return;
    setState({
      selection: { anchor: index, active: index },
      recordReveal: { index, align: 'auto' },
      activeKey: line.recordKey,
      selectedKeys: new Set(line.recordKey === null ? [] : [line.recordKey]),
    });
    await records.load(index);
  }

  async function selectLine(index: number): Promise<void> {
    const line = lines.rowAt(index) ?? (await lines.load(index));
    if (line === null) return;
    setState({ line: line.number, message: null, lineReveal: { index, align: 'auto' } });
    await selectRecordOf(line);
  }

  function indexOfLine(): number {
    const { line, lineView } = getState();
    if (line === null) return -1;
    return lineView === 'all' ? line - 1 : lines.find(({ number }) => number === line);
  }

  /** Where the keyboard enters the source: the chosen line, else the first line of the record it is on. */
  function enteringIndex(): number {
    const { selection, lineView } = getState();
    const row = records.rowAt(selection.active);
    return lineView === 'all' && row !== null ? row.firstLine - 2 : -1;
  }

  return {
    select,

    move: async (move, options) => {
      const index = afterMove(move, getState().selection.active, records.getState().total ?? 0);
      if (index >= 0) await select(index, options);
    },

    selectLine,

    moveLine: async (move) => {
      const count = lines.getState().total ?? 0;
      const chosen = indexOfLine();
      let index = afterMove(move, chosen < 0 ? enteringIndex() : chosen, count);
      const step = 'by' in move && move.by < 0 ? -1 : 1;
      // Blank lines say nothing and cannot be chosen.
      for (let tries = 0; tries < 1_000 && index >= 0 && index < count; tries++) {
        const line = lines.rowAt(index) ?? (await lines.load(index));
        if (line === null) return;
        if (line.role !== 'blank') return selectLine(index);
        index += step;
      }
    },

    setFilter: async (filter) => {
      const { activeKey } = getState();
      const start = { anchor: 0, active: 0 };
      setState({ filter, message: null, selection: start });
      records.reset();
      await records.load(0);
      // A reader quicker than the answer has moved on already.
      if (getState().selection !== start) return;
      await select(
        Math.max(
          0,
          records.find(({ key }) => key === activeKey),
        ),
      );
    },

    showFile: async (file) => {
      if (file === getState().file) return;
      setState({ file, line: null, message: null, lineReveal: { index: 0, align: 'start' } });
      lines.reset();
      const preview = openPreview(store);
      if (getState().filter === null && (preview.files[file]?.found ?? 0) > 0) {
        await select(recordsBefore(preview, file));
      }
    },

    showLines: (lineView) => {
      if (lineView === getState().lineView) return;
      setState({ lineView, line: null, message: null, lineReveal: { index: 0, align: 'start' } });
      lines.reset();
    },

    followRecord: async () => {
      const { selection, activeKey, filter } = getState();
      const row = await records.load(selection.active);
      const total = records.getState().total ?? 0;
      if (total === 0) {
        setState({ selection: { anchor: 0, active: 0 }, activeKey: null, selectedKeys: new Set() });
      } else if (row?.key === activeKey) {
        setState({ selectedKeys: selectedKeys() });
      } else {
        const found = filter === null ? records.find(({ key }) => key === activeKey) : -1;
        await select(found >= 0 ? found : Math.min(selection.active, total - 1));
      }
    },

    followLine: async (number) => {
      const { lineView } = getState();
      // Only in the whole source does a line's number say where it stands.
      const line = lineView === 'all' ? await lines.load(number - 1) : null;
      setState({ line: lineView === 'all' ? number : null });
      if (line !== null) await selectRecordOf(line);
    },
  };
}
