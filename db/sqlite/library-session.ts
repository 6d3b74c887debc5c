// What an owner leaves for the next: whether it ended in order, and which main file its write-ahead log belongs to.

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';

const sessionSchema = z.object({
  isClean: z.boolean(),
  /** A check found damage that only an opening can repair. */
  isDamaged: z.boolean(),
  /** SHA-256 of the main file's header as of the last checkpoint; null while one is under way. */
  mainHeader: z.string().nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

/** The sidecar `<library>-session`, written only by whoever holds the lock. */
export class LibrarySession {
  readonly #file: string;
  /** What the owner before this one left; null for a library no one has opened on this machine. */
  readonly last: Session | null;
  #current: Session;

  constructor(libraryFile: string) {
    this.#file = `${libraryFile}-session`;
    this.last = read(this.#file);
    this.#current = {
      isClean: false,
      isDamaged: this.last?.isDamaged ?? false,
      mainHeader: this.last?.mainHeader ?? null,
    };
  }

  /** Marks the session as open: until {@link LibrarySession.end}, a crash will be seen as one. */
  begin(): void {
    this.#write({ ...this.#current, isDamaged: false });
  }

  markDamaged(): void {
    this.#write({ ...this.#current, isDamaged: true });
  }

  rememberHeader(mainHeader: string | null): void {
    this.#write({ ...this.#current, mainHeader });
  }

  end(): void {
    this.#write({ ...this.#current, isClean: true });
  }

  #write(session: Session): void {
    this.#current = session;
    const temporary = `${this.#file}.new`;
    const descriptor = openSync(temporary, 'w', 0o600);
    try {
      writeSync(descriptor, JSON.stringify(session));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, this.#file);
  }
}

function read(file: string): Session | null {
  try {
    return sessionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
