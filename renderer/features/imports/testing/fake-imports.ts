// A small engine for tests of importing: one preview with records and lines, choices, corrections and their undo.

import { appError } from '#shared/contract/errors.ts';
import type { ImportId, PreviewId } from '#shared/contract/ids.ts';
import type {
  CorrectionValue,
  Preview,
  PreviewFile,
  PreviewLine,
  PreviewRecord,
  RecordChoice,
  RecordDecision,
} from '#shared/contract/imports.ts';
import type { FakeAnswers } from '../../../testing/fake-client.ts';

export interface FakeRecord {
  readonly title: string;
  readonly abstract: string;
  readonly decision?: 'new' | 'duplicate' | 'near';
  readonly reason?: NonNullable<PreviewRecord['match']>['reason'];
}

interface State {
  readonly records: readonly FakeRecord[];
  readonly choices: ReadonlyMap<string, RecordChoice>;
  readonly hasChrome: boolean;
}

/** Lines of chrome at the head of the file. */
const CHROME = ['Subscribe', ''];

/**
 * Answers for `imports.*` over one file: a line of page furniture, then title, blank, abstract, blank a record.
 *
 * `log` lists the calls that changed something, as short words.
 */
export function fakeImports(given: readonly FakeRecord[], file: Partial<PreviewFile> = {}) {
  const past: State[] = [];
  const log: string[] = [];
  let state: State = { records: given, choices: new Map(), hasChrome: true };
  let isDiscarded = false;

  const firstLine = (index: number) => (state.hasChrome ? CHROME.length : 0) + index * 4 + 1;
  const keyOf = (index: number) => state.records[index]?.title ?? '';

  function decisionOf(record: FakeRecord, choice: RecordChoice | null): RecordDecision {
    if (choice === 'reject') return 'rejected';
    const decision = record.decision ?? 'new';
    return choice === 'import' && decision === 'duplicate' ? 'new' : decision;
  }

  function toRecord(record: FakeRecord, index: number): PreviewRecord {
    const key = keyOf(index);
    const choice = state.choices.get(key) ?? null;
    const isLike = record.decision === 'near' || record.decision === 'duplicate';
    return {
      key,
      file: 0,
      index: index + 1,
      title: record.title,
      abstractStart: record.abstract.slice(0, 240),
      authors: [],
      decision: decisionOf(record, choice),
      match: isLike
        ? {
            paperId: null,
            recordKey: 'earlier',
            title: record.title,
            abstractStart: 'Another text.',
            reason: record.reason ?? (record.decision === 'near' ? 'same-title-other-text' : 'same-title-and-text'),
          }
        : null,
      choice,
      rule: 'title-above-abstract',
      confidence: 0.95,
      warnings: [],
      firstLine: firstLine(index),
      lastLine: firstLine(index) + 2,
      span: { start: 0, end: 1 },
    };
  }

  function lines(): PreviewLine[] {
    const blank = (number: number): PreviewLine => ({
      number,
      text: '',
      role: 'blank',
      recordKey: null,
      recordIndex: null,
      reason: null,
    });
    const head: PreviewLine[] = state.hasChrome
      ? [{ ...blank(1), text: 'Subscribe', role: 'ignored', reason: 'page-furniture' }, blank(2)]
      : [];
    const body = state.records.flatMap((record, index): PreviewLine[] => {
      const at = firstLine(index);
      const own = { recordKey: keyOf(index), recordIndex: index + 1, reason: null };
      return [
        { ...own, number: at, text: record.title, role: 'title' },
        blank(at + 1),
        { ...own, number: at + 2, text: record.abstract, role: 'abstract' },
        blank(at + 3),
      ];
    });
    return [...head, ...body];
  }

  function preview(): Preview {
    const records = state.records.map(toRecord);
    const count = (decision: RecordDecision) => records.filter((record) => record.decision === decision).length;
    return {
      id: 'preview' as PreviewId,
      files: [
        {
          name: 'page.txt',
          sha256: 'ab'.repeat(32),
          sizeBytes: 1_000,
          format: 'abstract-dump',
          encoding: 'utf-8',
          notices: [],
          refusal: null,
          lineCount: lines().length,
          found: records.length,
          ignored: state.hasChrome ? 1 : 0,
          importedBefore: null,
          ...file,
        },
      ],
      counts: {
        found: records.length,
        new: count('new'),
        duplicate: count('duplicate'),
        near: count('near'),
        rejected: count('rejected'),
      },
      willAdd: records.filter(
        ({ decision, choice }) => decision === 'new' || (decision === 'near' && choice !== 'merge'),
      ).length,
      willMerge: records.filter(({ decision, choice }) => decision === 'near' && choice === 'merge').length,
      edits: past.length,
    };
  }

  function edit(words: string, change: Partial<State>): Preview {
    log.push(words);
    past.push(state);
    state = { ...state, ...change };
    return preview();
  }

  function correct(correction: CorrectionValue): Preview {
    const { records } = state;
    switch (correction.kind) {
      case 'join': {
        const [first, second] = records.slice(correction.record - 1);
        if (!first || !second) throw appError('BAD_INPUT', { issues: [] });
        const joined = { ...first, abstract: [first.abstract, second.title, second.abstract].join('\n') };
        return edit(`join ${correction.record}`, { records: records.toSpliced(correction.record - 1, 2, joined) });
      }
      case 'split': {
        const record = records[correction.record - 1];
        if (!record) throw appError('BAD_INPUT', { issues: [] });
        const parts = [
          { ...record, abstract: '' },
          { title: record.abstract, abstract: '' },
        ];
        return edit(`split ${correction.record} at ${correction.atLine}`, {
          records: records.toSpliced(correction.record - 1, 1, ...parts),
        });
      }
      case 'swap':
        return edit(`swap ${correction.record}`, {});
      case 'take-back':
        return edit(`take back ${correction.line} ${correction.as}`, {
          records: [{ title: 'Subscribe', abstract: '' }, ...records],
          hasChrome: false,
        });
      default:
        return edit(`leave out ${correction.line}`, {});
    }
  }

  const answers = {
    preview: async () => preview(),
    previewRecords: async ({ offset = 0, limit = 100, decision }) => {
      const all = state.records.map(toRecord);
      const wanted = decision === undefined ? all : all.filter((record) => record.decision === decision);
      return { total: wanted.length, records: wanted.slice(offset, offset + limit) };
    },
    previewLines: async ({ offset = 0, limit = 100, onlyIgnored = false }) => {
      const wanted = onlyIgnored ? lines().filter(({ role }) => role === 'ignored') : lines();
      return { total: wanted.length, lines: wanted.slice(offset, offset + limit) };
    },
    previewRecord: async ({ key }) => {
      const index = state.records.findIndex((_, at) => keyOf(at) === key);
      const record = state.records[index];
      if (!record) throw appError('NOT_FOUND', { kind: 'record', id: key });
      return { ...toRecord(record, index), abstract: record.abstract, matchedAbstract: 'Another text.' };
    },
    choose: async ({ keys, choice }) => {
      const choices = new Map(state.choices);
      for (const key of keys) {
        if (choice === null) choices.delete(key);
        else choices.set(key, choice);
      }
      return edit(`${choice} ${keys.join(', ')}`, { choices });
    },
    correct: async ({ correction }) => correct(correction),
    takeBack: async () => {
      const before = past.pop();
      if (before) state = before;
      return preview();
    },
    commit: async () => {
      log.push('commit');
      return { revision: 7, importId: 'imp1' as ImportId, counts: preview().counts };
    },
    discard: async () => {
      isDiscarded = true;
      return {};
    },
  } satisfies FakeAnswers['imports'];

  return { answers, log, isDiscarded: () => isDiscarded };
}

/** Records named A, B, C… */
export function fakeRecords(count: number, change: Partial<FakeRecord> = {}): FakeRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const name = String.fromCharCode(65 + (index % 26)).repeat(1 + Math.floor(index / 26));
    return { title: name, abstract: `The abstract of ${name}.`, ...change };
  });
}
