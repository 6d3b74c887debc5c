// The lines a paper was read from, and how they were understood.

import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import type { PaperId } from '#shared/contract/ids.ts';
import type { Provenance } from '#shared/contract/papers.ts';
import { errorWords } from '../../api/error-messages.ts';
import { useQuery } from '../../api/use-query.ts';
import { useApp } from '../../state/use-app.ts';
import { fullMoment } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Name } from '../text/Name.tsx';
import { confidenceWords, ruleWords, warningWords } from './provenance-words.ts';
import styles from './SourcePanel.module.css';

export interface SourcePanelProps {
  readonly paperId: PaperId;
  readonly provenance: Provenance;
  readonly close: () => void;
}

/** The record's own lines are marked; a few lines around them show what stood beside it. */
export function SourcePanel({ paperId, provenance, close }: SourcePanelProps) {
  const openPlace = useApp((state) => state.openPlace);
  const { importId } = provenance;
  const excerpt = useQuery(
    (client, signal) => client.papers.source({ id: paperId, importId }, { signal }),
    [paperId, importId],
  );
  const firstLine = useRef<HTMLDivElement>(null);
  const isHere = excerpt.value !== null;

  useEffect(() => {
    if (isHere) firstLine.current?.scrollIntoView({ block: 'start' });
  }, [isHere]);

  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>
        <Name text={provenance.fileName} />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.excerpt} aria-label="Lines of the file" tabIndex={0}>
        {excerpt.error !== null && <p className={styles.error}>{errorWords(excerpt.error).title}</p>}
        {excerpt.value?.lines.map(({ number, text, inRecord }) => (
          <div
            key={number}
            ref={number === provenance.firstLine ? firstLine : null}
            className={cx(styles.line, inRecord && styles.inRecord)}
          >
            <span className={styles.number}>{number}</span>
            <span className={styles.text}>
              <Name text={text} />
            </span>
          </div>
        ))}
      </section>
      <dl className={styles.facts}>
        <Fact name="Imported">{fullMoment(provenance.importedAt)}</Fact>
        <Fact name="Record">
          {provenance.index} of the file
          {provenance.sourceKey !== null && (
            <>
              , called <Name text={provenance.sourceKey} /> there
            </>
          )}
        </Fact>
        <Fact name="Bytes">
          {provenance.span.start.toLocaleString('en-GB')} to {provenance.span.end.toLocaleString('en-GB')}
        </Fact>
        <Fact name="Read by">
          {ruleWords(provenance.rule)}, {confidenceWords(provenance.confidence)}
        </Fact>
        {provenance.warnings.map((warning) => (
          <Fact key={`${warning.code} ${warning.line}`} name="Note">
            line {warning.line}: {warningWords(warning.code)}
          </Fact>
        ))}
        <Fact name="SHA-256">
          <code className={styles.hash}>{provenance.sha256}</code>
        </Fact>
      </dl>
      <div className={styles.actions}>
        <Button
          onPress={() => {
            close();
            openPlace({ kind: 'import', id: importId });
          }}
        >
          Open this import
        </Button>
      </div>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Fragment>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </Fragment>
  );
}
