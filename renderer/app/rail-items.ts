// The places listed on the left, with their counts.

import {
  Archive,
  BookOpen,
  CircleCheck,
  Clock,
  FileDown,
  Inbox,
  Library,
  Lightbulb,
  ListOrdered,
  type LucideIcon,
  Settings,
  Shapes,
  SkipForward,
  Trash2,
  Waypoints,
} from 'lucide-react';
import type { Library as LibraryInfo } from '#shared/contract/library.ts';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import type { AppState } from '../state/app-state.ts';
import type { BulkAction } from '../state/bulk.ts';
import { LIBRARY, type Place } from '../state/place.ts';
import { stateLabel } from '../text/state-label.ts';

export interface RailItem {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly place: Place;
  readonly count: (library: LibraryInfo, state: AppState) => number;
  /** What happens to papers that are dropped on it. */
  readonly takes?: BulkAction;
  /** True when it stands under the item above it. */
  readonly isNested?: boolean;
  /** True when it stands at the foot, apart from what is read. */
  readonly isAtFoot?: boolean;
}

export const STATE_ICONS: Readonly<Record<ReadingState, LucideIcon>> = {
  inbox: Inbox,
  queued: Clock,
  reading: BookOpen,
  read: CircleCheck,
  skipped: SkipForward,
};

/** Top to bottom. */
export const RAIL_ITEMS: readonly RailItem[] = [
  { label: 'Library', icon: Library, place: LIBRARY, count: ({ counts }) => counts.papers },
  ...READING_STATES.map(
    (state): RailItem => ({
      label: stateLabel(state),
      icon: STATE_ICONS[state],
      place: { kind: 'library', states: [state] },
      count: ({ counts }) => counts.states[state],
      takes: { kind: 'set-state', state },
      isNested: true,
    }),
  ),
  {
    label: 'Queue',
    icon: ListOrdered,
    place: { kind: 'queue' },
    count: ({ counts: { states } }) => states.queued + states.reading,
    takes: { kind: 'set-state', state: 'queued' },
  },
  { label: 'Graph', icon: Waypoints, place: { kind: 'graph' }, count: () => 0 },
  { label: 'Methods', icon: Shapes, place: { kind: 'methods' }, count: (_, { methodCount }) => methodCount ?? 0 },
  {
    label: 'Suggestions',
    icon: Lightbulb,
    place: { kind: 'suggestions' },
    count: (_, { suggestionCount }) => suggestionCount ?? 0,
  },
  { label: 'Imports', icon: FileDown, place: { kind: 'imports' }, count: ({ counts }) => counts.imports },
  {
    label: 'Trash',
    icon: Trash2,
    place: { kind: 'trash' },
    count: ({ counts }) => counts.trashed,
    takes: { kind: 'trash' },
  },
  { label: 'Backups', icon: Archive, place: { kind: 'backups' }, count: () => 0, isAtFoot: true },
  { label: 'Settings', icon: Settings, place: { kind: 'settings' }, count: () => 0, isAtFoot: true },
];
