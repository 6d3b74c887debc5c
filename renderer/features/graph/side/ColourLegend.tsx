// What the colour and shape of nodes mean, and which of their facts the colour shows.

import type { ReactNode } from 'react';
import type { Graph } from '#shared/contract/graph.ts';
import { READING_STATES } from '#shared/domain/reading-state.ts';
import { stateLabel } from '../../../text/state-label.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, MenuItem } from '../../../ui/Menu.tsx';
import { Name } from '../../text/Name.tsx';
import { type ColourBy, groupHue, KIND_HUES, type Shape, STATE_HUES, yearRange } from '../drawing/marks.ts';
import { useGraph, useGraphSession } from '../session/session-context.ts';
import { kindWords } from '../words.ts';
import styles from './Legend.module.css';

const CHOICES: Readonly<Record<ColourBy, string>> = {
  kind: 'Kind',
  tag: 'Tag',
  state: 'Reading state',
  cluster: 'Group',
  year: 'Year',
};

/** Groups and tags listed at most: after them the hues begin again. */
const LISTED = 7;

export function ColourLegend({ graph }: { readonly graph: Graph }) {
  const session = useGraphSession();
  const colourBy = useGraph((state) => state.colourBy);
  return (
    <section className={styles.section} aria-labelledby="graph-colours">
      <h2 id="graph-colours" className={styles.heading}>
        Nodes
      </h2>
      <div className={styles.pair}>
        <span>Colour by</span>
        <Menu label="Colour by" trigger={<Button>{CHOICES[colourBy]}</Button>}>
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
        <Mark shape="dot" colour="var(--ink-3)">
          paper
        </Mark>
        <Mark shape="circle" colour="var(--ink-2)">
          method, system
        </Mark>
        <Mark shape="square" colour="var(--ink-2)">
          data, model
        </Mark>
        <Hues graph={graph} colourBy={colourBy} />
      </ul>
    </section>
  );
}

function Hues({ graph, colourBy }: { readonly graph: Graph; readonly colourBy: ColourBy }) {
  const groups = useGraph((state) => state.groups);
  switch (colourBy) {
    case 'kind': {
      const kinds = new Set(graph.nodes.detail.filter((_, at) => graph.nodes.kind[at] === 'method'));
      return Object.entries(KIND_HUES).flatMap(([kind, hue]) =>
        kinds.has(kind) && hue !== 'grey' ? (
          <Mark key={kind} shape="circle" colour={`var(--hue-${hue})`}>
            {kindWords(kind)}
          </Mark>
        ) : (
          []
        ),
      );
    }
    case 'state':
      return READING_STATES.map((state) => (
        <Mark key={state} shape="dot" colour={`var(--hue-${STATE_HUES[state]})`}>
          {stateLabel(state)}
        </Mark>
      ));
    case 'tag':
      return graph.tags.slice(0, LISTED).map(({ id, name }, at) => (
        <Mark key={id} shape="dot" colour={`var(--hue-${groupHue(at)})`}>
          <Name text={name} />
        </Mark>
      ));
    case 'cluster': {
      const sizes = (groups ?? new Uint32Array()).reduce<number[]>((counts, group) => {
        counts[group] = (counts[group] ?? 0) + 1;
        return counts;
      }, []);
      return sizes.slice(0, LISTED).flatMap((size, at) =>
        size > 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number
          <Mark key={at} shape="circle" colour={`var(--hue-${groupHue(at)})`}>
            {`group of ${size.toLocaleString('en-GB')}`}
          </Mark>
        ) : (
          []
        ),
      );
    }
    case 'year': {
      const range = yearRange(graph.nodes.year);
      if (range === null) return <li className={styles.mark}>no years known</li>;
      return (
        <li className={styles.mark}>
          {range.from} <span className={styles.ramp} aria-hidden /> {range.to}
        </li>
      );
    }
    default:
      return colourBy satisfies never;
  }
}

function Mark(props: { readonly shape: Shape; readonly colour: string; readonly children: ReactNode }) {
  const { shape, colour, children } = props;
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
      <span className={styles.label}>{children}</span>
    </li>
  );
}
