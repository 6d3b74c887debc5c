// Where a paper came from: the import, the file, the lines.

import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Paper, Provenance } from '#shared/contract/papers.ts';
import { focusTarget } from '../../app/focus.ts';
import { fullMoment, shortDate } from '../../text/dates.ts';
import { cx } from '../../ui/cx.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Name } from '../text/Name.tsx';
import styles from './ProvenanceLine.module.css';
import { SourcePanel } from './SourcePanel.tsx';

/** One line for each import that brought or recognised the paper; the newest three. */
export function ProvenanceLine({ paper }: { readonly paper: Paper }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? paper.provenance : paper.provenance.slice(0, 3);
  return (
    <>
      {shown.map((provenance, index) => (
        <p key={`${provenance.importId}-${provenance.index}`}>
          <span title={fullMoment(provenance.importedAt)}>imported {shortDate(provenance.importedAt)}</span> from{' '}
          <Popover
            label="Where this paper came from"
            size="l"
            trigger={
              <AriaButton className={cx(styles.source)} {...(index === 0 ? focusTarget('source') : {})}>
                <Name text={provenance.fileName} />
              </AriaButton>
            }
          >
            {(close) => <SourcePanel paperId={paper.id} provenance={provenance} close={close} />}
          </Popover>
          , <span className={styles.lines}>{lineWords(provenance)}</span>
        </p>
      ))}
      {shown.length < paper.provenance.length && (
        <p>
          <button type="button" className={styles.source} onClick={() => setShowsAll(true)}>
            and {paper.provenance.length - shown.length} more imports
          </button>
        </p>
      )}
    </>
  );
}

function lineWords({ firstLine, lastLine }: Provenance): string {
  return firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`;
}
