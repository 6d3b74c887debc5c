// A suggested link as a question: this, how, that.

import type { SuggestedEndpoint, Suggestion } from '#shared/contract/suggestions.ts';
import { directed } from '../links/link-words.ts';
import { TypeLabel } from '../links/TypeLabel.tsx';
import { Name } from '../text/Name.tsx';
import styles from './SuggestionWords.module.css';

export interface SuggestionWordsProps {
  readonly suggestion: Suggestion;
  readonly isTurned?: boolean;
}

export function SuggestionWords({ suggestion: { source, target, type }, isTurned = false }: SuggestionWordsProps) {
  const [from, to] = isTurned ? [target, source] : [source, target];
  return (
    <span className={styles.words}>
      <SuggestedEnd end={from} /> <TypeLabel as={directed(type, false)} isAsking /> <SuggestedEnd end={to} />
    </span>
  );
}

function SuggestedEnd({ end }: { readonly end: SuggestedEndpoint }) {
  const isPaper = end.methodId === null && !end.isNewMethod;
  return (
    <span className={isPaper ? styles.paper : styles.method}>
      {end.name === '' ? <em>untitled</em> : <Name text={end.name} />}
    </span>
  );
}
