// A paper as one reads it.

import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { PaperLinks } from '../links/PaperLinks.tsx';
import { PaperMethods } from '../methods/PaperMethods.tsx';
import { NoteSection } from '../notes/NoteSection.tsx';
import { SimilarPapers } from '../suggestions/SimilarPapers.tsx';
import { SuggestedLinks } from '../suggestions/SuggestedLinks.tsx';
import { PaperTags } from '../tags/PaperTags.tsx';
import { TagEditor } from '../tags/TagEditor.tsx';
import { OverlaidText } from '../text/OverlaidText.tsx';
import { TrashBanner } from '../trash/TrashBanner.tsx';
import { Abstract } from './Abstract.tsx';
import { Authors } from './Authors.tsx';
import { FoundLinks } from './FoundLinks.tsx';
import { PaperMenu } from './PaperMenu.tsx';
import styles from './PaperView.module.css';
import { ProvenanceLine } from './ProvenanceLine.tsx';
import { PublicationLine } from './PublicationLine.tsx';
import { RepairsLine } from './RepairsLine.tsx';
import { StateControl } from './StateControl.tsx';
import { useTextMarks } from './use-text-marks.ts';

/** A title of more characters is set smaller: it is a paragraph rather than a headline. */
const LONG_TITLE = 150;

/** Title, people and origin first; then what the reader did with it; then the text; then the note. */
export function PaperView({ paper, isAlone }: { readonly paper: Paper; readonly isAlone: boolean }) {
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const setPaperOnTop = useApp((state) => state.setPaperOnTop);
  const setReadingState = useApp((state) => state.setReadingState);
  const marks = useTextMarks(paper);
  const isTrashed = paper.trashedAt !== null;
  const noteAbout = useMemo(() => ({ paperId: paper.id }), [paper.id]);
  return (
    <article className={styles.paper}>
      {isAlone && (
        <div className={styles.back}>
          <Button variant="quiet" icon={<ArrowLeft size={14} aria-hidden />} onPress={() => setPaperOnTop(false)}>
            Papers
          </Button>
        </div>
      )}
      {paper.trashedAt !== null && (
        <TrashBanner paperId={paper.id} trashedAt={paper.trashedAt}>
          <PaperMenu paper={paper} />
        </TrashBanner>
      )}
      <h1
        className={cx(
          styles.title,
          paper.title.length > LONG_TITLE && styles.long,
          marks.kind === 'names' && styles.names,
        )}
        dir="auto"
      >
        {paper.title === '' ? (
          <em>untitled</em>
        ) : (
          <OverlaidText text={paper.title} repairs={showRepairs ? paper.titleRepairs : []} marks={marks.title} />
        )}
      </h1>
      <div className={styles.meta}>
        <Authors key={paper.id} authors={paper.allAuthors} />
        <PublicationLine paper={paper} />
        <ProvenanceLine key={`source-${paper.id}`} paper={paper} />
      </div>
      {!isTrashed && (
        <div className={styles.tools}>
          <StateControl state={paper.state} onChoose={(state) => void setReadingState([paper.id], state)} />
          <PaperMenu paper={paper} />
        </div>
      )}
      {isTrashed ? (
        <PaperTags tags={paper.tags} />
      ) : (
        <TagEditor key={`tags-${paper.id}`} paperId={paper.id} tags={paper.tags} />
      )}
      <Abstract key={`abstract-${paper.id}`} paper={paper} showRepairs={showRepairs} marks={marks} />
      <RepairsLine paper={paper} />
      {!isTrashed && (
        <>
          <PaperMethods key={`methods-${paper.id}`} paper={paper} />
          <PaperLinks key={`links-${paper.id}`} paper={paper} />
          <SuggestedLinks key={`suggestions-${paper.id}`} about={{ paperId: paper.id }} />
        </>
      )}
      <FoundLinks paper={paper} />
      <NoteSection about={noteAbout} />
      {!isTrashed && <SimilarPapers key={`similar-${paper.id}`} paperId={paper.id} />}
    </article>
  );
}
