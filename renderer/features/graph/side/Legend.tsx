// What the lines and marks mean, how many there are, and which of them are shown.

import { ChevronDown } from 'lucide-react';
import type { Graph, GraphQuery } from '#shared/contract/graph.ts';
import { GRAPH_CAP_RULES } from '#shared/contract/graph.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { Name } from '../../text/Name.tsx';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import { ColourLegend } from './ColourLegend.tsx';
import styles from './Legend.module.css';
import { TypeSwatch } from './TypeSwatch.tsx';

const CAPS = [500, 2_000, 5_000, 10_000] as const;
const RULES: Readonly<Record<(typeof GRAPH_CAP_RULES)[number], string>> = {
  degree: 'Most links first',
  newest: 'Newest first',
  tagged: 'Tagged first',
};

export function Legend() {
  const session = useGraphSession();
  const graph = useGraph((state) => state.graph);
  const query = useGraph((state) => state.query);
  const ask = (change: Partial<GraphQuery>) => session.ask(change);
  return (
    <div className={styles.legend}>
      {graph !== null && <TypeLegend graph={graph} />}
      <section className={styles.section} aria-labelledby="graph-show">
        <h2 id="graph-show" className={styles.heading}>
          Show
        </h2>
        <SegmentedControl
          label="Papers and methods"
          value={query.nodes}
          segments={[
            { value: 'both', label: 'Both' },
            { value: 'methods', label: 'Methods' },
            { value: 'papers', label: 'Papers' },
          ]}
          onChange={(nodes) => ask({ nodes })}
        />
        <Switch label="Who names whom" isOn={query.withMentions} onChange={(withMentions) => ask({ withMentions })} />
        <Switch
          label="Suggested links"
          isOn={query.withSuggestions}
          onChange={(withSuggestions) => ask({ withSuggestions })}
        />
        <Switch label="What has no link" isOn={query.withLoose} onChange={(withLoose) => ask({ withLoose })} />
        <div className={styles.pair}>
          <span>At most</span>
          <Menu
            label="Nodes shown at most"
            trigger={
              <Button aria-label={`${query.cap.toLocaleString('en-GB')} nodes`}>
                {query.cap.toLocaleString('en-GB')} <ChevronDown size={14} aria-hidden />
              </Button>
            }
          >
            {CAPS.map((cap) => (
              <MenuItem
                key={cap}
                label={`${cap.toLocaleString('en-GB')} nodes`}
                isChosen={query.cap === cap}
                onAction={() => ask({ cap })}
              />
            ))}
          </Menu>
          <Menu
            label="Who is shown first"
            trigger={
              <Button>
                {RULES[query.capRule]} <ChevronDown size={14} aria-hidden />
              </Button>
            }
          >
            {GRAPH_CAP_RULES.map((rule) => (
              <MenuItem
                key={rule}
                label={RULES[rule]}
                isChosen={query.capRule === rule}
                onAction={() => ask({ capRule: rule })}
              />
            ))}
          </Menu>
        </div>
      </section>
      {graph !== null && <ColourLegend graph={graph} />}
    </div>
  );
}

/** A press hides a type or shows it again; what is hidden is still counted. */
function TypeLegend({ graph }: { readonly graph: Graph }) {
  const session = useGraphSession();
  const query = useGraph((state) => state.query);
  const types = graph.types.filter(({ id, count }) => count > 0 || query.typeIds?.includes(id) === true);
  const shown = (id: (typeof types)[number]['id']) => query.typeIds?.includes(id) ?? true;
  const toggle = (id: (typeof types)[number]['id']) => {
    const all = graph.types.map((type) => type.id);
    const next = all.filter((other) => (other === id ? !shown(other) : shown(other)));
    const { typeIds: _, ...rest } = query;
    // All of them is no filter: a type that is made later is then shown too.
    if (next.length === all.length) session.set({ query: rest });
    session.ask(next.length === all.length ? {} : { typeIds: next });
  };
  return (
    <section className={styles.section} aria-labelledby="graph-types">
      <h2 id="graph-types" className={styles.heading}>
        Link types
      </h2>
      {types.length === 0 && <p className={styles.none}>No links here yet.</p>}
      <ul>
        {types.map(({ id, label, colour, dash, count }) => (
          <li key={id}>
            <button type="button" className={styles.type} aria-pressed={shown(id)} onClick={() => toggle(id)}>
              <TypeSwatch colour={colour} dash={dash} />
              <span className={styles.label}>
                <Name text={label} />
              </span>
              <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
            </button>
          </li>
        ))}
      </ul>
      {query.withMentions && (
        <p className={styles.quiet}>
          <TypeSwatch colour="related" dash="" isThin /> names it in its text
        </p>
      )}
      {query.withSuggestions && (
        <p className={styles.quiet}>
          <TypeSwatch colour="related" dash="4 4" isThin /> suggested, not yet accepted
        </p>
      )}
    </section>
  );
}
