// The ways on from each step of the export dialog.

import { useStore } from 'zustand';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ExportDialog.module.css';
import type { ExportSession } from './export-session.ts';

export interface ExportFooterProps {
  readonly session: ExportSession;
  readonly hasFolder: boolean;
  readonly onClose: () => void;
}

export function ExportFooter({ session, hasFolder, onClose }: ExportFooterProps) {
  const { host } = useServices();
  const step = useStore(session.store, (state) => state.step);
  const folder = useStore(session.store, (state) => state.folder);

  if (step.kind === 'working') {
    return (
      <>
        <span className={styles.hint}>
          {step.what === 'writing' && 'What is written before a cancel stays, and is complete.'}
        </span>
        <Button onPress={session.cancel}>Cancel</Button>
      </>
    );
  }
  if (step.kind === 'written' || step.kind === 'downloaded') {
    return (
      <Button variant="primary" onPress={onClose} autoFocus>
        Done
      </Button>
    );
  }
  const isUpToDate = step.kind === 'planned' && step.report.written === 0;
  const zip = host.canDownload && (
    <Button variant={hasFolder ? 'plain' : 'primary'} onPress={() => void session.downloadZip()}>
      Download a zip
    </Button>
  );
  return (
    <>
      <Button onPress={onClose}>Cancel</Button>
      {zip}
      {host.kind === 'desktop' && step.kind === 'planned' && (
        <Button onPress={() => void session.chooseFolder()}>Another folder…</Button>
      )}
      {step.kind === 'planned' && folder !== null ? (
        <Button variant="primary" isDisabled={isUpToDate} onPress={() => void session.write()}>
          Write the files
        </Button>
      ) : (
        hasFolder && (
          <Button variant="primary" onPress={() => void session.chooseFolder()}>
            {host.kind === 'desktop' ? 'Choose a folder…' : 'Look again'}
          </Button>
        )
      )}
    </>
  );
}
