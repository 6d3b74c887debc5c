// What the reader changes in a preview before it is imported. One edit at a time, in the order they were made.

import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type {
  CorrectionValue,
  Preview,
  PreviewRecord,
  RecordChoice,
  RecordDecision,
} from '#shared/contract/imports.ts';
import { plural } from '../../../text/plural.ts';
import { encodingName } from '../words/file-words.ts';
import { rangeOf } from './import-state.ts';
import type { Moves } from './moves.ts';
import { openPreview, openPreviewId, type SessionContext } from './session-context.ts';

export type TakeBackAs = Extract<CorrectionValue, { readonly kind: 'take-back' }>['as'];

export interface Edits {
  /** Rejects the selected records, or takes them back in when all are rejected. */
  readonly reject: () => Promise<void>;
  /** Imports the selected look-alikes as papers of their own; again to leave it open. */
  readonly keepOwn: () => Promise<void>;
  readonly merge: () => Promise<void>;
  readonly split: () => Promise<void>;
  readonly join: () => Promise<void>;
  readonly swap: () => Promise<void>;
  readonly takeLineBack: (as: TakeBackAs) => Promise<void>;
  readonly leaveLineOut: () => Promise<void>;
  /** Takes the last edit back. */
  readonly takeBack: () => Promise<void>;
  readonly setEncoding: (encoding: string) => Promise<void>;
  /** Resolves once every edit made so far has been answered. */
  readonly settled: () => Promise<void>;
}

/** An edit when its turn has come. */
interface PreparedEdit {
  readonly call: (client: LecternClient) => Promise<Preview>;
  /** Said when it is done. */
  readonly message: string;
}

/** The contract takes no more keys in one call. */
const MOST_KEYS = 10_000;
const MOST_AT_ONCE = 500;

export function createEdits(context: SessionContext, moves: Moves, onError: (error: ErrorValue) => void): Edits {
  const { store, records, lines, client } = context;
  const { getState, setState } = store;
  let last: Promise<void> = Promise.resolve();

  function say(message: string): void {
    setState({ message });
  }

  async function busily<Value>(work: () => Promise<Value>): Promise<Value> {
    setState((state) => ({ busy: state.busy + 1 }));
    try {
      return await work();
    } finally {
      setState((state) => ({ busy: state.busy - 1 }));
    }
  }

  /** Queues an edit; what it needs to know of the screen was read when the key was pressed. */
  function edit(prepare: () => PreparedEdit, follow: () => Promise<void> = moves.followRecord): Promise<void> {
    last = last.then(async () => {
      try {
        const { call, message } = prepare();
        await busily(async () => {
          const preview = await call(client());
          setState({ preview });
          records.invalidate();
          lines.invalidate();
          await follow();
          if (preview.files.every(({ ignored }) => ignored === 0)) moves.showLines('all');
        });
        say(message);
      } catch (error) {
        onError(toAppError(error).value);
      }
    });
    return last;
  }

  function correct(
    file: number,
    correction: CorrectionValue,
    message: string,
    follow?: () => Promise<void>,
  ): Promise<void> {
    const previewId = openPreviewId(store);
    return edit(() => ({ call: (client) => client.imports.correct({ previewId, file, correction }), message }), follow);
  }

  /** The selected records; what is not on screen is fetched, as much at once as the contract gives. */
  async function selectedRows(): Promise<readonly PreviewRecord[]> {
    const { selection, filter } = getState();
    const { first, last: end } = rangeOf(selection);
    const here = Array.from({ length: end - first + 1 }, (_, step) => records.rowAt(first + step));
    if (here.every((row) => row !== null)) return here;
    return busily(() => fetchRows(first, here.length, filter));
  }

  async function fetchRows(
    first: number,
    count: number,
    filter: RecordDecision | null,
  ): Promise<readonly PreviewRecord[]> {
    const previewId = openPreviewId(store);
    const decision = filter === null ? {} : { decision: filter };
    const rows: PreviewRecord[] = [];
    try {
      while (rows.length < count) {
        const range = { offset: first + rows.length, limit: Math.min(MOST_AT_ONCE, count - rows.length) };
        const page = await client().imports.previewRecords({ previewId, ...range, ...decision });
        if (page.records.length === 0) break;
        rows.push(...page.records);
      }
      return rows;
    } catch (error) {
      onError(toAppError(error).value);
      return [];
    }
  }

  async function choose(
    wanted: RecordChoice,
    applies: (row: PreviewRecord) => boolean,
    messages: { readonly none: string; readonly done: string; readonly undone: string },
  ): Promise<void> {
    const { first, last: end } = rangeOf(getState().selection);
    if (end - first >= MOST_KEYS) return say(`At most ${number(MOST_KEYS)} records at once.`);
    const rows = await selectedRows();
    const applying = rows.filter(applies);
    const [only] = applying;
    if (only === undefined) return say(messages.none);
    const subject = applying.length === 1 ? `Record ${number(only.index)}` : plural(applying.length, 'record');
    const previewId = openPreviewId(store);
    const keys = applying.map(({ key }) => key);
    await edit(() => {
      // An edit made just before may have changed what was chosen for them.
      const choice = applying.every((row) => freshest(row).choice === wanted) ? null : wanted;
      const message = `${subject} ${choice === null ? messages.undone : messages.done}.`;
      return { call: (client) => client.imports.choose({ previewId, keys, choice }), message };
    });
  }

  function freshest(row: PreviewRecord): PreviewRecord {
    return records.rowAt(records.find(({ key }) => key === row.key)) ?? row;
  }

  function activeRow(): Promise<PreviewRecord | null> {
    return records.load(getState().selection.active);
  }

  return {
    reject: () =>
      choose('reject', () => true, { none: 'No record is selected.', done: 'rejected', undone: 'taken in again' }),

    keepOwn: () =>
      choose('import', ({ match }) => match !== null, {
        none: 'It looks like no other paper, and becomes one of its own anyway.',
        done: 'becomes a paper of its own',
        undone: 'left as proposed',
      }),

    merge: async () => {
      const row = await activeRow();
      // What is already here is merged by itself; E only takes an earlier "own paper" back.
      const isSame = row?.match != null && row.decision === 'new';
      await choose(isSame ? 'import' : 'merge', ({ match, decision }) => match !== null && decision !== 'duplicate', {
        none:
          row?.match == null
            ? 'It looks like no other paper: there is nothing to merge it with.'
            : 'It is already here.',
        done: 'is merged with the paper it looks like',
        undone: isSame ? 'counts as already here' : 'left as proposed',
      });
    },

    split: async () => {
      const { line } = getState();
      const row = await activeRow();
      if (row === null) return;
      if (line === null) return say(`Click the line where the new record begins, then press S.`);
      if (line <= row.firstLine || line > row.lastLine) {
        return say(`Record ${number(row.index)} cannot be split at line ${number(line)}: choose a line inside it.`);
      }
      await correct(
        row.file,
        { kind: 'split', record: row.index, atLine: line },
        `Record ${number(row.index)} split at line ${number(line)}.`,
        () => moves.followLine(line),
      );
    },

    join: async () => {
      const row = await activeRow();
      if (row === null) return;
      if (row.index >= (openPreview(store).files[row.file]?.found ?? 0)) {
        return say('It is the last record of its file: there is no next one to join.');
      }
      await correct(
        row.file,
        { kind: 'join', record: row.index },
        `Records ${number(row.index)} and ${number(row.index + 1)} joined.`,
      );
    },

    swap: async () => {
      const row = await activeRow();
      if (row === null) return;
      await correct(
        row.file,
        { kind: 'swap', record: row.index },
        `Title and abstract of record ${number(row.index)} swapped.`,
      );
    },

    takeLineBack: async (as) => {
      const { line, file } = getState();
      if (line === null) return;
      await correct(file, { kind: 'take-back', line, as }, `Line ${number(line)} taken back.`, () =>
        moves.followLine(line),
      );
    },

    leaveLineOut: async () => {
      const { line, file } = getState();
      if (line === null) return;
      await correct(file, { kind: 'ignore-line', line }, `Line ${number(line)} left out.`);
    },

    takeBack: async () => {
      if (openPreview(store).edits === 0) return say('There is no edit to take back.');
      const previewId = openPreviewId(store);
      await edit(() => ({
        call: (client) => client.imports.takeBack({ previewId }),
        message: 'Last edit taken back.',
      }));
    },

    setEncoding: async (encoding) => {
      const { file } = getState();
      const previewId = openPreviewId(store);
      const name = openPreview(store).files[file]?.name ?? '';
      await edit(() => ({
        call: (client) => client.imports.setEncoding({ previewId, file, encoding }),
        message: `“${name}” read again as ${encodingName(encoding)}.`,
      }));
    },

    settled: () => last,
  };
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
