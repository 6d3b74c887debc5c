// A method as one reads of it: what it is, where it comes from, what it is linked to, one's note, what papers say of it.

import { Ellipsis, Link2 } from 'lucide-react';
import { useMemo } from 'react';
import { keyOf } from '../../app/commands.ts';
import { focusTarget } from '../../app/focus.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { LinkList } from '../links/LinkList.tsx';
import { useOpenEnd } from '../links/open-end.ts';
import { NoteSection } from '../notes/NoteSection.tsx';
import { PaneSection } from '../papers/PaneSection.tsx';
import { SuggestedLinks } from '../suggestions/SuggestedLinks.tsx';
import { TagField } from '../tags/TagField.tsx';
import { Lines } from '../text/Lines.tsx';
import { Name } from '../text/Name.tsx';
import { Aliases } from './Aliases.tsx';
import { KindIcon } from './KindIcon.tsx';
import { Mentions } from './Mentions.tsx';
import styles from './MethodPage.module.css';
import type { Method } from './method-value.ts';
import { expansionOf, KIND_LABELS } from './method-words.ts';

/** Elsewhere than among the methods its keys mean other things: there they are not shown. */
function useKeys(): (id: Parameters<typeof keyOf>[0]) => { readonly shortcut?: string } {
  const areKeysOurs = useApp((state) => state.place.kind === 'methods');
  return (id) => (areKeysOurs ? { shortcut: keyOf(id) } : {});
}

export function MethodPage({ method }: { readonly method: Method }) {
  const keys = useKeys();
  const areKeysOurs = useApp((state) => state.place.kind === 'methods');
  const openLink = useApp((state) => state.openLink);
  const openEnd = useOpenEnd();
  const perform = useApp((state) => state.perform);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  const { id, name, kind, description, introducedBy, tags, links } = method;
  const expansion = expansionOf(method);
  const here = useMemo(() => [{ kind: 'method', id } as const], [id]);
  const noteAbout = useMemo(() => ({ methodId: id }), [id]);
  return (
    <article className={styles.method}>
      <header className={styles.header}>
        <h1 className={styles.title}>
          <Name text={name} />
        </h1>
        <Button
          icon={<Link2 size={14} aria-hidden />}
          {...keys('link')}
          isDisabled={isReadOnly}
          {...focusTarget('link')}
          onPress={() => openLink({ source: { kind: 'method', id, name }, evidence: null })}
        >
          Link…
        </Button>
        <MethodMenu id={id} />
      </header>
      {expansion !== null && (
        <p className={styles.expansion}>
          <Name text={expansion} />
        </p>
      )}
      <p className={styles.meta}>
        <span className={styles.kind}>
          <KindIcon kind={kind} /> {KIND_LABELS[kind]}
        </span>
        {introducedBy === null ? (
          <span>introduced by no paper of this library</span>
        ) : (
          <span>
            introduced by{' '}
            <button
              type="button"
              className={styles.paper}
              onClick={() => openEnd({ kind: 'paper', id: introducedBy.id })}
            >
              {introducedBy.title === '' ? <em>untitled</em> : <Name text={introducedBy.title} />}
            </button>
          </span>
        )}
      </p>
      <Aliases method={method} />
      <TagField
        label="Tags of this method"
        tags={tags}
        hasKey={areKeysOurs}
        onAdd={(tag) => void perform((client) => client.methods.tag({ ids: [id], name: tag }))}
        onRemove={(tagId) => void perform((client) => client.methods.untag({ ids: [id], tagId }))}
      />
      {description !== null && description !== '' && (
        <p className={styles.description}>
          <Lines text={description} />
        </p>
      )}
      <PaneSection title="Links" count={links.length === 0 ? 'none yet' : String(links.length)}>
        <LinkList links={links} here={here} />
      </PaneSection>
      <SuggestedLinks about={{ methodId: id }} />
      <NoteSection about={noteAbout} />
      <Mentions method={method} />
    </article>
  );
}

function MethodMenu({ id }: { readonly id: Method['id'] }) {
  const keys = useKeys();
  const isInGraph = useApp((state) => state.place.kind === 'graph');
  const openMethod = useApp((state) => state.openMethod);
  const openPlace = useApp((state) => state.openPlace);
  const openTask = useApp((state) => state.openMethodTask);
  const isReadOnly = useApp((state) => state.library?.readOnly != null);
  return (
    <Menu
      label="More about this method"
      trigger={
        <IconButton label="More" isDisabled={isReadOnly}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    >
      {isInGraph ? (
        <MenuItem label="Open its page" onAction={() => openMethod(id)} />
      ) : (
        <MenuItem
          label="Show in the graph"
          {...keys('in-graph')}
          onAction={() => openPlace({ kind: 'graph', around: { kind: 'method', id } })}
        />
      )}
      <MenuItem label="Edit…" {...keys('method-edit')} onAction={() => openTask('edit')} />
      <MenuItem label="Merge into another…" {...keys('method-merge')} onAction={() => openTask('merge')} />
      <MenuItem label="Split in two…" {...keys('method-split')} onAction={() => openTask('split')} />
      <MenuItem label="Delete…" {...keys('method-delete')} isDangerous onAction={() => openTask('delete')} />
    </Menu>
  );
}
