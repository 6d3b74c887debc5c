// The page's requests to `lectern serve`: the token in a header, failures as errors that say what they are.

import { refusedSchema } from '#shared/contract/browser-shell.ts';
import { AppError, appError, parseErrorValue } from '#shared/contract/errors.ts';
import type { BrowserSession } from './browser-session.ts';
import { HostError } from './host.ts';

/** Sends a request with the session's token. Rejects with a {@link HostError} when nobody answers or knows the token. */
export async function request(session: BrowserSession, path: string, options: RequestInit = {}): Promise<Response> {
  const headers = { ...options.headers, ...(await authorization(session)) };
  const response = await fetch(path, { ...options, headers }).catch((cause: unknown) => {
    throw new HostError('unreachable', { cause });
  });
  if (response.status === 401) {
    session.forget();
    throw new HostError('session-ended');
  }
  return response;
}

/** POSTs JSON and gives the answer's. Rejects with the `AppError` the server answers with. */
export async function post(session: BrowserSession, path: string, value: unknown): Promise<unknown> {
  const response = await request(session, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  });
  if (response.status === 409) throw refusal(await response.json());
  if (!response.ok) throw appError('IO_FAILED', { name: path, system: `${response.status}` });
  return response.json();
}

/** The error a refusal carries. */
export function refusal(answer: unknown): AppError {
  const { error } = refusedSchema.parse(answer);
  const value = parseErrorValue(error.code, error.details);
  return value ? new AppError(value) : appError('INTERNAL', { reference: error.code });
}

export async function authorization(session: BrowserSession): Promise<Record<string, string>> {
  return { Authorization: `Bearer ${await session.token()}` };
}
