// The client over a MessagePort: the command line's, and the page's in the desktop window.

import { onMessagePortClose, RPCLink, type SupportedMessagePort } from '@orpc/client/message-port';
import { createClient, type LecternClient } from './client.ts';
import { appError } from './errors.ts';

/**
 * Typed client of the engine at the other end of `port`.
 *
 * A port takes messages after its other end is gone and drops them silently; calls made then would wait for ever.
 * They fail with `DISCONNECTED` instead.
 */
export function createPortClient(port: SupportedMessagePort): LecternClient {
  const link = new RPCLink<Record<never, never>>({ port });
  let isOpen = true;
  onMessagePortClose(port, () => {
    isOpen = false;
  });
  return createClient({
    call: (path, input, options) =>
      isOpen
        ? link.call(path, input, options)
        : Promise.reject(appError('DISCONNECTED', { detail: 'the connection to the engine is closed' })),
  });
}
