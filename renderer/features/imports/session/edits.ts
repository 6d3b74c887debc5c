// What the reader changes in a preview before it is imported. One edit at a time, in the order they were made.

import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { CorrectionValue, Preview, PreviewRecord, RecordChoice } from '#shared/contract/imports.ts';
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

/** The contract takes no more keys in one call. */
const MOST_KEYS = 10_000;

export function createEdits(context: SessionContext, moves: Moves, onError: (error: ErrorValue) => void): Edits {
  const { store, records, lines, client } = context;
  const { getState, setState } = store;
  let last: Promise<void> = Promise.resolve();

  function say(message: string): void {
    setState({ message });
  }

  /** Queues an edit; what it needs to know of the screen was read when the key was pressed. */
  function edit(
    work: (client: LecternClient) => Promise<Preview>,
    message: string,
    follow: () => Promise<void> = moves.followRecord,
  ): Promise<void> {
    setState((state) => ({ busy: state.busy + 1 }));
    last = last.then(async () => {
      try {
        const preview = await work(client());
        setState({ preview });
        records.invalidate();
        lines.invalidate();
        await follow();
        if (preview.files.every(({ ignored }) => ignored === 0)) moves.showLines('all');
        say(message);
      } catch (error) {
        onError(toAppError(error).value);
      } finally {
        setState((state) => ({ busy: state.busy - 1 }));
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
    return edit((client) => client.imports.correct({ previewId, file, correction }), message, follow);
  }

  async function selectedRows(): Promise<readonly PreviewRecord[]> {
    const { first, last: end } = rangeOf(getState().selection);
    const rows: PreviewRecord[] = [];
    for (let index = first; index <= end && rows.length <= MOST_KEYS; index++) {
      const row = await records.load(index);
      if (row !== null) rows.push(row);
    }
    return rows;
  }

  async function choose(
    wanted: RecordChoice,
    applies: (row: PreviewRecord) => boolean,
    messages: { readonly none: string; readonly done: string; readonly undone: string },
  ): Promise<void> {
    const rows = (await selectedRows()).filter(applies);
    const [only] = rows;
    if (only === undefined) return say(messages.none);
    if (rows.length > MOST_KEYS) return say(`At most ${MOST_KEYS.toLocaleString('en-GB')} records at once.`);
    const choice = rows.every((row) => row.choice === wanted) ? null : wanted;
    const subject = rows.length === 1 ? `Record ${only.index}` : plural(rows.length, 'record');
    const previewId = openPreviewId(store);
    const keys = rows.map(({ key }) => key);
    await edit(
      (client) => client.imports.choose({ previewId, keys, choice }),
      `${subject} ${choice === null ? messages.undone : messages.done}.`,
    );
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
        return say(`Record ${row.index} cannot be split at line ${line}: choose a line inside it.`);
      }
      await correct(
        row.file,
        { kind: 'split', record: row.index, atLine: line },
        `Record ${row.index} split at line ${line}.`,
        () => moves.followLine(line),
      );
    },

    join: async () => {
      const row = await activeRow();
      if (row === null) return;
      if (row.index >= (openPreview(store).files[row.file]?.found ?? 0)) {
        return say('It is the last record of its file: there is no next one to join.');
      }
      await correct(row.file, { kind: 'join', record: row.index }, `Records ${row.index} and ${row.index + 1} joined.`);
    },

    swap: async () => {
      const row = await activeRow();
      if (row === null) return;
      await correct(
        row.file,
        { kind: 'swap', record: row.index },
        `Title and abstract of record ${row.index} swapped.`,
      );
    },

    takeLineBack: async (as) => {
      const { line, file } = getState();
      if (line === null) return;
      await correct(file, { kind: 'take-back', line, as }, `Line ${line} taken back.`, () => moves.followLine(line));
    },

    leaveLineOut: async () => {
      const { line, file } = getState();
      if (line === null) return;
      await correct(file, { kind: 'ignore-line', line }, `Line ${line} left out.`);
    },

    takeBack: async () => {
      if (openPreview(store).edits === 0) return say('There is no edit to take back.');
      const previewId = openPreviewId(store);
      await edit((client) => client.imports.takeBack({ previewId }), 'Last edit taken back.');
    },

    setEncoding: async (encoding) => {
      const { file } = getState();
      const previewId = openPreviewId(store);
      const name = openPreview(store).files[file]?.name ?? '';
      await edit(
        (client) => client.imports.setEncoding({ previewId, file, encoding }),
        `“${name}” read again as ${encodingName(encoding)}.`,
      );
    },

    settled: () => last,
  };
}
