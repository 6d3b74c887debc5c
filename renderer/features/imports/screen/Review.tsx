// The preview as one looks it over: the sum, the source beside its records, the keys.

import { useState } from 'react';
import type { Preview } from '#shared/contract/imports.ts';
import { useWindowWidth } from '../../../app/use-window-width.ts';
import { Splitter } from '../../../ui/Splitter.tsx';
import { allRefusals } from '../session/import-state.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { NothingNewStrip } from './NothingNewStrip.tsx';
import { PaneSwitch, type ReviewPane } from './PaneSwitch.tsx';
import { RecordsPane } from './RecordsPane.tsx';
import { RefusalStrip } from './RefusalStrip.tsx';
import styles from './Review.module.css';
import { ReviewFooter } from './ReviewFooter.tsx';
import { SourcePane } from './SourcePane.tsx';
import { SumLine } from './SumLine.tsx';
import { useImport } from './session-hooks.ts';

export function Review({ preview }: { readonly preview: Preview }) {
  const refusals = useImport((state) => state.refusals);
  const isCommitting = useImport(({ phase }) => phase.kind === 'committing');
  const isNarrow = useWindowWidth() === 'narrow';
  const [pane, setPane] = useState<ReviewPane>('records');
  return (
    <>
      <div className={styles.content} inert={isCommitting}>
        <SumLine preview={preview} onShowLines={() => setPane('source')} />
        <NothingNewStrip preview={preview} />
        <RefusalStrip refusals={allRefusals({ refusals, preview })} />
        {isNarrow && <PaneSwitch pane={pane} onChange={setPane} />}
        {isNarrow ? pane === 'source' ? <SourcePane /> : <RecordsPane /> : <BothPanes />}
      </div>
      <ReviewFooter preview={preview} />
      <CompareDialog />
    </>
  );
}

function BothPanes() {
  return (
    <Splitter
      id="import"
      panes={[
        {
          id: 'source',
          separatorLabel: 'Width of the source',
          defaultSize: '46%',
          minSize: '25%',
          content: <SourcePane />,
        },
        { id: 'records', separatorLabel: '', minSize: '30%', content: <RecordsPane /> },
      ]}
    />
  );
}
