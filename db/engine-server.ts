// A running engine: serves the contract on every port it is handed.

import { rmSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { ORPCError, ValidationError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { EngineMessage, EngineOptions } from '#shared/contract/engine-host.ts';
import { AppError, appError } from '#shared/contract/errors.ts';
import { createEngineContext, type EngineContext } from './engine-context.ts';
import type { Grants } from './files/grants.ts';
import { startHousekeeping } from './housekeeping.ts';
import { log } from './log.ts';
import { router } from './services/router.ts';

export class Engine {
  readonly #context: EngineContext;
  readonly #handler: RPCHandler<EngineContext>;
  readonly #ports = new Set<MessagePort>();
  readonly #stopHousekeeping: () => void;

  /** Opens the library. Throws an `AppError` that says why it cannot. */
  constructor(options: EngineOptions, tellHost: (message: EngineMessage) => void) {
    this.#context = createEngineContext(options, tellHost);
    this.#stopHousekeeping = startHousekeeping(this.#context.library);
    this.#handler = new RPCHandler(router, {
      clientInterceptors: [
        async ({ next, path }) => {
          try {
            return await next();
          } catch (error) {
            throw toWireError(path.join('.'), error);
          }
        },
      ],
    });
  }

  get libraryName(): string {
    return this.#context.library.name;
  }

  get grants(): Grants {
    return this.#context.grants;
  }

  /** Serves one client on a port of its own; ids of two clients on one port would collide. */
  connect(port: MessagePort): void {
    this.#ports.add(port);
    port.on('close', () => this.#ports.delete(port));
    this.#handler.upgrade(port, { context: this.#context });
    port.start();
  }

  /** Closes ports, threads and the library, in that order. */
  async close(): Promise<void> {
    this.#stopHousekeeping();
    for (const port of this.#ports) port.close();
    await this.#context.analysis.close();
    this.#context.library.close();
    rmSync(this.#context.temporaryFolder, { recursive: true, force: true });
  }
}

/** Every failure leaves the engine as a code and details; what is unexpected is logged and gets a reference. */
function toWireError(procedure: string, error: unknown): ORPCError<string, unknown> {
  const { value } = toAppError(procedure, error);
  return new ORPCError(value.code, { data: value.details, message: value.code });
}

function toAppError(procedure: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    const issues = error.cause.issues.map((issue) => ({
      path: (issue.path ?? []).map((key) => (typeof key === 'object' ? String(key.key) : String(key))).join('.'),
      message: issue.message,
    }));
    return appError('BAD_INPUT', { issues });
  }
  if (error instanceof Error && error.name === 'AbortError') return appError('CANCELLED', { task: null });
  return appError('INTERNAL', { reference: log.failure(procedure, error) });
}
