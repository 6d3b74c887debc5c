// Whether a library's schema is the one this version makes: no strange triggers, views or tables (trust.md L12).

import { schemaVersion } from '../migrations/migrations.ts';
import type { Connection } from './connection.ts';
import { openLibraryInMemory } from './library-file.ts';

const OBJECTS = `SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM main.sqlite_schema
  WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;

type Objects = ReadonlyMap<string, string>;

const expectedByVersion = new Map<number, Objects>();

/** What differs from a new library of the same version, in words. */
export function schemaProblems(db: Connection): string[] {
  const expected = expectedObjects(schemaVersion(db));
  const found = objectsOf(db);
  const differing = [...found].flatMap(([name, sql]) => {
    if (!expected.has(name)) return [`${name} does not belong to a library`];
    return expected.get(name) === sql ? [] : [`${name} is not as Lectern makes it`];
  });
  const missing = [...expected.keys()].filter((name) => !found.has(name)).map((name) => `${name} is missing`);
  const isNamed = missing.length > 0 || db.count('SELECT count(*) FROM library') === 1;
  return [...differing, ...missing, ...(isNamed ? [] : ['the row of the library itself is missing'])];
}

function expectedObjects(version: number): Objects {
  let objects = expectedByVersion.get(version);
  if (!objects) {
    const db = openLibraryInMemory(version);
    try {
      objects = objectsOf(db);
    } finally {
      db.close();
    }
    expectedByVersion.set(version, objects);
  }
  return objects;
}

function objectsOf(db: Connection): Objects {
  const rows = db.raw.prepare(OBJECTS).all() as { name: string; sql: string }[];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}
