// Specimens of what papers are made of: rows, cards, states, and how they are read.

import type { ListItem } from '../../state/list-source.ts';
import { fakeClient } from '../../testing/fake-client.ts';
import { InApp } from '../../testing/in-app.tsx';
import { paperRow, tagId } from '../../testing/sample-values.ts';
import { PaperCard } from '../papers/PaperCard.tsx';
import { PaperRowView } from '../papers/PaperRowView.tsx';
import { StateControl } from '../papers/StateControl.tsx';
import { StateMix } from '../papers/StateMix.tsx';
import type { Specimen } from './specimen.ts';

const nothing = () => undefined;
const client = fakeClient({});

const BARE: ListItem = {
  paper: paperRow('1', { title: 'SkipDecode: Autoregressive Skip Decoding with Batching and Caching' }),
  titleMarks: [],
  snippet: null,
};
const RICH: ListItem = {
  ...BARE,
  paper: {
    ...BARE.paper,
    authors: [{ family: 'Kwon', given: 'Woosuk', literal: null }],
    authorCount: 1,
    year: 2023,
    methods: ['SkipDecode', 'KV caching'],
    tags: [{ id: tagId('t'), name: 'decoding' }],
    hasNote: true,
    state: 'reading',
    abstractStart: {
      text: 'Autoregressive large language models have made remarkable progress in various natural language generation tasks.',
      repairs: [],
    },
  },
};
const FOUND: ListItem = { ...RICH, titleMarks: [{ start: 0, end: 10 }] };

export const READING_PARTS: readonly Specimen[] = [
  {
    name: 'A row of papers',
    states: [
      { label: 'untouched', content: <PaperRowView item={BARE} showRepairs /> },
      { label: 'with all there is', content: <PaperRowView item={RICH} showRepairs /> },
      { label: 'found', content: <PaperRowView item={FOUND} showRepairs /> },
      { label: 'as a card', content: <PaperCard item={RICH} showRepairs /> },
    ],
  },
  {
    name: 'Reading states',
    states: [
      {
        label: 'one chosen',
        content: (
          <InApp client={client}>
            <StateControl state="reading" onChoose={nothing} />
          </InApp>
        ),
      },
      {
        label: 'several papers that differ',
        content: (
          <InApp client={client}>
            <StateControl label="Of several papers" state={null} onChoose={nothing} />
            <StateMix states={{ inbox: 4, queued: 2, reading: 1, read: 6, skipped: 1 }} />
          </InApp>
        ),
      },
    ],
  },
];
