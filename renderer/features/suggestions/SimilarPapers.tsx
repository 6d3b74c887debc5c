// Papers like the open one, with the terms they share.

import { useState } from 'react';
import type { PaperId } from '#shared/contract/ids.ts';
import type { FACETS } from '#shared/contract/related.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { useOpenEnd } from '../links/open-end.ts';
import { PaneSection } from '../papers/PaneSection.tsx';
import { OverlaidText } from '../text/OverlaidText.tsx';
import { becauseWords } from './because-words.ts';
import styles from './SimilarPapers.module.css';

const SHOWN = 5;
const CHOICES = [
  { value: 'whole', label: 'In all' },
  { value: 'background', label: 'Background' },
  { value: 'method', label: 'Method' },
  { value: 'result', label: 'Result' },
] as const satisfies readonly { readonly value: 'whole' | (typeof FACETS)[number]; readonly label: string }[];

type Choice = (typeof CHOICES)[number]['value'];

/** Nothing while there is only one paper to compare. */
export function SimilarPapers({ paperId }: { readonly paperId: PaperId }) {
  const [facet, setFacet] = useState<Choice>('whole');
  const version = useApp(({ changed }) => changed.paper + changed.import);
  const papers = useApp((state) => state.library?.counts.papers ?? 0);
  const openEnd = useOpenEnd();
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const { value, error, isLoading } = useQuery(
    (client, signal) =>
      client.related.list({ paperId, limit: SHOWN, ...(facet === 'whole' ? {} : { facet }) }, { signal }),
    [paperId, facet, version],
  );
  if (papers < 2 || error !== null) return null;
  return (
    <PaneSection
      title="Similar papers"
      {...(isLoading && value === null ? { count: 'looking…' } : {})}
      actions={
        <div className={styles.facets}>
          <SegmentedControl label="Alike in" segments={CHOICES} value={facet} onChange={setFacet} isLabelHidden />
        </div>
      }
    >
      <ul>
        {value?.hits.map(({ paper, because }) => (
          <li key={paper.id} className={styles.paper}>
            <button type="button" className={styles.title} onClick={() => openEnd({ kind: 'paper', id: paper.id })}>
              {paper.title === '' ? (
                <em>untitled</em>
              ) : (
                <OverlaidText text={paper.title} repairs={showRepairs ? paper.titleRepairs : []} />
              )}
            </button>
            {because.length > 0 && <p className={styles.because}>{becauseWords(because)}</p>}
          </li>
        ))}
      </ul>
      {value?.hits.length === 0 && <p className={styles.because}>No paper is like it in this.</p>}
    </PaneSection>
  );
}
