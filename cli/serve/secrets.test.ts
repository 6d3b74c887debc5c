// Codes and tokens against a clock of our own.

import { describe, expect, it } from 'vitest';
import { bearerToken, GuessLimit, isSameSecret, LaunchCodes, newSecret } from './secrets.ts';

describe('newSecret', () => {
  it('makes 32 bytes that differ every time', () => {
    const secrets = new Set(Array.from({ length: 100 }, newSecret));
    expect(secrets.size).toBe(100);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });
});

describe('isSameSecret', () => {
  it('compares secrets of any length', () => {
    const secret = newSecret();
    expect(isSameSecret(secret, secret)).toBe(true);
    for (const other of ['', 'x', secret.slice(1), `${secret}x`, newSecret()]) {
      expect(isSameSecret(other, secret)).toBe(false);
    }
  });
});

describe('bearerToken', () => {
  it('takes a token from exactly one form of header', () => {
    const secret = newSecret();
    expect(bearerToken(`Bearer ${secret}`)).toBe(secret);
    for (const header of [undefined, '', secret, `bearer ${secret}`, `Bearer  ${secret}`, `Bearer ${secret}=`]) {
      expect(bearerToken(header)).toBeNull();
    }
  });
});

describe('LaunchCodes', () => {
  it('redeems each code once, while it is valid', () => {
    let now = 0;
    const codes = new LaunchCodes(() => now);
    const [one, two] = [codes.issue(1_000), codes.issue(2_000)];
    now = 999;
    expect(codes.redeem(one)).toBe(true);
    expect(codes.redeem(one)).toBe(false);
    now = 2_000;
    expect(codes.redeem(two)).toBe(false);
  });
});

describe('GuessLimit', () => {
  it('pauses for a second after every ten', () => {
    let now = 0;
    const limit = new GuessLimit(() => now);
    for (let n = 0; n < 9; n++) limit.countWrong();
    expect(limit.isPaused).toBe(false);
    limit.countWrong();
    expect(limit.isPaused).toBe(true);
    now = 1_000;
    expect(limit.isPaused).toBe(false);
    limit.countWrong();
    expect(limit.isPaused).toBe(false);
  });
});
