// What every service is given: the open library, the files handed over, and a way to announce.

import { EventPublisher } from '@orpc/server';
import type { EngineMessage, EngineOptions } from '#shared/contract/engine-host.ts';
import type { LecternEvent } from '#shared/contract/events.ts';
import { type Analysis, createAnalysis } from './analysis/analysis-thread.ts';
import { Grants } from './files/grants.ts';
import { Library } from './library.ts';
import { Drafts } from './services/imports/drafts.ts';

export interface EngineContext {
  readonly library: Library;
  readonly grants: Grants;
  readonly drafts: Drafts;
  readonly temporaryFolder: string;
  /** Mode of the files an export writes; null leaves it to the process's umask. */
  readonly exportFileMode: number | null;
  readonly events: EventPublisher<{ event: LecternEvent }>;
  readonly publish: (event: LecternEvent) => void;
  /** Finds names, likeness and suggestions, on a thread of its own. */
  readonly analysis: Analysis;
  /** Runs exports one after another: two into one folder would take each other for strangers. */
  readonly exportTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Says something to the shell beside the contract. */
  readonly tellHost: (message: EngineMessage) => void;
}

/** Opens the library and what belongs to a running engine. Throws what {@link Library.open} throws. */
export function createEngineContext(options: EngineOptions, tellHost: (message: EngineMessage) => void): EngineContext {
  // A change that is dropped would leave a client showing what is no longer so.
  const events = new EventPublisher<{ event: LecternEvent }>({ maxBufferedEvents: Number.POSITIVE_INFINITY });
  let analysis: Analysis | null = null;
  const publish = (event: LecternEvent) => {
    events.publish('event', event);
    if (event.type === 'library.changed') analysis?.changed();
  };
  const onReopened = () => analysis?.restart();
  const library = Library.open(options.libraryFile, { shell: options.shell, publish, onReopened });
  analysis = createAnalysis(library, publish);
  return {
    library,
    analysis,
    grants: new Grants(),
    drafts: new Drafts(),
    temporaryFolder: options.temporaryFolder,
    exportFileMode: options.exportFileMode ?? null,
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
