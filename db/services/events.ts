// events.*: what happens in the engine, told to every client that listens.

import { os } from './implementer.ts';

export const eventServices = {
  subscribe: os.events.subscribe.handler(async function* ({ context, signal }) {
    // Listening starts before the greeting: what happens after `subscribed` is never missed.
    const stream = context.events.subscribe('event', signal ? { signal } : {});
    yield { type: 'subscribed', revision: context.library.revision };
    yield* stream;
  }),
};
