// What the selected papers have in common.

import { useEffect, useMemo, useState } from 'react';
import type { PaperSummary } from '#shared/contract/papers.ts';
import { READING_STATES, type ReadingState } from '#shared/domain/reading-state.ts';
import { useQuery } from '../../api/use-query.ts';
import { type Selection, toPaperSelection } from '../../state/selection.ts';
import { useApp } from '../../state/use-app.ts';

/** A pause in selecting after which it is asked: a key held down selects thirty rows a second. */
const PAUSE_MS = 120;

export interface SelectionSummary extends PaperSummary {
  /** The state all are in, if there is one. */
  readonly onlyState: ReadingState | null;
}

/** Null until the first answer; an earlier one stays until the next is here. */
export function useSelectionSummary(): SelectionSummary | null {
  const selection = useSettled(useApp((state) => state.selection));
  const version = useApp(({ changed }) => changed.paper + changed.tag);
  const { value } = useQuery(
    async (client, signal) => {
      const papers = toPaperSelection(selection);
      return papers === null ? null : client.papers.summary({ papers }, { signal });
    },
    [selection, version],
  );
  return useMemo(() => {
    if (value === null) return null;
    const onlyState = READING_STATES.find((state) => value.states[state] === value.count) ?? null;
    return { ...value, onlyState };
  }, [value]);
}

function useSettled(selection: Selection): Selection {
  const [settled, setSettled] = useState(selection);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(selection), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [selection]);
  return settled;
}
