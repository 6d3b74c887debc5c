// Chooses which of several files the source shows.

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { PreviewFile } from '#shared/contract/imports.ts';
import { plural } from '../../../text/plural.ts';
import { cx } from '../../../ui/cx.ts';
import { Popover } from '../../../ui/Popover.tsx';
import { Name } from '../../text/Name.tsx';
import { afterMove, listMove } from '../lists/list-keys.ts';
import { rowId, VirtualList } from '../lists/VirtualList.tsx';
import styles from './FileChooser.module.css';
import { useSession } from './session-hooks.ts';

const LIST_ID = 'import-files';
const ROW_PX = 40;
const estimate = () => ROW_PX;
const nothing = () => undefined;

export function FileChooser({ files, shown }: { readonly files: readonly PreviewFile[]; readonly shown: number }) {
  const name = files[shown]?.name ?? '';
  return (
    <Popover
      label="Files of this import"
      size="l"
      trigger={
        <AriaButton className={cx(styles.trigger)}>
          <span className={styles.name}>
            <Name text={name} />
          </span>{' '}
          <span className={styles.place}>
            {shown + 1} of {files.length}
          </span>
          <ChevronDown size={12} aria-hidden />
        </AriaButton>
      }
    >
      {(close) => <FileList files={files} shown={shown} close={close} />}
    </Popover>
  );
}

interface FileListProps {
  readonly files: readonly PreviewFile[];
  readonly shown: number;
  readonly close: () => void;
}

/** Thousands of files can be dropped at once, so this list is a virtual one too. */
function FileList({ files, shown, close }: FileListProps) {
  const session = useSession();
  const [active, setActive] = useState(shown);
  const choose = (index: number) => {
    close();
    void session.showFile(index);
  };
  return (
    <div className={styles.list} style={{ height: `min(24rem, ${files.length * ROW_PX + 4}px)` }}>
      <VirtualList
        id={LIST_ID}
        label="Files"
        count={files.length}
        estimatePx={estimate}
        activeIndex={active}
        onSeen={nothing}
        onKeyDown={(event, pageRows) => {
          const move = listMove(event, pageRows);
          if (move !== null) {
            event.preventDefault();
            setActive(afterMove(move, active, files.length));
          } else if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            choose(active);
          }
        }}
        renderRow={(index) => {
          const file = files[index];
          if (file === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
            <div
              id={rowId(LIST_ID, index)}
              role="option"
              aria-selected={index === shown}
              aria-setsize={files.length}
              aria-posinset={index + 1}
              tabIndex={-1}
              className={cx(styles.file, index === active && styles.active)}
              onClick={() => choose(index)}
            >
              <span className={styles.name}>
                <Name text={file.name} />
              </span>
              <span className={styles.place}>
                {file.refusal === null ? `${plural(file.found, 'record')} found` : 'not read'}
              </span>
            </div>
          );
        }}
      />
    </div>
  );
}
