// events.*: what happens in the engine, told to every client that listens.

import { os } from './implementer.ts';

/** The first list and paper come before any analysis. */
const ANALYSIS_DELAY_MS = 1_500;

export const eventServices = {
  subscribe: os.events.subscribe.handler(async function* ({ context, signal }) {
    // Listening starts before the greeting: what happens after `subscribed` is never missed.
    const stream = context.events.subscribe('event', signal ? { signal } : {});
    // Someone is looking: papers are read for names and likeness while they do.
    setTimeout(() => context.analysis.begin(), ANALYSIS_DELAY_MS).unref();
    yield { type: 'subscribed', revision: context.library.revision };
    yield* stream;
  }),
};
