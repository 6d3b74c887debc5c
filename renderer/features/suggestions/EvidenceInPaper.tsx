// A paper with the sentence a suggestion rests on marked in its abstract.

import { useEffect, useRef } from 'react';
import type { PaperId } from '#shared/contract/ids.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { scrollIntoPane } from '../../ui/scroll-into-pane.ts';
import { OverlaidText } from '../text/OverlaidText.tsx';
import { cuedPieces } from './cued-pieces.ts';
import styles from './SuggestionPane.module.css';

export interface EvidenceInPaperProps {
  readonly paperId: PaperId;
  readonly evidence: Suggestion['evidence'];
}

export function EvidenceInPaper({ paperId, evidence }: EvidenceInPaperProps) {
  const version = useApp((state) => state.changed.paper);
  const showQuote = useApp((state) => state.showQuote);
  const openPaper = useApp((state) => state.openPaper);
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const { value: paper } = useQuery(
    (client, signal) => client.papers.get({ id: paperId }, { signal }),
    [paperId, version],
  );
  const text = useRef<HTMLDivElement>(null);
  const isHere = paper !== null;
  useEffect(() => {
    if (isHere) scrollIntoPane(text.current?.querySelector('mark'));
  }, [isHere]);
  if (paper === null) return null;
  const [first] = evidence;
  return (
    <section className={styles.paper} aria-label={paper.title}>
      <button
        type="button"
        className={styles.paperTitle}
        title="Open the paper"
        onClick={() => (first === undefined ? openPaper(paperId) : showQuote(first))}
      >
        <Marked
          text={paper.title}
          repairs={showRepairs ? paper.titleRepairs : []}
          evidence={evidence.filter(({ field }) => field === 'title')}
        />
      </button>
      <div ref={text} className={styles.abstract} dir="auto">
        <Marked
          text={paper.abstract}
          repairs={showRepairs ? paper.abstractRepairs : []}
          evidence={evidence.filter(({ field }) => field === 'abstract')}
        />
      </div>
    </section>
  );
}

interface MarkedProps {
  readonly text: string;
  readonly repairs: Parameters<typeof cuedPieces>[1];
  readonly evidence: Suggestion['evidence'];
}

/** The sentence in yellow, its cue underlined in it. */
function Marked({ text, repairs, evidence }: MarkedProps) {
  return cuedPieces(text, repairs, evidence).map((piece) => (
    <span key={piece.start} className={piece.isCue ? styles.cue : undefined}>
      <OverlaidText text={piece.text} repairs={piece.repairs} marks={piece.marks} />
    </span>
  ));
}
