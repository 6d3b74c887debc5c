// Names a title spells out and only the repository abbreviates: ".../lsp" of "Layered Sand Piles for …".

import { type Evidence, unitEvidence } from './evidence.ts';
import type { Reading } from './reading.ts';
import { runEnd } from './runs.ts';
import type { Token } from './tokens.ts';
import { unit } from './units.ts';

/** The last part of the addresses of code in an abstract, without endings. */
export function repositoryNames({ urls }: Reading): string[] {
  return urls
    .filter(({ kind }) => kind === 'code')
    .map(({ url }) => url.replace(/^[a-z]+:\/\/[^/]+\//i, '').split('/'))
    .filter((path) => path.length > 1)
    .map((path) => (path[1] ?? '').replace(/\.git$/i, ''))
    .filter((name) => name !== '');
}

export function titleRepositoryNames(title: Reading, abstract: Reading): Evidence[] {
  const repositories = repositoryNames(abstract).map((name) => name.toLowerCase());
  if (repositories.length === 0) return [];
  const found: Evidence[] = [];
  for (let from = 0; from < title.tokens.length; ) {
    const to = runEnd(title.text, title.tokens, from);
    const initials = initialsOf(title.tokens.slice(from, to));
    if (initials.length > 2 && repositories.includes(initials)) {
      const phrase = unit(title.text, title.tokens, from, to, 'phrase');
      found.push({ ...unitEvidence(title, phrase, 'title-repository', 0.7), weight: 0.7 });
    }
    from = Math.max(to, from + 1);
  }
  return found;
}

function initialsOf(words: readonly Token[]): string {
  return words
    .flatMap((word) => word.lower.split('-'))
    .map((part) => part[0] ?? '')
    .join('');
}
