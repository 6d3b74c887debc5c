// The window's back and forward: places are kept in the browser's own history, without an address.

import { useEffect } from 'react';
import { z } from 'zod';
import { importIdSchema, methodIdSchema, tagIdSchema } from '#shared/contract/ids.ts';
import { readingStateSchema } from '#shared/contract/values.ts';
import { LIBRARY, type Place } from '../state/place.ts';
import { useAppStore } from '../state/use-app.ts';

const placeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('library'),
    states: z.array(readingStateSchema).exactOptional(),
    tagIds: z.array(tagIdSchema).exactOptional(),
    importId: importIdSchema.exactOptional(),
    hasNote: z.boolean().exactOptional(),
    years: z.union([z.object({ from: z.int(), to: z.int() }), z.literal('unknown')]).exactOptional(),
  }),
  z.object({ kind: z.literal('trash') }),
  z.object({ kind: z.literal('queue') }),
  z.object({ kind: z.literal('methods'), id: methodIdSchema.exactOptional() }),
  z.object({ kind: z.literal('suggestions') }),
  z.object({ kind: z.literal('imports') }),
  z.object({ kind: z.literal('import'), id: importIdSchema }),
  z.object({ kind: z.literal('backups') }),
  z.object({ kind: z.literal('settings') }),
]) satisfies z.ZodType<Place>;

const entrySchema = z.object({ place: placeSchema });

/** Follows the back button, and returns to the last place when the window is loaded again. */
export function useBackButton(): void {
  const store = useAppStore();
  useEffect(() => {
    const follow = (state: unknown) => {
      const entry = entrySchema.safeParse(state);
      store.getState().returnToPlace(entry.success ? entry.data.place : LIBRARY);
    };
    const onPopState = (event: PopStateEvent) => follow(event.state);
    if (window.history.state !== null) follow(window.history.state);
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, [store]);
}
