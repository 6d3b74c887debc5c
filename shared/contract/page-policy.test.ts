// The content security policy, to the letter (1b-7).

import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from './page-policy.ts';

describe('contentSecurityPolicy', () => {
  it('is this', () => {
    expect(contentSecurityPolicy(null)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-src 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
  });

  it('admits styles with the nonce of their own answer, and nothing else more', () => {
    expect(contentSecurityPolicy('abc')).toBe(
      contentSecurityPolicy(null).replace("style-src 'self'", "style-src 'self' 'nonce-abc'"),
    );
  });
});

describe('securityHeaders', () => {
  it('never speak of CORS', () => {
    expect(Object.keys(securityHeaders()).filter((name) => /^access-control/i.test(name))).toEqual([]);
  });
});
