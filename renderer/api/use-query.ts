// Reads something from the library for one component, again whenever what it depends on changes.

import { type DependencyList, useCallback, useEffect, useState } from 'react';
import { type LecternClient, toAppError } from '#shared/contract/client.ts';
import type { ErrorValue } from '#shared/contract/errors.ts';
import { useServices } from '../state/use-app.ts';

export interface QueryState<Value> {
  /** The last answer; it stays while the next one is under way. */
  readonly value: Value | null;
  readonly error: ErrorValue | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/**
 * Runs `read` now and when `dependencies` change; an answer that comes too late is dropped and its call aborted.
 *
 * To follow the library, depend on a change counter: `useApp((state) => state.changed.import)`.
 */
export function useQuery<Value>(
  read: (client: LecternClient, signal: AbortSignal) => Promise<Value>,
  dependencies: DependencyList,
): QueryState<Value> {
  const { client } = useServices();
  const [state, setState] = useState<Omit<QueryState<Value>, 'reload'>>({ value: null, error: null, isLoading: true });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the reading depends on
  useEffect(() => {
    const controller = new AbortController();
    setState((old) => ({ ...old, isLoading: true }));
    const run = async () => {
      try {
        const value = await read(client(), controller.signal);
        if (!controller.signal.aborted) setState({ value, error: null, isLoading: false });
      } catch (error) {
        if (controller.signal.aborted) return;
        setState((old) => ({ ...old, error: toAppError(error).value, isLoading: false }));
      }
    };
    void run();
    return () => controller.abort();
  }, [...dependencies, round, client]);

  const reload = useCallback(() => setRound((old) => old + 1), []);
  return { ...state, reload };
}
