// Compares every record of a draft with the library and with the records before it.

import type { RecordMatch } from '#shared/contract/imports.ts';
import { bestMatch, type Matchable } from '#shared/domain/matching.ts';
import type { ParsedRecord } from '#shared/domain/record.ts';
import { foldDamage } from '#shared/text/fold.ts';
import { textKey, titleKey } from '../../search/derived.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { encodeId } from '../../sqlite/ids.ts';
import {
  type CandidateRow,
  candidatesByIdentifier,
  candidatesByText,
  candidatesByTitle,
  identifiersOf,
} from '../../store/matching.ts';
import { type DraftState, type Proposal, recordKey } from './draft.ts';

/** Characters of an abstract shown in a list. */
export const ABSTRACT_START = 240;

interface Candidate extends Matchable {
  readonly paperId: number | null;
  readonly recordKey: string | null;
  readonly title: string;
  readonly abstract: string;
}

/** Folding is the costly part; texts met before in the draft are not folded again. */
export type KeyCache = Map<string, { readonly title: string; readonly text: string }>;

/** Proposals in file order, yielding after every few records so that the caller can pause or stop. */
export function* proposeAll(db: ReadDb, state: DraftState, cache: KeyCache): Generator<number, Proposal[], void> {
  const proposals: Proposal[] = [];
  const earlier = new EarlierRecords();
  for (const [file, { reading }] of state.files.entries()) {
    if (reading.outcome !== 'read') continue;
    for (const record of reading.parsed.records) {
      const candidate = toCandidate(recordKey(file, record), record, cache);
      const found = bestMatch(candidate, [...libraryCandidates(db, candidate), ...earlier.like(candidate)]);
      proposals.push({
        key: candidate.recordKey ?? '',
        file,
        record,
        decision: !found ? 'new' : found.match.verdict === 'near' ? 'near' : 'duplicate',
        match: found && toMatch(found.candidate, found.match.reason),
        matchedAbstract: found ? found.candidate.abstract : null,
      });
      earlier.add(candidate);
      if (proposals.length % 100 === 0) yield proposals.length;
    }
  }
  return proposals;
}

function toCandidate(key: string, record: ParsedRecord, cache: KeyCache): Candidate & { readonly recordKey: string } {
  const content = `${record.title}\n${record.abstract}`;
  let keys = cache.get(content);
  if (!keys) {
    keys = { title: titleKey(record.title), text: textKey(record.abstract) };
    cache.set(content, keys);
  }
  return {
    paperId: null,
    recordKey: key,
    title: record.title,
    abstract: record.abstract,
    titleKey: keys.title,
    textKey: keys.text,
    foldedText: () => foldDamage(record.abstract),
    identifiers: record.identifiers,
  };
}

function libraryCandidates(db: ReadDb, record: Candidate): Candidate[] {
  const rows = new Map<number, CandidateRow>();
  const add = (found: readonly CandidateRow[]) => {
    for (const row of found) rows.set(row.id, row);
  };
  add(candidatesByTitle(db, record.titleKey));
  if (record.textKey !== '') add(candidatesByText(db, record.textKey));
  for (const identifier of record.identifiers) add(candidatesByIdentifier(db, identifier));
  return [...rows.values()].map((row) => ({
    paperId: row.id,
    recordKey: null,
    title: row.title,
    abstract: row.abstract,
    titleKey: row.title_key,
    textKey: row.text_key,
    foldedText: () => foldDamage(row.abstract),
    identifiers: record.identifiers.length === 0 ? [] : identifiersOf(db, row.id),
  }));
}

/** The records of this import met so far, found by title, text or identifier. */
class EarlierRecords {
  readonly #byKey = new Map<string, Candidate[]>();

  add(candidate: Candidate): void {
    for (const key of keysOf(candidate)) {
      const list = this.#byKey.get(key);
      if (list) list.push(candidate);
      else this.#byKey.set(key, [candidate]);
    }
  }

  like(candidate: Candidate): Set<Candidate> {
    return new Set(keysOf(candidate).flatMap((key) => this.#byKey.get(key)?.slice(0, 20) ?? []));
  }
}

function keysOf({ titleKey: title, textKey: text, identifiers }: Candidate): string[] {
  const keys = [`title ${title}`, ...identifiers.map(({ scheme, value }) => `${scheme} ${value}`)];
  return text === '' ? keys : [...keys, `text ${text}`];
}

function toMatch(candidate: Candidate, reason: RecordMatch['reason']): RecordMatch {
  return {
    paperId: candidate.paperId === null ? null : encodeId(candidate.paperId),
    recordKey: candidate.recordKey,
    title: candidate.title,
    abstractStart: candidate.abstract.slice(0, ABSTRACT_START),
    reason,
  };
}
