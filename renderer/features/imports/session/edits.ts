// What the reader changes in a preview before it is imported. One edit at a time, in the order they were made.

import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import type { CorrectionValue, Preview, PreviewRecord, RecordChoice } from '#shared/contract/imports.ts';
import { plural } from '../../../text/plural.ts';
import { quoted } from '../../../text/visible.ts';
import { encodingName } from '../words/file-words.ts';
import type { Moves } from './moves.ts';
import { captureRecord, captureSelected, MOST_SELECTED } from './selected-records.ts';
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

/** An edit when its turn has come; a mere text is said, and nothing else is done. */
type PreparedEdit =
  | string
  | {
      readonly call: (client: LecternClient) => Promise<Preview>;
      /** Said when it is done. */
      readonly message: string;
      readonly follow?: () => Promise<void>;
    };

export function createEdits(context: SessionContext, moves: Moves, onError: (error: ErrorValue) => void): Edits {
  const { store, records, lines, client } = context;
  const { getState, setState } = store;
  let last: Promise<void> = Promise.resolve();

  /**
   * Takes a place in the line of edits at once, and does the edit when those before it are done.
   *
   * What it needs to know of the screen is captured before, when the key was pressed.
   */
  function edit(prepare: () => PreparedEdit | Promise<PreparedEdit>): Promise<void> {
    setState((state) => ({ busy: state.busy + 1 }));
    const turn = async () => {
      try {
        const prepared = await prepare();
        const message = typeof prepared === 'string' ? prepared : await apply(prepared);
        setState({ message });
      } catch (error) {
        onError(toAppError(error).value);
      } finally {
        setState((state) => ({ busy: state.busy - 1 }));
      }
    };
    last = last.then(turn);
    return last;
  }

  async function apply({ call, message, follow = moves.followRecord }: Exclude<PreparedEdit, string>): Promise<string> {
    const preview = await call(client());
    setState({ preview });
    records.invalidate();
    lines.invalidate();
    await follow();
    if (preview.files.every(({ ignored }) => ignored === 0)) moves.showLines('all');
    return message;
  }

  function correct(file: number, correction: CorrectionValue) {
    const previewId = openPreviewId(store);
    return (engine: LecternClient) => engine.imports.correct({ previewId, file, correction });
  }

  function choose(
    wanted: RecordChoice,
    applies: (row: PreviewRecord) => boolean,
    messages: { readonly none: string; readonly done: string; readonly undone: string },
  ): Promise<void> {
    const selected = captureSelected(context);
    return edit(async () => {
      if (selected.count > MOST_SELECTED) return `At most ${number(MOST_SELECTED)} records at once.`;
      const rows = (await selected.rows()).filter(applies);
      const [only] = rows;
      if (only === undefined) return messages.none;
      const choice = rows.every((row) => row.choice === wanted) ? null : wanted;
      const subject = rows.length === 1 ? `Record ${number(only.index)}` : plural(rows.length, 'record');
      const keys = rows.map(({ key }) => key);
      const previewId = openPreviewId(store);
      return {
        call: (engine) => engine.imports.choose({ previewId, keys, choice }),
        message: `${subject} ${choice === null ? messages.undone : messages.done}.`,
      };
    });
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

    merge: () => {
      const row = records.rowAt(getState().selection.active);
      // What is already here is merged by itself; E only takes an earlier "own paper" back.
      const isSame = row?.match != null && row.decision === 'new';
      return choose(isSame ? 'import' : 'merge', ({ match, decision }) => match !== null && decision !== 'duplicate', {
        none:
          row?.match == null
            ? 'It looks like no other paper: there is nothing to merge it with.'
            : 'It is already here.',
        done: 'is merged with the paper it looks like',
        undone: isSame ? 'counts as already here' : 'left as proposed',
      });
    },

    split: () => {
      const { line } = getState();
      const record = captureRecord(context);
      return edit(async () => {
        const row = await record();
        if (row === null) return 'No record is selected.';
        if (line === null) return 'Click the line where the new record begins, then press S.';
        if (line <= row.firstLine || line > row.lastLine) {
          return `Record ${number(row.index)} cannot be split at line ${number(line)}: choose a line inside it.`;
        }
        return {
          call: correct(row.file, { kind: 'split', record: row.index, atLine: line }),
          message: `Record ${number(row.index)} split at line ${number(line)}.`,
          follow: () => moves.followLine(line),
        };
      });
    },

    join: () => {
      const record = captureRecord(context);
      return edit(async () => {
        const row = await record();
        if (row === null) return 'No record is selected.';
        if (row.index >= (openPreview(store).files[row.file]?.found ?? 0)) {
          return 'It is the last record of its file: there is no next one to join.';
        }
        return {
          call: correct(row.file, { kind: 'join', record: row.index }),
          message: `Records ${number(row.index)} and ${number(row.index + 1)} joined.`,
        };
      });
    },

    swap: () => {
      const record = captureRecord(context);
      return edit(async () => {
        const row = await record();
        if (row === null) return 'No record is selected.';
        return {
          call: correct(row.file, { kind: 'swap', record: row.index }),
          message: `Title and abstract of record ${number(row.index)} swapped.`,
        };
      });
    },

    takeLineBack: (as) => {
      const { line, file } = getState();
      return edit(() => {
        if (line === null) return 'Choose a line first.';
        return {
          call: correct(file, { kind: 'take-back', line, as }),
          message: `Line ${number(line)} taken back.`,
          follow: () => moves.followLine(line),
        };
      });
    },

    leaveLineOut: () => {
      const { line, file } = getState();
      return edit(() => {
        if (line === null) return 'Choose a line first.';
        return { call: correct(file, { kind: 'ignore-line', line }), message: `Line ${number(line)} left out.` };
      });
    },

    takeBack: () =>
      edit(() => {
        if (openPreview(store).edits === 0) return 'There is no edit to take back.';
        const previewId = openPreviewId(store);
        return { call: (engine) => engine.imports.takeBack({ previewId }), message: 'Last edit taken back.' };
      }),

    setEncoding: (encoding) => {
      const { file } = getState();
      return edit(() => {
        const { id: previewId, files } = openPreview(store);
        return {
          call: (engine) => engine.imports.setEncoding({ previewId, file, encoding }),
          message: `${quoted(files[file]?.name ?? '')} read again as ${encodingName(encoding)}.`,
        };
      });
    },

    settled: () => last,
  };
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
