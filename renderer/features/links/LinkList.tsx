// Links grouped by type, each read from where one stands, with what it rests on.

import { Ellipsis } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Endpoint, Link } from '#shared/contract/links.ts';
import { useApp } from '../../state/use-app.ts';
import { dayWords } from '../../text/dates.ts';
import { quoted } from '../../text/visible.ts';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Lines } from '../text/Lines.tsx';
import { Name } from '../text/Name.tsx';
import { EditLinkDialog } from './EditLinkDialog.tsx';
import { EndName } from './EndName.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import styles from './LinkList.module.css';
import { groupByType, isAt, type SeenLink, seenFrom } from './link-words.ts';
import { TypeLabel } from './TypeLabel.tsx';

export interface LinkListProps {
  readonly links: readonly Link[];
  /** Where one stands: the first is what the page is about, the others belong to it. */
  readonly here: readonly Endpoint[];
}

export function LinkList({ links, here }: LinkListProps) {
  const groups = useMemo(() => groupByType(links.map((link) => seenFrom(link, here))), [links, here]);
  const [edited, setEdited] = useState<Link['id'] | null>(null);
  const editedLink = links.find(({ id }) => id === edited);
  const [main] = here;
  return (
    <>
      <ul>
        {groups.map(({ key, as, links: own }) => (
          <li key={key} className={styles.group}>
            <div className={styles.type}>
              <TypeLabel as={as} />
            </div>
            <ul>
              {own.map((seen) => (
                <LinkItem
                  key={seen.link.id}
                  seen={seen}
                  isAside={main !== undefined && !isAt(seen.here, main)}
                  onEdit={() => setEdited(seen.link.id)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {editedLink !== undefined && <EditLinkDialog link={editedLink} onClose={() => setEdited(null)} />}
    </>
  );
}

interface LinkItemProps {
  readonly seen: SeenLink;
  /** It belongs to a method of the paper rather than to the paper: that is said. */
  readonly isAside: boolean;
  readonly onEdit: () => void;
}

function LinkItem({ seen: { link, here, there }, isAside, onEdit }: LinkItemProps) {
  return (
    <li className={styles.link}>
      <div className={styles.head}>
        {isAside && (
          <span className={styles.aside}>
            <Name text={here.name} /> →
          </span>
        )}
        <EndName end={there} />
        {link.tags.map(({ id, name }) => (
          <Chip key={id}>
            <Name text={`#${name}`} />
          </Chip>
        ))}
        <span className={styles.spacer} />
        <span className={styles.origin}>
          {link.suggestedBy === null ? 'you' : 'suggested'}, {dayWords(link.createdAt)}
        </span>
        <LinkMenu link={link} onEdit={onEdit} />
      </div>
      {link.hasLostEvidence && <p className={styles.lost}>This link has lost its evidence.</p>}
      {link.evidence.map((evidence, index) => (
        <EvidenceLine
          // Evidence has no id of its own; its place in the list is what commands name it by.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          key={index}
          evidence={evidence}
        />
      ))}
      {link.remark !== null && link.remark !== '' && (
        <p className={styles.remark}>
          <Lines text={link.remark} />
        </p>
      )}
    </li>
  );
}

function LinkMenu({ link, onEdit }: { readonly link: Link; readonly onEdit: () => void }) {
  const change = useApp((state) => state.change);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const { id, source, target, type } = link;
  const words = `${quoted(source.name)} → ${quoted(target.name)}`;
  return (
    <Menu
      label={`Link ${words}`}
      trigger={
        <IconButton label={`More about the link ${words}`} size="s" isDisabled={isReadOnly}>
          <Ellipsis size={14} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem label="Edit…" onAction={onEdit} />
      <MenuItem
        label="Turn round"
        isDisabled={type.isSymmetric}
        onAction={() =>
          void change((client) => client.links.update({ id, turn: true }), {
            title: 'Turned the link round',
            detail: `${quoted(target.name)} → ${quoted(source.name)}`,
          })
        }
      />
      <MenuItem
        label="Delete the link"
        isDangerous
        onAction={() =>
          void change((client) => client.links.delete({ ids: [id] }), { title: 'Deleted the link', detail: words })
        }
      />
    </Menu>
  );
}
