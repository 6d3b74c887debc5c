// What else can be done with a paper.

import { Ellipsis } from 'lucide-react';
import type { Paper } from '#shared/contract/papers.ts';
import { keyOf } from '../../app/commands.ts';
import { copyOut } from '../../app/paper-commands.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection } from '../../ui/Menu.tsx';

/** Text repairs are a setting of the whole library, reached from where they are seen. */
export function PaperMenu({ paper }: { readonly paper: Paper }) {
  const showRepairs = useApp((state) => state.settings.showRepairs);
  const setSettings = useApp((state) => state.setSettings);
  const openPlace = useApp((state) => state.openPlace);
  const { host } = useServices();
  const changePapers = useApp((state) => state.changePapers);
  const importId = paper.provenance[0]?.importId;
  return (
    <Menu
      label="More about this paper"
      placement="bottom start"
      trigger={
        <IconButton label="More">
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem
        label="Copy title"
        shortcut={keyOf('copy-title')}
        onAction={() => void copyOut(host, 'Title', paper.title)}
      />
      <MenuItem
        label="Copy abstract"
        shortcut={keyOf('copy-abstract')}
        isDisabled={paper.abstract === ''}
        onAction={() => void copyOut(host, 'Abstract', paper.abstract)}
      />
      <MenuItem
        label="Show papers of the same import"
        shortcut={keyOf('same-import')}
        isDisabled={importId === undefined}
        onAction={() => importId !== undefined && openPlace({ kind: 'library', importId })}
      />
      {paper.trashedAt === null && (
        <MenuItem
          label="Show in the graph"
          shortcut={keyOf('in-graph')}
          onAction={() => openPlace({ kind: 'graph', around: { kind: 'paper', id: paper.id } })}
        />
      )}
      {paper.trashedAt === null && (
        <MenuItem
          label="Move to the trash"
          shortcut={keyOf('trash')}
          isDangerous
          onAction={() => void changePapers({ papers: { ids: [paper.id] }, count: 1 }, { kind: 'trash' })}
        />
      )}
      <MenuSection title="Text of the whole library">
        <MenuItem
          label="Show with repairs"
          isChosen={showRepairs}
          onAction={() => void setSettings({ showRepairs: true })}
        />
        <MenuItem
          label="Show as imported"
          isChosen={!showRepairs}
          onAction={() => void setSettings({ showRepairs: false })}
        />
      </MenuSection>
    </Menu>
  );
}
