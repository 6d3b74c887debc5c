// The suggestions about one paper or method, quietly on its page.

import { Check, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { MethodId, PaperId } from '#shared/contract/ids.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import evidence from '../links/EvidenceLine.module.css';
import { useShowQuote } from '../links/open-end.ts';
import { PaneSection } from '../papers/PaneSection.tsx';
import { becauseWords } from './because-words.ts';
import { CuedQuote } from './CuedQuote.tsx';
import styles from './SuggestedLinks.module.css';
import { SuggestionWords } from './SuggestionWords.tsx';

export interface SuggestedLinksProps {
  readonly about: { readonly paperId: PaperId } | { readonly methodId: MethodId };
}

/** The surest few; the inbox has them all. */
const SHOWN = 4;

export function SuggestedLinks({ about }: SuggestedLinksProps) {
  const version = useApp(({ changed }) => changed.suggestion + changed.link + changed.method + changed.setting);
  const openPlace = useApp((state) => state.openPlace);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const key = 'paperId' in about ? about.paperId : about.methodId;
  const { value } = useQuery(
    (client, signal) => client.suggestions.list({ filter: about, limit: SHOWN }, { signal }),
    [key, version],
  );
  if (value === null || value.total === 0 || isReadOnly) return null;
  return (
    <PaneSection
      title="Suggested links"
      count={String(value.total)}
      actions={
        value.total > SHOWN && (
          <Button variant="quiet" onPress={() => openPlace({ kind: 'suggestions' })}>
            All suggestions
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {value.suggestions.map((suggestion) => (
          <SuggestedItem key={suggestion.id} suggestion={suggestion} here={'paperId' in about ? about.paperId : null} />
        ))}
      </ul>
    </PaneSection>
  );
}

/** The first sentence speaks for it; the inbox shows all. With the focus in it, A accepts and R refuses. */
function SuggestedItem({ suggestion, here }: { readonly suggestion: Suggestion; readonly here: PaperId | null }) {
  const decide = useApp((state) => state.decideSuggestion);
  const showQuote = useShowQuote();
  const accept = () => void decide(suggestion, { kind: 'accept', turn: false });
  const refuse = () => void decide(suggestion, { kind: 'refuse' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'a') accept();
    else if (event.key === 'r') refuse();
    else return;
    event.preventDefault();
  };
  const because = becauseWords(suggestion.because);
  return (
    <li className={styles.item} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <SuggestionWords suggestion={suggestion} here={here} />
        <span className={styles.buttons}>
          <Button variant="quiet" icon={<Check size={13} aria-hidden />} aria-keyshortcuts="a" onPress={accept}>
            Accept
          </Button>
          <Button variant="quiet" icon={<X size={13} aria-hidden />} aria-keyshortcuts="r" onPress={refuse}>
            Refuse
          </Button>
        </span>
      </div>
      {suggestion.evidence.slice(0, 1).map(({ paperId, field, start, end, quote, cue }) => (
        <button
          key={`${paperId}-${field}-${start}`}
          type="button"
          className={evidence.open}
          title="Show in the paper"
          onClick={() => showQuote({ paperId, field, start, end, quote })}
        >
          <CuedQuote quote={quote} cue={cue} />
        </button>
      ))}
      {because !== '' && <p className={styles.because}>{because}</p>}
    </li>
  );
}
