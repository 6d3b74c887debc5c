// Specimens of what is only looked at, and of how panes divide a window.

import { BookOpen } from 'lucide-react';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Page } from '../../ui/Page.tsx';
import { PlaceHeader } from '../../ui/PlaceHeader.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { ResizeHandle } from '../../ui/ResizeHandle.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import styles from './Gallery.module.css';
import type { Specimen } from './specimen.ts';

const TONES = ['plain', 'accent', 'good', 'warn', 'bad', 'asking'] as const;
const KEYS = ['n', '$mod+k', 'Alt+Shift+ArrowUp', 'g q', 'Enter', 'Escape'];

export const SHOWING: readonly Specimen[] = [
  {
    name: 'PlaceHeader',
    states: [
      { label: 'empty', content: <PlaceHeader title="Methods" count={null} /> },
      {
        label: 'with a count, how far one has come, and something to do',
        content: (
          <PlaceHeader
            title="Queue"
            count="3 papers"
            progress={<Meter label="Papers decided" value={24} max={71} words="24 of 71 decided" />}
            actions={<Button>New method</Button>}
          />
        ),
      },
    ],
  },
  {
    name: 'Announcer',
    states: [{ label: 'heard, never seen', content: <Announcer /> }],
  },
  {
    name: 'Chip',
    states: [
      ...TONES.map((tone) => ({ label: tone, content: <Chip tone={tone}>SkipDecode</Chip> })),
      { label: 'with an icon', content: <Chip icon={<BookOpen size={12} aria-hidden />}>reading</Chip> },
    ],
  },
  {
    name: 'Kbd',
    states: KEYS.map((keys) => ({ label: keys, content: <Kbd keys={keys} /> })),
  },
  {
    name: 'Meter',
    states: [0, 24, 71].map((value) => ({
      label: `${value} of 71`,
      content: <Meter label="Papers decided" value={value} max={71} words={`${value} of 71 decided`} />,
    })),
  },
  {
    name: 'ProgressBar',
    states: [
      { label: 'known', content: <ProgressBar label="Writing" done={3_100} total={10_000} /> },
      { label: 'as a share', content: <ProgressBar label="Reading" done={31} total={100} isShare /> },
      { label: 'unknown', content: <ProgressBar label="Finding records" done={240} total={null} /> },
    ],
  },
  {
    name: 'EmptyState',
    states: [
      {
        label: 'with a way on',
        content: (
          <EmptyState title="Nothing is waiting to be read" actions={<Button variant="primary">Choose papers</Button>}>
            <p>The queue holds the papers you mean to read, in the order you choose.</p>
          </EmptyState>
        ),
      },
      { label: 'title alone', content: <EmptyState title="Opening the library…" /> },
    ],
  },
  {
    name: 'ErrorState',
    states: [
      {
        label: 'to be tried again',
        content: (
          <ErrorState
            words={{
              title: 'The list could not be read',
              kept: 'Nothing in the library was changed.',
              advice: 'Try again in a moment.',
            }}
            onRetry={() => undefined}
          />
        ),
      },
      {
        label: 'with steps',
        content: (
          <ErrorState
            words={{
              title: 'This address was used before',
              kept: 'The library is safe.',
              advice: 'Start Lectern again.',
              steps: ['Is the window it opened still there? Go on there.', 'If not, start Lectern again.'],
            }}
          />
        ),
      },
    ],
  },
  {
    name: 'Page',
    states: [
      {
        label: 'with an action',
        content: (
          <Page title="Backups" actions={<Button variant="primary">Back up now</Button>}>
            <p>Each is the whole library.</p>
          </Page>
        ),
      },
      { label: 'without a title', content: <Page>Nothing here yet.</Page> },
    ],
  },
  {
    name: 'Splitter',
    states: [
      {
        label: 'two panes',
        content: (
          <div className={styles.panes}>
            <Splitter
              id="gallery"
              panes={[
                { id: 'left', separatorLabel: 'Width of the left pane', minSize: '20%', content: 'list' },
                { id: 'right', separatorLabel: '', minSize: '20%', content: 'paper' },
              ]}
            />
          </div>
        ),
      },
    ],
  },
  {
    name: 'ResizeHandle',
    states: [
      {
        label: 'at the right edge',
        content: (
          <div className={styles.panes}>
            <ResizeHandle label="Width" width={200} setWidth={() => undefined} min={100} max={300} initial={200} />
          </div>
        ),
      },
    ],
  },
];
