// One suggestion: what is proposed, why, and the sentence in its abstract.

import { ArrowLeft } from 'lucide-react';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { useApp } from '../../state/use-app.ts';
import { quoted } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { percent } from '../methods/method-words.ts';
import paneStyles from '../papers/PaperPane.module.css';
import { becauseWords } from './because-words.ts';
import { EvidenceInPaper } from './EvidenceInPaper.tsx';
import { RULE_LABELS, RULE_REASONS } from './rule-words.ts';
import styles from './SuggestionPane.module.css';
import { SuggestionWords } from './SuggestionWords.tsx';
import { VerdictBar } from './VerdictBar.tsx';

export interface SuggestionPaneProps {
  readonly suggestion: Suggestion;
  readonly isAlone: boolean;
}

export function SuggestionPane({ suggestion, isAlone }: SuggestionPaneProps) {
  const isTurned = useApp((state) => state.isSuggestionTurned);
  const setPaperOnTop = useApp((state) => state.setPaperOnTop);
  const { id, rule, confidence, evidence, because, source, target } = suggestion;
  const made = [source, target].filter(({ isNewMethod }) => isNewMethod);
  return (
    <section className={styles.frame} aria-label="Suggestion">
      <header className={styles.header}>
        <div className={styles.suggestion}>
          {isAlone && (
            <Button variant="quiet" icon={<ArrowLeft size={14} aria-hidden />} onPress={() => setPaperOnTop(false)}>
              Suggestions
            </Button>
          )}
          <h2 className={styles.title}>
            <SuggestionWords suggestion={suggestion} isTurned={isTurned} />
          </h2>
          <p className={styles.reason}>
            {RULE_LABELS[rule]} · {percent(confidence)} sure. {RULE_REASONS[rule]}
          </p>
          {because.length > 0 && <p className={styles.because}>{becauseWords(because)}</p>}
          {made.length > 0 && (
            <p className={styles.reason}>
              Accepting makes {made.map(({ name }) => quoted(name)).join(' and ')}{' '}
              {made.length === 1 ? 'a method' : 'methods'} of yours.
            </p>
          )}
          <VerdictBar suggestion={suggestion} />
        </div>
      </header>
      <section className={paneStyles.pane} aria-label="Evidence">
        <div className={styles.suggestion}>
          {papersOf(suggestion).map((paperId) => (
            <EvidenceInPaper
              key={`${id}-${paperId}`}
              paperId={paperId}
              evidence={evidence.filter((quote) => quote.paperId === paperId)}
            />
          ))}
        </div>
      </section>
    </section>
  );
}

/** The papers to read: those quoted, or else the two that are alike. */
function papersOf({ evidence, source, target }: Suggestion) {
  const quoted = evidence.map(({ paperId }) => paperId);
  const ends = [source.paperId, target.paperId].filter((paperId) => paperId !== null);
  return [...new Set(quoted.length > 0 ? quoted : ends)];
}
