// YAML front matter: the same for every file of an export.

import { stringify } from 'yaml';

/** Version of the layout of exported files, written as `lectern` in the front matter. */
export const FILE_VERSION = 1;

/** The front matter with its fences; fields without a value are left out. */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  return `---\n${toYaml(withValues(fields))}---`;
}

/** The fields that have a value. */
export function withValues(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

/** Strings always in double quotes: `no`, `2020-01-01`, `- x` and `{{x}}` stay strings for every reader of YAML. */
function toYaml(value: unknown): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
