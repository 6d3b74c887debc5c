// A client for tests: answers what a test says, and fails loudly when asked for anything else.

import type { LecternClient } from '#shared/contract/client.ts';
import { contract } from '#shared/contract/contract.ts';

export type FakeAnswers = {
  readonly [Domain in keyof LecternClient]?: Partial<LecternClient[Domain]>;
};

/** A whole client of which only `answers` are expected to be called. */
export function fakeClient(answers: FakeAnswers): LecternClient {
  const domains = Object.entries(contract).map(([domain, procedures]) => {
    const given = answers[domain as keyof LecternClient] ?? {};
    const unexpected = Object.keys(procedures).map((name) => [
      name,
      () => Promise.reject(new Error(`the test did not expect ${domain}.${name}`)),
    ]);
    return [domain, { ...Object.fromEntries(unexpected), ...given }];
  });
  // Its keys are the contract's own, which the type of `Object.fromEntries` cannot say.
  return Object.fromEntries(domains) as LecternClient;
}
