// What would be written, how far it is, or what was written.

import { useStore } from 'zustand';
import type { ExportReport } from '#shared/contract/exports.ts';
import { phaseWords } from '../../api/task-words.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Name } from '../text/Name.tsx';
import styles from './ExportDialog.module.css';
import type { ExportSession, ExportStep } from './export-session.ts';
import { conflictWords, contentWords, exportErrorWords, planWords, resultWords } from './export-words.ts';

/** One region for all of it, so that each outcome is announced. */
export function ExportOutcome({ session }: { readonly session: ExportSession }) {
  const step = useStore(session.store, (state) => state.step);
  const folder = useStore(session.store, (state) => state.folder);
  return (
    <div className={styles.outcome} role={step.kind === 'failed' ? 'alert' : 'status'}>
      <StepWords step={step} folderName={folder?.name ?? ''} />
    </div>
  );
}

function StepWords({ step, folderName }: { readonly step: ExportStep; readonly folderName: string }) {
  switch (step.kind) {
    case 'choosing':
      return null;
    case 'working':
      return <Working step={step} />;
    case 'planned':
      return (
        <>
          <p className={styles.headline}>
            {contentWords(step.report)}, into “<Name text={folderName} />”
          </p>
          <p className={styles.detail}>{planWords(step.report)} Nothing has been written yet.</p>
          <LeftAlone report={step.report} isPlan />
        </>
      );
    case 'written':
      return (
        <>
          <p className={styles.headline}>
            {contentWords(step.report)}, in “<Name text={folderName} />”
          </p>
          <p className={styles.detail}>{resultWords(step.report)}</p>
          <LeftAlone report={step.report} isPlan={false} />
        </>
      );
    case 'downloaded':
      return (
        <>
          <p className={styles.headline}>
            “<Name text={step.name} />” is among your downloads
          </p>
          <p className={styles.detail}>{contentWords(step)}.</p>
        </>
      );
    case 'failed': {
      const { title, kept, advice } = exportErrorWords(step.error);
      return (
        <>
          <p className={styles.headline}>
            <span className={styles.bad}>{title}</span>
          </p>
          <p className={styles.detail}>
            {kept} {advice}
          </p>
        </>
      );
    }
    default:
      return step satisfies never;
  }
}

const LABELS = { checking: 'Looking what would be written', writing: 'Writing', zipping: 'Making the zip' } as const;

function Working({ step: { what, taskId } }: { readonly step: Extract<ExportStep, { readonly kind: 'working' }> }) {
  const progress = useApp((state) => state.tasks[taskId]);
  const label = progress === undefined || progress.phase === 'writing' ? LABELS[what] : phaseWords(progress.phase);
  return <ProgressBar label={label} done={progress?.done ?? 0} total={progress?.total ?? null} />;
}

/** Names listed at most; the rest is counted. */
const MOST_LISTED = 100;

function LeftAlone({
  report: { conflicts, stale },
  isPlan,
}: {
  readonly report: ExportReport;
  readonly isPlan: boolean;
}) {
  return (
    <>
      {conflicts.length > 0 && (
        <details open={conflicts.length <= 5}>
          <summary>
            {plural(conflicts.length, 'file')} {isPlan ? 'will be' : conflicts.length === 1 ? 'was' : 'were'} left alone
          </summary>
          <ul className={styles.list}>
            {conflicts.slice(0, MOST_LISTED).map(({ name, reason, wroteInstead }) => (
              <li key={name} className={styles.item}>
                <Name text={name} />
                <span>
                  : {conflictWords(reason)}. {isPlan ? 'Goes beside it' : 'Written beside it'} as{' '}
                </span>
                <Name text={wroteInstead} />
              </li>
            ))}
            <Rest count={conflicts.length - MOST_LISTED} />
          </ul>
        </details>
      )}
      {stale.length > 0 && (
        <details>
          <summary>
            {plural(stale.length, 'file')} of an earlier export left where {stale.length === 1 ? 'it is' : 'they are'}
          </summary>
          <ul className={styles.list}>
            {stale.slice(0, MOST_LISTED).map((name) => (
              <li key={name} className={styles.item}>
                <Name text={name} />
              </li>
            ))}
            <Rest count={stale.length - MOST_LISTED} />
          </ul>
        </details>
      )}
    </>
  );
}

function Rest({ count }: { readonly count: number }) {
  return count > 0 ? <li className={styles.detail}>and {plural(count, 'more file')}</li> : null;
}
