// The client every shell uses, over any oRPC link.

import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from './contract.ts';
import { AppError, appError, parseErrorValue } from './errors.ts';

export type LecternClient = ContractRouterClient<Contract>;

/** Typed client over a link: a `MessagePort` or a WebSocket. */
export function createClient(link: ClientLink<Record<never, never>>): LecternClient {
  return createORPCClient(link);
}

/**
 * Any failure of a call as an {@link AppError}.
 *
 * The transport has errors of its own beside ours (unknown procedure, rejected input, a lost connection, an
 * abort); this is the one place that translates them.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError) {
    const value = parseErrorValue(error.code, error.data);
    if (value) return new AppError(value);
    if (error.code === 'NOT_FOUND') return appError('UNKNOWN_METHOD', { method: error.message });
    return appError('INTERNAL', { reference: error.code });
  }
  if (isCallersAbort(error)) return appError('CANCELLED', { task: null }, { cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  return appError('DISCONNECTED', { detail }, { cause: error });
}

const ABORT_ERR = 20;

/** An AbortSignal's own reason, a DOMException; the transport has an AbortError too, for when its connection ends. */
function isCallersAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError' && 'code' in error && error.code === ABORT_ERR;
}
