// What the picture is of: the whole library, or what is around something in a few steps.

import { ChevronDown } from 'lucide-react';
import { focusTarget } from '../../../app/focus.ts';
import { visibleText } from '../../../text/visible.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../../../ui/Menu.tsx';
import { shortened } from '../drawing/marks.ts';
import { endpointOf, keyOf, nameOf } from '../session/graph-state.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';

const DEPTHS = [1, 2, 3] as const;

export function ScopeMenu() {
  const session = useGraphSession();
  const scope = useGraph((state) => state.query.scope);
  const graph = useGraph((state) => state.graph);
  const open = useGraph((state) => state.open);
  const start = scope.kind === 'around' ? scope.nodes[0] : undefined;
  const startName = start === undefined ? null : nameOf(graph, keyOf(start));
  const isAround = scope.kind === 'around';
  const around = isAround ? scope.nodes : open === null ? null : [endpointOf(open)];
  const openName = open === null ? null : nameOf(graph, open);
  const label = isAround
    ? `Around ${visibleText(shortened(startName ?? 'one node'))} · ${scope.depth} ${scope.depth === 1 ? 'step' : 'steps'}`
    : 'Whole library';
  return (
    <Menu
      label="What is shown"
      placement="bottom start"
      trigger={
        <Button {...focusTarget('graph-scope')}>
          {label} <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      <MenuItem
        label="Whole library"
        isChosen={!isAround}
        onAction={() => session.ask({ scope: { kind: 'whole' } }, true)}
      />
      {around !== null && (
        <MenuSection title={`Around ${visibleText(shortened(startName ?? openName ?? 'what is open'))}`}>
          {DEPTHS.map((depth) => (
            <MenuItem
              key={depth}
              label={depth === 1 ? '1 step' : `${depth} steps`}
              isChosen={isAround && scope.depth === depth}
              onAction={() => session.ask({ scope: { kind: 'around', nodes: [...around], depth } }, true)}
            />
          ))}
        </MenuSection>
      )}
      {isAround && open !== null && start !== undefined && keyOf(start) !== open && openName !== null && (
        <MenuItem
          label={`Around ${visibleText(shortened(openName))} instead`}
          onAction={() =>
            session.ask({ scope: { kind: 'around', nodes: [endpointOf(open)], depth: scope.depth } }, true)
          }
        />
      )}
    </Menu>
  );
}
