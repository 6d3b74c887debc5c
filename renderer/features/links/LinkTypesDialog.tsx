// The types links may have: those every library begins with, and the reader's own.

import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import type { LinkType } from '#shared/contract/links.ts';
import { useApp } from '../../state/use-app.ts';
import { plural } from '../../text/plural.ts';
import { quoted, visibleText } from '../../text/visible.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection } from '../../ui/Menu.tsx';
import { Name } from '../text/Name.tsx';
import { LinkTypeForm } from './LinkTypeForm.tsx';
import styles from './LinkTypesDialog.module.css';
import { directed } from './link-words.ts';
import { TypeLabel } from './TypeLabel.tsx';

export function LinkTypesDialog() {
  const isOpen = useApp((state) => state.dialog === 'link-types');
  const close = useApp((state) => state.closeDialog);
  const types = useApp((state) => state.linkTypes);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const [edited, setEdited] = useState<LinkType | 'new' | null>(null);
  return (
    <Dialog
      title="Link types"
      size="l"
      isOpen={isOpen}
      onClose={() => {
        setEdited(null);
        close();
      }}
    >
      {edited === null ? (
        <>
          <ul className={styles.types}>
            {types.map((type) => (
              <TypeRow key={type.id} type={type} others={types} onEdit={() => setEdited(type)} />
            ))}
          </ul>
          <Button icon={<Plus size={14} aria-hidden />} isDisabled={isReadOnly} onPress={() => setEdited('new')}>
            New link type
          </Button>
        </>
      ) : (
        <LinkTypeForm type={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Dialog>
  );
}

interface TypeRowProps {
  readonly type: LinkType;
  readonly others: readonly LinkType[];
  readonly onEdit: () => void;
}

function TypeRow({ type, others, onEdit }: TypeRowProps) {
  const { label, inverseLabel, isSymmetric, cito, linkCount } = type;
  return (
    <li className={styles.type}>
      <TypeLabel as={directed(type, false)} />
      <span className={styles.inverse}>{isSymmetric ? 'both ways' : <Name text={inverseLabel} />}</span>
      <span className={styles.cito} title="The term of the Citation Typing Ontology that says the same">
        {cito === null ? '' : `cito:${cito}`}
      </span>
      <span className={styles.count}>{plural(linkCount, 'link')}</span>
      <TypeMenu type={type} others={others.filter(({ id }) => id !== type.id)} onEdit={onEdit} key={label} />
    </li>
  );
}

function TypeMenu({ type, others, onEdit }: TypeRowProps) {
  const change = useApp((state) => state.change);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const { id, label, linkCount } = type;
  return (
    <Menu
      label={`Link type ${visibleText(label)}`}
      trigger={
        <IconButton label={`More about the type ${visibleText(label)}`} size="s" isDisabled={isReadOnly}>
          <Ellipsis size={14} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem label="Edit…" onAction={onEdit} />
      <MenuItem
        label={linkCount === 0 ? 'Delete the type' : `In use by ${plural(linkCount, 'link')}`}
        isDangerous
        isDisabled={linkCount > 0}
        onAction={() =>
          void change((client) => client.linkTypes.delete({ id }), { title: `Deleted the type ${quoted(label)}` })
        }
      />
      <MenuSection title="Merge into">
        {others.map((other) => (
          <MenuItem
            key={other.id}
            label={visibleText(other.label)}
            onAction={() =>
              void change((client) => client.linkTypes.merge({ id, into: other.id }), {
                title: `Merged the type ${quoted(label)} into ${quoted(other.label)}`,
                detail: `${plural(linkCount, 'link')} went along.`,
              })
            }
          />
        ))}
      </MenuSection>
    </Menu>
  );
}
