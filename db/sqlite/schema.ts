// Whether a library's schema is the one this version makes: no strange triggers, views or tables (trust.md L12).

import type { Connection } from './connection.ts';
import { openLibraryInMemory } from './library-file.ts';

const OBJECTS = `SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM main.sqlite_schema
  WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;

let expected: ReadonlyMap<string, string> | null = null;

/** What differs from the schema of a new library of the newest version, in words. */
export function schemaProblems(db: Connection): string[] {
  expected ??= expectedSchema();
  const found = objectsOf(db);
  const differing = [...found].flatMap(([name, sql]) => {
    if (!expected?.has(name)) return [`${name} does not belong to a library`];
    return expected.get(name) === sql ? [] : [`${name} is not as Lectern makes it`];
  });
  const missing = [...expected.keys()].filter((name) => !found.has(name)).map((name) => `${name} is missing`);
  return [...differing, ...missing];
}

function expectedSchema(): ReadonlyMap<string, string> {
  const db = openLibraryInMemory();
  try {
    return objectsOf(db);
  } finally {
    db.close();
  }
}

function objectsOf(db: Connection): ReadonlyMap<string, string> {
  const rows = db.raw.prepare(OBJECTS).all() as { name: string; sql: string }[];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}
