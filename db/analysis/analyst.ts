// Keeps what was found in the papers in step with the library, and answers from it.

import type { NameCandidate } from '#shared/text/names/types.ts';
import type { RelatedHit } from '#shared/text/related/related-index.ts';
import { RelatedIndex } from '#shared/text/related/related-index.ts';
import type { Plane } from '#shared/text/related/settings.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import {
  acceptedMentions,
  linksForAnalysis,
  methodNames,
  paperKeys,
  paperTexts,
  refusedKeys,
} from '../store/analysis.ts';
import { titleKeyOf } from '../store/matching.ts';
import type { AnalysisCache } from './analysis-cache.ts';
import { NameIndex } from './ends.ts';
import { candidateKey } from './keys.ts';
import { openSuggestions } from './open-suggestions.ts';
import { type AlikePapers, type AnalysedPaper, type SuggestedLink, suggestLinks } from './suggest-links.ts';

/** Introductions surer than this stand for their paper in links and may be pointed at by others. */
const CLEAR_INTRODUCTION = 0.5;

/** Papers analysed between two pauses: a few tens of milliseconds. */
const BATCH = 16;

/** Share of papers changed since the likeness was learned, from which it is learned again before anything is answered. */
const STALE_SHARE = 0.1;

/** Most papers one paper is suggested to be like. */
const MOST_ALIKE = 5;

interface HeldPaper extends AnalysedPaper {
  readonly textKey: string;
  readonly names: readonly NameCandidate[];
}

export interface AnalysisStatus {
  readonly analysed: number;
  readonly total: number;
  readonly isWorking: boolean;
}

export class Analyst {
  readonly #db: ReadDb;
  readonly #cache: AnalysisCache;
  readonly #papers = new Map<number, HeldPaper>();
  readonly #index = new RelatedIndex();
  /** Alike papers by the paper they were asked for; cleared when what stands out was measured anew. */
  #alike = new Map<number, readonly AlikePapers[]>();
  #known: KnownNames | null = null;
  #suggested: readonly SuggestedLink[] = [];
  #status: AnalysisStatus = { analysed: 0, total: 0, isWorking: false };
  #revision = -1;
  #isListStale = true;
  /** Grows with every text read or forgotten; that of the moment when the likeness was learned and asked of all papers. */
  #texts = 0;
  #settledTexts = 0;

  constructor(db: ReadDb, cache: AnalysisCache) {
    this.#db = db;
    this.#cache = cache;
  }

  get status(): AnalysisStatus {
    return this.#status;
  }

  /** Whether the library changed since the last {@link Analyst.sync}. */
  get isBehind(): boolean {
    return this.#revision !== this.#db.count('SELECT revision FROM library');
  }

  /** Whether the likeness is that of the papers as they are, as after opening the library. */
  get isSettled(): boolean {
    return this.#settledTexts === this.#texts;
  }

  /**
   * Brings everything up to the present library, pausing often; analysing again only texts that are new, and asking
   * only for them what they are like. So it is quick, but what it finds depends a little on what was there before:
   * {@link Analyst.settle} makes up for that.
   */
  *sync(): Generator<AnalysisStatus, void, void> {
    const revision = this.#db.count('SELECT revision FROM library');
    const present = paperKeys(this.#db);
    const ids = new Set(present.map(({ id }) => id));
    for (const id of this.#papers.keys()) if (!ids.has(id)) this.#forget(id);
    const missing = present.filter(({ id, text_key, title_key }) => {
      const held = this.#papers.get(id);
      return held?.textKey !== text_key || held.titleKey !== title_key;
    });
    this.#status = { analysed: present.length - missing.length, total: present.length, isWorking: missing.length > 0 };
    for (let from = 0; from < missing.length; from += BATCH) {
      this.#analyse(missing.slice(from, from + BATCH));
      this.#status = { ...this.#status, analysed: present.length - Math.max(0, missing.length - from - BATCH) };
      yield this.#status;
    }
    const texts = this.#texts;
    const hasLearned = missing.length > 0 && (yield* this.#learn());
    yield* this.#findAlike(this.#alike);
    if (hasLearned && this.#texts === texts) this.#settledTexts = texts;
    this.#status = { analysed: present.length, total: present.length, isWorking: false };
    this.#revision = revision;
    this.#isListStale = true;
  }

  /**
   * Learns the likeness anew from all papers and asks it of each, pausing often: then the suggestions are the same
   * whatever the way the library came to be what it is. Seconds for 10,000 papers; what was there is answered
   * meanwhile. Gives up when a text changes.
   */
  *settle(): Generator<void, void, void> {
    const texts = this.#texts;
    for (const _share of this.#index.learning()) {
      yield;
      if (this.#texts !== texts) return;
    }
    const alike = new Map<number, readonly AlikePapers[]>();
    for (const _status of this.#findAlike(alike)) {
      yield;
      if (this.#texts !== texts) return;
    }
    this.#alike = alike;
    this.#settledTexts = texts;
    this.#isListStale = true;
  }

  /**
   * Names found in a paper that were neither accepted nor refused, those it introduces first. A paper whose turn has not
   * come yet is read for this: it may be one of thousands of a new import, and the one that is open.
   */
  candidatesOf(paperId: number): readonly NameCandidate[] {
    const paper = this.#papers.get(paperId) ?? this.#readNow(paperId);
    if (!paper) return [];
    const { names, refused } = this.#knownNames();
    return paper.names
      .filter(({ name }) => !refused.has(candidateKey(paper.titleKey, name)))
      .filter(({ name }) => !names.methodsNamed(name, paperId).some(({ id }) => names.isNamedBy(id, paperId)))
      .toSorted(
        (a, b) => Number(b.role === 'introduces') - Number(a.role === 'introduces') || b.confidence - a.confidence,
      );
  }

  /** Ids of all papers analysed so far, in order. */
  get paperIds(): readonly number[] {
    return [...this.#papers.keys()];
  }

  /** The accepted method a paper means by a name. */
  methodNamed(name: string, paperId: number): { readonly id: number; readonly name: string } | null {
    return this.#knownNames().names.methodsNamed(name, paperId)[0] ?? null;
  }

  related(paperId: number, facet: Plane, limit: number): RelatedHit[] {
    return this.#index.related(String(paperId), { facet, limit });
  }

  /** Papers that stand out as alike; empty where nothing does. */
  clearlyRelated(paperId: number, limit: number): RelatedHit[] {
    return this.#index
      .suggestions(String(paperId), limit)
      .map(({ id, deviation, because }) => ({ id, score: deviation, because }));
  }

  /** Suggestions that are neither accepted nor refused, most confident first. */
  suggestions(): readonly SuggestedLink[] {
    if (this.#isListStale) {
      const alike = [...this.#alike.values()].flat();
      this.#suggested = suggestLinks({ papers: this.#papers, names: this.#knownNames().names, alike: unique(alike) });
      this.#isListStale = false;
    }
    return openSuggestions(this.#suggested, linksForAnalysis(this.#db), refusedKeys(this.#db, 'link'));
  }

  #readNow(id: number): Pick<HeldPaper, 'titleKey' | 'names'> | null {
    const [text] = paperTexts(this.#db, [id]);
    return text ? { titleKey: titleKeyOf(this.#db, id), names: this.#cache.analysisOf(text).names } : null;
  }

  #forget(id: number): void {
    this.#known = null;
    this.#texts += 1;
    this.#papers.delete(id);
    this.#index.remove(String(id));
    this.#alike.delete(id);
  }

  #analyse(keys: readonly { readonly id: number; readonly title_key: string; readonly text_key: string }[]): void {
    this.#known = null;
    const texts = new Map(
      paperTexts(
        this.#db,
        keys.map(({ id }) => id),
      ).map((text) => [text.id, text]),
    );
    this.#cache.inOne(() => {
      for (const { id, title_key, text_key } of keys) {
        const text = texts.get(id);
        if (!text) continue;
        const { names, relations, terms } = this.#cache.analysisOf(text);
        const primary = names.find(
          ({ role, salience, confidence }) =>
            role === 'introduces' && salience === 'primary' && confidence >= CLEAR_INTRODUCTION,
        );
        this.#papers.set(id, {
          id,
          titleKey: title_key,
          textKey: text_key,
          primary: primary?.name ?? null,
          relations,
          names,
        });
        this.#index.put(String(id), terms);
        this.#alike.delete(id);
        this.#texts += 1;
      }
    });
  }

  /** Learns the likeness anew if it is too old to be of use; answers whether it did. */
  *#learn(): Generator<AnalysisStatus, boolean, void> {
    if (this.#index.model !== null && this.#index.staleness <= STALE_SHARE) return false;
    for (const _share of this.#index.learning()) yield this.#status;
    this.#alike.clear();
    return true;
  }

  /** Asks for every paper that is not there yet what it is like. */
  *#findAlike(alike: Map<number, readonly AlikePapers[]>): Generator<AnalysisStatus, void, void> {
    let done = 0;
    for (const id of [...this.#papers.keys()].sort((a, b) => a - b)) {
      if (alike.has(id)) continue;
      const found = this.#index.suggestions(String(id), MOST_ALIKE);
      alike.set(
        id,
        found.map(({ id: other, deviation, because }) => ({
          a: id,
          b: Number(other),
          deviation,
          terms: because.map(({ term }) => term),
        })),
      );
      done += 1;
      if (done % BATCH === 0) yield this.#status;
    }
  }

  /** Read anew once a revision: methods, mentions and refusals change with everything the reader accepts. */
  #knownNames(): KnownNames {
    const revision = this.#db.count('SELECT revision FROM library');
    if (this.#known?.revision === revision) return this.#known;
    const names = new NameIndex();
    for (const { id, name, method, kind } of methodNames(this.#db)) names.addMethod(id, name, { name: method, kind });
    for (const { method_id, paper_id } of acceptedMentions(this.#db)) names.addMention(method_id, paper_id);
    for (const paper of this.#papers.values()) {
      for (const { name, aliases, kind, expansion, role, confidence } of paper.names) {
        if (role === 'introduces' && confidence >= CLEAR_INTRODUCTION) {
          names.addIntroduction({ paperId: paper.id, name, kind, expansion, confidence }, aliases);
        }
      }
    }
    this.#known = { revision, names, refused: refusedKeys(this.#db, 'method') };
    return this.#known;
  }
}

/** What candidates are held against, at a revision of the library. */
interface KnownNames {
  readonly revision: number;
  readonly names: NameIndex;
  readonly refused: ReadonlySet<string>;
}

/** Each pair once, with the greater deviation of the two askings. */
function unique(pairs: readonly AlikePapers[]): AlikePapers[] {
  const best = new Map<string, AlikePapers>();
  for (const pair of pairs) {
    const [a, b] = pair.a < pair.b ? [pair.a, pair.b] : [pair.b, pair.a];
    const known = best.get(`${a} ${b}`);
    if (!known || known.deviation < pair.deviation) best.set(`${a} ${b}`, { ...pair, a, b });
  }
  return [...best.values()];
}
