// The analysis at work: keeps an analyst in step in the background and answers questions meanwhile.

import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import type { Candidate } from '#shared/contract/methods.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { SUGGESTION_RULES, type SuggestionRule } from '#shared/domain/suggestion-rule.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { allSettings } from '../store/settings.ts';
import { AnalysisCache } from './analysis-cache.ts';
import { type AnalysisStatus, Analyst } from './analyst.ts';
import {
  candidatesOfAll,
  candidatesOfPaper,
  type Page,
  pageOfSuggestions,
  relatedPapers,
  type SuggestionFilter,
} from './answers.ts';
import type { SuggestedLink } from './suggest-links.ts';
import { type SuggestedLine, suggestedLines, type WantedLines } from './suggested-lines.ts';

/** Name of the setting that lists the rules switched off. */
export const RULES_OFF_SETTING = 'suggestionRulesOff';

/** Questions the analysis answers; arguments and answers are plain values that may cross a thread. */
export interface AnalysisQuestions {
  readonly candidates: (paperId: string) => Candidate[];
  readonly allCandidates: (wanted: Parameters<typeof candidatesOfAll>[1]) => ReturnType<typeof candidatesOfAll>;
  readonly related: (wanted: Parameters<typeof relatedPapers>[2]) => ReturnType<typeof relatedPapers>;
  readonly suggestions: (wanted: Page & { readonly filter: SuggestionFilter }) => {
    readonly total: number;
    readonly suggestions: Suggestion[];
    readonly status: AnalysisStatus;
  };
  readonly suggestion: (id: string) => SuggestedLink | null;
  readonly suggestedLines: (wanted: WantedLines) => SuggestedLine[];
  readonly openByRule: () => Record<SuggestionRule, number>;
  readonly putOff: (id: string) => null;
}

export class AnalysisDesk {
  readonly #db: ReadDb;
  readonly #cache: AnalysisCache;
  readonly #analyst: Analyst;
  readonly #onProgress: (status: AnalysisStatus) => void;
  readonly #onSynced: () => void;
  #running: Promise<void> | null = null;
  #settling: Promise<void> | null = null;
  #isClosed = false;

  constructor(
    db: ReadDb,
    libraryFile: string | null,
    listeners: { readonly onProgress: (status: AnalysisStatus) => void; readonly onSynced: () => void },
  ) {
    this.#db = db;
    this.#cache = new AnalysisCache(libraryFile);
    this.#analyst = new Analyst(db, this.#cache);
    this.#onProgress = listeners.onProgress;
    this.#onSynced = listeners.onSynced;
  }

  /**
   * Follows the library; returns when it is in step. Called again while at work, it goes on until it is. What is then
   * left to settle is done in the background.
   */
  sync(): Promise<void> {
    const running = this.#catchUp();
    this.#settling ??= this.#settle().finally(() => {
      this.#settling = null;
    });
    return running;
  }

  /** Answers one question. With `whole`, waits until every paper has been read. */
  async ask<Name extends keyof AnalysisQuestions>(
    name: Name,
    args: Parameters<AnalysisQuestions[Name]>,
    whole: boolean,
  ): Promise<ReturnType<AnalysisQuestions[Name]>> {
    if (this.#analyst.isBehind) {
      const syncing = this.sync();
      // A few new papers are read at once; for many, what is known so far is better than waiting.
      await (whole ? syncing : Promise.race([syncing, breaths(SHORT_WAIT)]));
    } else if (whole && this.#running) await this.#running;
    const question = this.#questions[name] as (...values: typeof args) => ReturnType<AnalysisQuestions[Name]>;
    return question(...args);
  }

  close(): void {
    this.#isClosed = true;
    this.#cache.close();
  }

  #catchUp(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #settle(): Promise<void> {
    while (!this.#isClosed) {
      try {
        await this.#catchUp();
      } catch {
        // Told to whoever waits for it.
        return;
      }
      if (this.#isClosed || this.#analyst.isSettled) return;
      await delay(SETTLE_AFTER_MS, undefined, { ref: false });
      if (this.#isClosed || this.#analyst.isBehind) continue;
      for (const _step of this.#analyst.settle()) {
        await setImmediate();
        if (this.#isClosed || this.#analyst.isBehind) break;
      }
      if (!this.#isClosed && this.#analyst.isSettled) this.#onSynced();
    }
  }

  async #work(): Promise<void> {
    while (this.#analyst.isBehind && !this.#isClosed) {
      for (const status of this.#analyst.sync()) {
        this.#onProgress(status);
        await setImmediate();
        if (this.#isClosed) return;
      }
      this.#onSynced();
    }
  }

  readonly #questions: AnalysisQuestions = {
    candidates: (paperId) => candidatesOfPaper(this.#analyst, paperId),
    allCandidates: (wanted) => candidatesOfAll(this.#analyst, wanted),
    related: (wanted) => relatedPapers(this.#db, this.#analyst, wanted),
    suggestions: (wanted) => {
      const off = this.#rulesOff();
      const putOff = this.#cache.putOffIds;
      const page = pageOfSuggestions(this.#db, this.#analyst, { ...wanted, isOn: (rule) => !off.has(rule), putOff });
      return { ...page, status: this.#analyst.status };
    },
    suggestion: (id) => this.#analyst.suggestions().find((link) => link.id === id) ?? null,
    suggestedLines: (wanted) => {
      const off = this.#rulesOff();
      return suggestedLines(this.#analyst.suggestions(), (rule) => !off.has(rule), wanted);
    },
    openByRule: () => {
      const open = { mention: 0, 'same-family': 0, 'shared-evaluation': 0 } satisfies Record<SuggestionRule, number>;
      for (const { rule } of this.#analyst.suggestions()) open[rule] += 1;
      return open;
    },
    putOff: (id) => {
      this.#cache.putOff(id);
      return null;
    },
  };

  #rulesOff(): ReadonlySet<string> {
    const off = allSettings(this.#db)[RULES_OFF_SETTING];
    return new Set(Array.isArray(off) ? off.filter((rule) => SUGGESTION_RULES.some((known) => known === rule)) : []);
  }
}

/** After the last change of a text: several in a row are settled once. */
const SETTLE_AFTER_MS = 1_000;

/** Turns of the event loop a question waits for new papers to be read. */
const SHORT_WAIT = 4;

async function breaths(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await setImmediate();
}
