// Above the source: which file, which lines, in which encoding it was read.

import { ChevronDown } from 'lucide-react';
import { plural } from '../../../text/plural.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../../../ui/Menu.tsx';
import { ENCODINGS, encodingName } from '../words/file-words.ts';
import { FileChooser } from './FileChooser.tsx';
import styles from './SourceHeader.module.css';
import { useImport, useSession } from './session-hooks.ts';

export function SourceHeader() {
  const session = useSession();
  const preview = useImport((state) => state.preview);
  const fileIndex = useImport((state) => state.file);
  const lineView = useImport((state) => state.lineView);
  const file = preview?.files[fileIndex];
  if (preview === null || file === undefined) return null;
  return (
    <header className={styles.header}>
      {preview.files.length > 1 && <FileChooser files={preview.files} shown={fileIndex} />}
      {lineView === 'ignored' ? (
        <>
          <span className={styles.count}>{plural(file.ignored, 'line')} not imported</span>
          <Button variant="quiet" onPress={() => session.showLines('all')}>
            Show all lines
          </Button>
        </>
      ) : (
        <span className={styles.count}>{plural(file.lineCount, 'line')}</span>
      )}
      <span className={styles.spacer} />
      <EncodingMenu encoding={file.encoding} />
    </header>
  );
}

function EncodingMenu({ encoding }: { readonly encoding: string | null }) {
  const session = useSession();
  return (
    <Menu
      label="Encoding"
      trigger={
        <Button variant="quiet" aria-label={`Encoding: ${encoding === null ? 'unknown' : encodingName(encoding)}`}>
          {encoding === null ? 'Encoding' : encodingName(encoding)}
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    >
      <MenuSection title="Read this file as">
        {ENCODINGS.map(({ id, name, hint }) => (
          <MenuItem
            key={id}
            label={`${name} · ${hint}`}
            isChosen={id === encoding}
            onAction={() => void session.setEncoding(id)}
          />
        ))}
      </MenuSection>
    </Menu>
  );
}
