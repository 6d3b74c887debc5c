// A suggested link as a question: this, how, that.

import type { PaperId } from '#shared/contract/ids.ts';
import type { SuggestedEndpoint, Suggestion } from '#shared/contract/suggestions.ts';
import { directed } from '../links/link-words.ts';
import { TypeLabel } from '../links/TypeLabel.tsx';
import { Name } from '../text/Name.tsx';
import styles from './SuggestionWords.module.css';

export interface SuggestionWordsProps {
  readonly suggestion: Suggestion;
  readonly isTurned?: boolean;
  /** The paper whose page it stands on: its title is not said again. */
  readonly here?: PaperId | null;
}

export function SuggestionWords({ suggestion, isTurned = false, here = null }: SuggestionWordsProps) {
  const { source, target, type } = suggestion;
  const [from, to] = isTurned ? [target, source] : [source, target];
  return (
    <span className={styles.words}>
      <SuggestedEnd end={from} here={here} /> <TypeLabel as={directed(type, false)} isAsking />{' '}
      <SuggestedEnd end={to} here={here} />
    </span>
  );
}

function SuggestedEnd({ end, here }: { readonly end: SuggestedEndpoint; readonly here: PaperId | null }) {
  const isPaper = end.methodId === null && !end.isNewMethod;
  if (isPaper && end.paperId === here) return <span className={styles.here}>this paper</span>;
  return (
    <span className={isPaper ? styles.paper : styles.method}>
      {end.name === '' ? <em>untitled</em> : <Name text={end.name} />}
    </span>
  );
}
