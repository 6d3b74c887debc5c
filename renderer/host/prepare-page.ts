// Lets the page live under its content security policy.

import './zod-without-eval.ts';

/** The part of Trusted Types we use; TypeScript's DOM library does not describe it. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { readonly createScriptURL: (url: string) => string | null }): unknown;
}

/**
 * Call it once, before anything is shown.
 *
 * The policy asks for Trusted Types, and workers need a rule for their script's address: our own files, no other.
 * No rule makes HTML or script text: those sinks stay shut.
 */
export function preparePage(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  });
}
