// Below the source: what can be done with the chosen line.

import type { PreviewLine } from '#shared/contract/imports.ts';
import { Button } from '../../../ui/Button.tsx';
import { usePagerState } from '../lists/use-pager.ts';
import type { TakeBackAs } from '../session/edits.ts';
import { lineWords } from '../words/line-words.ts';
import styles from './LineBar.module.css';
import { useImport, useSession } from './session-hooks.ts';

export function LineBar() {
  const session = useSession();
  usePagerState(session.lines);
  usePagerState(session.records);
  const number = useImport((state) => state.line);
  const lineView = useImport((state) => state.lineView);
  const index =
    number === null ? -1 : lineView === 'all' ? number - 1 : session.lines.find((row) => row.number === number);
  const line = session.lines.rowAt(index);
  return (
    <div className={styles.bar}>
      {line === null ? (
        <span className={styles.hint}>Choose a line to split there, leave it out or take it back.</span>
      ) : (
        <ChosenLine line={line} />
      )}
    </div>
  );
}

const TAKE_BACK: readonly { readonly as: TakeBackAs; readonly label: string }[] = [
  { as: 'new-record', label: 'As new record' },
  { as: 'end-of-previous', label: 'Into record above' },
  { as: 'start-of-next', label: 'Into record below' },
];

function ChosenLine({ line }: { readonly line: PreviewLine }) {
  const session = useSession();
  const active = useImport((state) => state.selection.active);
  // Where a record begins already there is nothing to split.
  const isFirst = session.records.rowAt(active)?.firstLine === line.number;
  const words = `Line ${line.number.toLocaleString('en-GB')} · ${lineWords(line)}`;
  if (line.role === 'ignored') {
    return (
      <>
        <span className={styles.words}>{words}</span>
        {TAKE_BACK.map(({ as, label }) => (
          <Button key={as} onPress={() => void session.takeLineBack(as)}>
            {label}
          </Button>
        ))}
      </>
    );
  }
  return (
    <>
      <span className={styles.words}>
        {words}
        {line.recordIndex !== null && ` of record ${line.recordIndex}`}
      </span>
      <Button onPress={() => void session.split()} shortcut="s" isDisabled={isFirst}>
        Split here
      </Button>
      <Button onPress={() => void session.leaveLineOut()}>Leave out</Button>
    </>
  );
}
