// Schema version 1: strict, keyed, hashed; and the plans of the queries that must stay quick.

import { describe, expect, it } from 'vitest';
import { DEFAULT_LINK_TYPES } from '#shared/domain/link-type.ts';
import { checkWholeLibrary } from '../sqlite/checks.ts';
import { openLibraryInMemory } from '../sqlite/library-file.ts';
import { rowHash } from '../sqlite/row-hash.ts';
import { columnsOf, TABLE_NAMES } from '../sqlite/tables.ts';
import { APPLICATION_ID, schemaVersion } from './migrations.ts';

function withLibrary<Value>(use: (db: ReturnType<typeof openLibraryInMemory>) => Value): Value {
  const db = openLibraryInMemory();
  try {
    return use(db);
  } finally {
    db.close();
  }
}

describe('migration 1', () => {
  it('marks the file as ours', () => {
    withLibrary((db) => {
      expect(db.raw.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
      expect(schemaVersion(db)).toBe(1);
    });
  });

  it('makes every table strict', () => {
    withLibrary((db) => {
      const tables = db.raw
        .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        .all() as {
        name: string;
        strict: number;
      }[];
      const loose = tables.filter(({ name, strict }) => strict === 0 && !name.startsWith('sqlite_'));
      expect(loose).toEqual([]);
    });
  });

  it('has every registered table with exactly its columns, an id and a hash', () => {
    withLibrary((db) => {
      for (const table of TABLE_NAMES) {
        const columns = db.raw.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
        expect([table, columns]).toEqual([table, ['id', ...columnsOf(table), 'content_hash']]);
      }
    });
  });

  it('lets nothing cascade unseen: every foreign key is checked, none acts', () => {
    withLibrary((db) => {
      const acting = TABLE_NAMES.flatMap((table) =>
        (
          db.raw.prepare('SELECT "table", on_delete, on_update FROM pragma_foreign_key_list(?)').all(table) as {
            on_delete: string;
            on_update: string;
          }[]
        ).filter((key) => key.on_delete !== 'NO ACTION' || key.on_update !== 'NO ACTION'),
      );
      expect(acting).toEqual([]);
    });
  });

  it('starts with the link types, hashed like every other row', () => {
    withLibrary((db) => {
      expect(db.raw.prepare('SELECT name FROM link_type ORDER BY position').pluck().all()).toEqual(
        DEFAULT_LINK_TYPES.map(({ name }) => name),
      );
      expect(checkWholeLibrary(db).problems).toEqual([]);
    });
  });

  it('refuses an import whose counts do not add up (promise 3)', () => {
    withLibrary((db) => {
      const insert = () =>
        db.raw.prepare("INSERT INTO import VALUES (1, '', '', NULL, 3, 1, 1, 0, 0, ?)").run(rowHash('import', 1, []));
      expect(insert).toThrow(/CHECK/);
    });
  });

  it.each([
    [
      'a page of the list',
      'SELECT p.id FROM paper p LEFT JOIN reading_state rs ON rs.paper_id = p.id WHERE p.deleted_at IS NULL ORDER BY p.added_at DESC, p.id LIMIT 100 OFFSET 0',
      /USING (COVERING )?INDEX paper_by_added/,
    ],
    ['a paper by tag', 'SELECT paper_id FROM paper_tag WHERE tag_id = 1', /INDEX paper_tag_by_tag/],
    [
      'a paper by identifier',
      "SELECT paper_id FROM identifier WHERE scheme = 'doi' AND value = 'x'",
      /INDEX identifier_by_value/,
    ],
    ['a match by title', "SELECT paper_id FROM matching_key WHERE title_key = 'x'", /INDEX matching_key_by_title/],
    [
      'a match by text',
      "SELECT paper_id FROM matching_key WHERE text_key = 'x' AND text_key <> ''",
      /INDEX matching_key_by_text/,
    ],
    [
      'the authors of a paper',
      'SELECT family FROM paper_author WHERE paper_id = 1 ORDER BY position',
      /INDEX paper_author_by_paper/,
    ],
    ['the note of a paper', 'SELECT body FROM note WHERE paper_id = 1', /INDEX sqlite_autoindex_note_1/],
    ['the provenance of a paper', 'SELECT * FROM import_record WHERE paper_id = 1', /INDEX import_record_by_paper/],
    [
      'the newest step',
      'SELECT id FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1',
      /INDEX history_by_undone/,
    ],
  ])('finds %s by index', (_, sql, plan) => {
    withLibrary((db) => {
      const steps = db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
      const details = steps.map(({ detail }) => detail).join('\n');
      expect(details).toMatch(plan);
      expect(details).not.toMatch(/SCAN (?!p |paper )/);
      expect(details).not.toMatch(/TEMP B-TREE/);
    });
  });
});
