// The drafts being previewed, and what may be done with them.

import { appError } from '#shared/contract/errors.ts';
import type { PreviewId } from '#shared/contract/ids.ts';
import type { RecordChoice } from '#shared/contract/imports.ts';
import { newToken } from '../../files/grants.ts';
import type { Library } from '../../library.ts';
import type { Task } from '../../tasks.ts';
import { countProposals, type DraftFile, type DraftState, type Proposal } from './draft.ts';
import { type KeyCache, proposeAll } from './propose.ts';

/** Drafts kept at once; the one untouched longest gives way. */
const MAX_DRAFTS = 8;

export class Draft {
  readonly id: PreviewId = newToken<PreviewId>();
  readonly origin: string;
  readonly #past: DraftState[] = [];
  readonly #keys: KeyCache = new Map();
  #state: DraftState;
  #proposals: readonly Proposal[] = [];
  #byKey: ReadonlyMap<string, Proposal> = new Map();
  #matchedAt = -1;

  constructor(origin: string, files: readonly DraftFile[]) {
    this.origin = origin;
    this.#state = { files, choices: new Map() };
  }

  get state(): DraftState {
    return this.#state;
  }

  get proposals(): readonly Proposal[] {
    return this.#proposals;
  }

  /** How many edits can be taken back. */
  get edits(): number {
    return this.#past.length;
  }

  proposal(key: string): Proposal {
    const proposal = this.#byKey.get(key);
    if (!proposal) throw appError('NOT_FOUND', { kind: 'record', id: key });
    return proposal;
  }

  choiceOf(key: string): RecordChoice | null {
    return this.#state.choices.get(key) ?? null;
  }

  counts() {
    return countProposals(this.#proposals, this.#state.choices);
  }

  /** Compares with the library as it is now, unless that was done and neither side changed. */
  async match(library: Library, task?: Task): Promise<void> {
    if (this.#matchedAt === library.revision) return;
    const revision = library.revision;
    const steps = proposeAll(library.read, this.#state, this.#keys);
    const total = this.#state.files.reduce((sum, { reading }) => sum + recordCount(reading), 0);
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        this.#proposals = value;
        this.#byKey = new Map(value.map((proposal) => [proposal.key, proposal]));
        this.#matchedAt = revision;
        return;
      }
      task?.report('matching', value, total);
      await task?.breathe();
    }
  }

  /** Replaces a file by another reading of it. */
  replaceFile(index: number, file: DraftFile): void {
    this.#edit({ ...this.#state, files: this.#state.files.with(index, file) });
    this.#matchedAt = -1;
  }

  choose(keys: readonly string[], choice: RecordChoice | null): void {
    const choices = new Map(this.#state.choices);
    for (const key of keys) {
      this.proposal(key);
      if (choice === null) choices.delete(key);
      else choices.set(key, choice);
    }
    this.#edit({ ...this.#state, choices });
  }

  /** Goes back to before the last edit; nothing happens when there was none. */
  takeBack(): void {
    const previous = this.#past.pop();
    if (!previous) return;
    if (previous.files !== this.#state.files) this.#matchedAt = -1;
    this.#state = previous;
  }

  #edit(state: DraftState): void {
    this.#past.push(this.#state);
    this.#state = state;
  }
}

function recordCount(reading: DraftFile['reading']): number {
  return reading.outcome === 'read' ? reading.parsed.records.length : 0;
}

export class Drafts {
  readonly #drafts = new Map<PreviewId, Draft>();

  add(draft: Draft): void {
    this.#drafts.set(draft.id, draft);
    const [oldest] = this.#drafts.keys();
    if (this.#drafts.size > MAX_DRAFTS && oldest !== undefined) this.#drafts.delete(oldest);
  }

  /** Throws `NOT_FOUND` for a draft that was committed, discarded or pushed out by newer ones. */
  get(id: PreviewId): Draft {
    const draft = this.#drafts.get(id);
    if (!draft) throw appError('NOT_FOUND', { kind: 'preview', id });
    this.#drafts.delete(id);
    this.#drafts.set(id, draft);
    return draft;
  }

  remove(id: PreviewId): void {
    this.#drafts.delete(id);
  }
}
