// Takes the graph away as a picture or as data.

import { toAppError } from '#shared/contract/client.ts';
import { focusTarget } from '../../../app/focus.ts';
import { showError } from '../../../state/command-slice.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../../../ui/Menu.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { readPalette } from '../drawing/palette.ts';
import { type GraphFormat, graphFile } from '../files/graph-file.ts';
import { pictureOf } from '../files/picture-of.ts';
import { lookOf } from '../session/look.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';

const PICTURES: readonly (readonly [GraphFormat, string])[] = [
  ['png', 'PNG, a picture'],
  ['svg', 'SVG, a drawing'],
];
const DATA: readonly (readonly [GraphFormat, string])[] = [
  ['graphml', 'GraphML, for analysis'],
  ['gexf', 'GEXF, for Gephi'],
  ['canvas', 'JSON Canvas, a board of cards'],
];

/** What is shown, as it looks now. */
export function ExportMenu() {
  const session = useGraphSession();
  const { host } = useServices();
  const isReady = useGraph(({ graph, layout }) => graph !== null && graph.nodes.id.length > 0 && layout === null);
  const save = async (format: GraphFormat) => {
    const state = session.store.getState();
    if (state.graph === null || state.places === null) return;
    try {
      const picture = pictureOf(state.graph, state.places, lookOf(state), readPalette(document.body));
      const name = `graph.${format}` as const;
      const saved = await host.saveFile(name, await graphFile(picture, format));
      if (saved === 'downloaded') showToast({ title: `“${name}” is among your downloads` });
      if (saved === 'saved') showToast({ title: 'Saved the graph' });
    } catch (error) {
      showError(toAppError(error).value);
    }
  };
  return (
    <Menu
      label="Export the graph"
      trigger={
        <Button {...focusTarget('graph-export')} isDisabled={!isReady}>
          Export graph
        </Button>
      }
    >
      <MenuSection title="As it looks now">
        {PICTURES.map(([format, label]) => (
          <MenuItem key={format} label={label} onAction={() => void save(format)} />
        ))}
      </MenuSection>
      <MenuSection title="As data">
        {DATA.map(([format, label]) => (
          <MenuItem key={format} label={label} onAction={() => void save(format)} />
        ))}
      </MenuSection>
    </Menu>
  );
}
