// What a name in a paper stands for: an accepted method, one another paper introduces, or a name alone.

import type { MethodKind } from '#shared/domain/method.ts';
import { canonicalName, familyName } from '#shared/text/names/canonical.ts';

/** One end of a suggested link. A method without an id is made when the suggestion is accepted. */
export type End =
  | { readonly kind: 'paper'; readonly paperId: number }
  | {
      readonly kind: 'method';
      readonly methodId: number | null;
      readonly name: string;
      readonly methodKind: MethodKind;
      readonly expansion: string | null;
      /** The paper that introduces it, where one does. */
      readonly paperId: number | null;
    };

/** A name a paper introduces. */
export interface Introduction {
  readonly paperId: number;
  readonly name: string;
  readonly kind: MethodKind;
  readonly expansion: string | null;
  readonly confidence: number;
}

interface AcceptedMethod {
  readonly id: number;
  readonly name: string;
  readonly kind: MethodKind;
}

/** A name as a text gives it. */
export interface GivenName {
  readonly name: string;
  readonly expansion: string | null;
  readonly kind: MethodKind;
}

/**
 * All names known to a library: those of its methods, and those its papers introduce.
 *
 * Adding and asking cost the same however many papers introduce one name: of them all only the two surest are kept, the
 * second for questions of the first one's own paper.
 */
export class NameIndex {
  readonly #methods = new Map<string, AcceptedMethod[]>();
  readonly #surest = new Map<string, Introduction[]>();
  readonly #ownIntroductions = new Map<string, Introduction>();
  readonly #papersOfMethod = new Map<number, Set<number>>();

  addMethod(id: number, name: string, method: { readonly name: string; readonly kind: MethodKind }): void {
    const known = listAt(this.#methods, canonicalName(name));
    if (!known.some((other) => other.id === id)) known.push({ id, ...method });
  }

  addMention(methodId: number, paperId: number): void {
    const papers = this.#papersOfMethod.get(methodId);
    if (papers) papers.add(paperId);
    else this.#papersOfMethod.set(methodId, new Set([paperId]));
  }

  addIntroduction(introduction: Introduction, aliases: readonly string[]): void {
    for (const name of [introduction.name, ...aliases]) {
      const key = canonicalName(name);
      const ownKey = `${introduction.paperId} ${key}`;
      if (!this.#ownIntroductions.has(ownKey)) this.#ownIntroductions.set(ownKey, introduction);
      keepSurest(listAt(this.#surest, key), introduction);
    }
  }

  /** Accepted methods of this name; those the paper names first, since one form may mean two things. */
  methodsNamed(name: string, paperId: number): readonly AcceptedMethod[] {
    const named = this.#methods.get(canonicalName(name)) ?? [];
    return named.toSorted(
      (a, b) => Number(this.isNamedBy(b.id, paperId)) - Number(this.isNamedBy(a.id, paperId)) || a.id - b.id,
    );
  }

  /** What a paper means by a name, tried as written, spelt out, and without version or size. */
  resolve(paperId: number, { name, expansion, kind }: GivenName): End {
    const forms = [name, ...(expansion === null ? [] : [expansion])];
    for (const form of forms) {
      const [method] = this.methodsNamed(form, paperId);
      if (method) return acceptedEnd(method, null);
    }
    for (const key of [...forms.map(canonicalName), familyName(name)]) {
      const found = this.#bestIntroduction(key, paperId);
      if (found) return introducedEnd(found);
    }
    return { kind: 'method', methodId: null, name, methodKind: kind, expansion, paperId: null };
  }

  /** The method a paper introduces under this name. */
  ownMethod(paperId: number, name: string): End {
    const [method] = this.methodsNamed(name, paperId);
    if (method) return acceptedEnd(method, paperId);
    const own = this.#ownIntroductions.get(`${paperId} ${canonicalName(name)}`);
    return introducedEnd(own ?? { paperId, name, kind: 'method', expansion: null, confidence: 0 });
  }

  /** Whether the reader says that a paper names a method. */
  isNamedBy(methodId: number, paperId: number): boolean {
    return this.#papersOfMethod.get(methodId)?.has(paperId) ?? false;
  }

  #bestIntroduction(key: string, exceptPaper: number): Introduction | null {
    return this.#surest.get(key)?.find(({ paperId }) => paperId !== exceptPaper) ?? null;
  }
}

/** Adds to the surest two of different papers, surest first and the earlier paper of equals. */
function keepSurest(surest: Introduction[], added: Introduction): void {
  const same = surest.findIndex(({ paperId }) => paperId === added.paperId);
  if (same >= 0 && !isSurer(added, surest[same] as Introduction)) return;
  if (same >= 0) surest.splice(same, 1);
  const at = surest.findIndex((known) => isSurer(added, known));
  surest.splice(at < 0 ? surest.length : at, 0, added);
  surest.splice(2);
}

function isSurer(a: Introduction, b: Introduction): boolean {
  return a.confidence > b.confidence || (a.confidence === b.confidence && a.paperId < b.paperId);
}

function acceptedEnd({ id, name, kind }: AcceptedMethod, paperId: number | null): End {
  return { kind: 'method', methodId: id, name, methodKind: kind, expansion: null, paperId };
}

function introducedEnd({ name, kind, expansion, paperId }: Introduction): End {
  return { kind: 'method', methodId: null, name, methodKind: kind, expansion, paperId };
}

function listAt<Value>(map: Map<string, Value[]>, key: string): Value[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}

/** Whether two ends are the same thing. */
export function isSameEnd(a: End, b: End): boolean {
  if (a.kind === 'paper' || b.kind === 'paper') return a.kind === b.kind && a.paperId === b.paperId;
  if (a.methodId !== null || b.methodId !== null) return a.methodId === b.methodId;
  return canonicalName(a.name) === canonicalName(b.name);
}
