// Backups in words.

import type { Backup } from '#shared/contract/backups.ts';

const REASONS: Readonly<Record<Backup['reason'], string>> = {
  daily: 'once a day',
  asked: 'you asked for it',
  migration: 'before an update',
  restore: 'before going back to another',
};

/** "once a day": why a backup was made. */
export function reasonWords(reason: Backup['reason']): string {
  return REASONS[reason];
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** "1.4 MB": bytes in thousands, two digits at most before they mean nothing. */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: digits })} ${UNITS[unit]}`;
}
