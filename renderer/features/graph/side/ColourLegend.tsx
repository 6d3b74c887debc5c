// What the colour and shape of nodes mean, and which of their facts the colour shows.

import { ChevronDown } from 'lucide-react';
import type { Graph } from '#shared/contract/graph.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { Name } from '../../text/Name.tsx';
import { type ColourBy, yearRange } from '../drawing/marks.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import styles from './Legend.module.css';
import { type LegendEntry, nodeLegend } from './node-legend.ts';

const CHOICES: Readonly<Record<ColourBy, string>> = {
  kind: 'Kind',
  tag: 'Tag',
  state: 'Reading state',
  cluster: 'Group',
  year: 'Year',
};

export function ColourLegend({ graph }: { readonly graph: Graph }) {
  const session = useGraphSession();
  const colourBy = useGraph((state) => state.colourBy);
  const groups = useGraph((state) => state.groups);
  return (
    <section className={styles.section} aria-labelledby="graph-colours">
      <h2 id="graph-colours" className={styles.heading}>
        Nodes
      </h2>
      <div className={styles.pair}>
        <span>Colour by</span>
        <Menu
          label="Colour by"
          trigger={
            <Button>
              {CHOICES[colourBy]} <ChevronDown size={14} aria-hidden />
            </Button>
          }
        >
          {(Object.keys(CHOICES) as ColourBy[]).map((choice) => (
            <MenuItem
              key={choice}
              label={CHOICES[choice]}
              isChosen={choice === colourBy}
              onAction={() => session.set({ colourBy: choice })}
            />
          ))}
        </Menu>
      </div>
      <ul className={styles.marks}>
        {nodeLegend(graph, colourBy, groups).map((entry) => (
          <Mark key={entry.key} entry={entry} />
        ))}
        {colourBy === 'year' && <Years graph={graph} />}
      </ul>
    </section>
  );
}

function Years({ graph }: { readonly graph: Graph }) {
  const range = yearRange(graph.nodes.year);
  if (range === null) return <li className={styles.mark}>no years known</li>;
  return (
    <li className={styles.mark}>
      {range.from} <span className={styles.ramp} aria-hidden /> {range.to}
    </li>
  );
}

function Mark({ entry: { shape, token, words, count } }: { readonly entry: LegendEntry }) {
  const colour = `var(--${token})`;
  const fill = shape === 'dot' ? colour : 'none';
  return (
    <li className={styles.mark}>
      <svg width="14" height="14" aria-hidden>
        {shape === 'square' ? (
          <rect x="2" y="2" width="10" height="10" rx="2" stroke={colour} strokeWidth="2" fill="none" />
        ) : (
          <circle cx="7" cy="7" r={shape === 'dot' ? 4 : 5} stroke={colour} strokeWidth="2" fill={fill} />
        )}
      </svg>
      <span className={styles.label}>
        <Name text={words} />
      </span>
      <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
    </li>
  );
}
