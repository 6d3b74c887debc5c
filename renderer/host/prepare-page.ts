// What has to happen in the page before anything else of ours runs in it.

import { z } from 'zod';

/** The part of Trusted Types we use; TypeScript's DOM library does not describe it. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { readonly createScriptURL: (url: string) => string | null }): unknown;
}

/**
 * Lets the page live under its content security policy. Call it once, first.
 *
 * zod would otherwise try `eval` and trip the policy. Workers need a rule for their script's address, since the
 * policy asks for Trusted Types: ours are our own files, and no other address becomes one. No rule makes HTML or
 * script text: those sinks stay shut.
 */
export function preparePage(): void {
  z.config({ jitless: true });
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  });
}
