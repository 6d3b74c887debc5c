// The browser shell's secrets: one token for this run, codes that open one page each, and patience with guessers.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes in the alphabet of URLs. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares by hash, so that neither time nor length tells how much of a guess was right (BH5). */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The bearer token in an Authorization header, or null. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer ([\w-]{43})$/.exec(header ?? '')?.[1] ?? null;
}

/** One-time codes of launch addresses (BH6): each opens one page, and only for a while. */
export class LaunchCodes {
  readonly #expiryByDigest = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  issue(validMs: number): string {
    this.#forgetExpired();
    const code = newSecret();
    this.#expiryByDigest.set(key(code), this.#now() + validMs);
    return code;
  }

  /** True once for a code that was issued and has not expired. Looked up by hash, as secrets are compared. */
  redeem(code: string): boolean {
    this.#forgetExpired();
    return this.#expiryByDigest.delete(key(code));
  }

  #forgetExpired(): void {
    for (const [code, expiry] of this.#expiryByDigest) {
      if (expiry <= this.#now()) this.#expiryByDigest.delete(code);
    }
  }
}

function key(code: string): string {
  return digest(code).toString('hex');
}

const MAX_WRONG = 10;
const PAUSE_MS = 1_000;

/** After ten wrong secrets nobody is heard for a second (BH11). */
export class GuessLimit {
  #wrong = 0;
  #pausedUntil = 0;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get isPaused(): boolean {
    return this.#now() < this.#pausedUntil;
  }

  countWrong(): void {
    this.#wrong += 1;
    if (this.#wrong < MAX_WRONG) return;
    this.#wrong = 0;
    this.#pausedUntil = this.#now() + PAUSE_MS;
  }
}

export type Verdict = 'accepted' | 'unauthorized' | 'too-many-attempts';

/** What decides whether a caller is the page we launched. */
export class Gate {
  readonly codes = new LaunchCodes();
  readonly #token = newSecret();
  readonly #limit = new GuessLimit();

  /** Judges a bearer token, from a header or a socket's first frame. */
  judgeToken(token: string | null): Verdict {
    return this.#judge(() => token !== null && isSameSecret(token, this.#token));
  }

  /** Trades a launch code for the token. */
  exchange(code: string): { readonly verdict: Verdict; readonly token: string | null } {
    const verdict = this.#judge(() => this.codes.redeem(code));
    return { verdict, token: verdict === 'accepted' ? this.#token : null };
  }

  #judge(isRight: () => boolean): Verdict {
    if (this.#limit.isPaused) return 'too-many-attempts';
    if (isRight()) return 'accepted';
    this.#limit.countWrong();
    return 'unauthorized';
  }
}
