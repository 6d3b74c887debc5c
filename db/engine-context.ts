// What every service is given: the open library, the files handed over, and a way to announce.

import { EventPublisher } from '@orpc/server';
import type { EngineMessage } from '#shared/contract/engine-host.ts';
import type { LecternEvent } from '#shared/contract/events.ts';
import { Grants } from './files/grants.ts';
import { Library } from './library.ts';
import { Drafts } from './services/imports/drafts.ts';

export interface EngineContext {
  readonly library: Library;
  readonly grants: Grants;
  readonly drafts: Drafts;
  readonly temporaryFolder: string;
  readonly events: EventPublisher<{ event: LecternEvent }>;
  readonly publish: (event: LecternEvent) => void;
  /** Runs exports one after another: two into one folder would take each other for strangers. */
  readonly exportTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Says something to the shell beside the contract. */
  readonly tellHost: (message: EngineMessage) => void;
}

/** Opens the library and what belongs to a running engine. Throws what {@link Library.open} throws. */
export function createEngineContext(
  options: { readonly libraryFile: string | null; readonly shell: string; readonly temporaryFolder: string },
  tellHost: (message: EngineMessage) => void,
): EngineContext {
  // A change that is dropped would leave a client showing what is no longer so.
  const events = new EventPublisher<{ event: LecternEvent }>({ maxBufferedEvents: Number.POSITIVE_INFINITY });
  const publish = (event: LecternEvent) => events.publish('event', event);
  const library = Library.open(options.libraryFile, { shell: options.shell, publish });
  return {
    library,
    grants: new Grants(),
    drafts: new Drafts(),
    temporaryFolder: options.temporaryFolder,
    events,
    publish,
    exportTurn: inTurn(),
    tellHost,
  };
}

function inTurn(): EngineContext['exportTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}
