// What is derived from papers and methods: full-text rows and matching keys. Always fresh, always rebuildable.

import { hash } from 'node:crypto';
import { z } from 'zod';
import { foldDamage } from '#shared/text/fold.ts';
import type { Connection } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';

const searchedRow = z.object({
  title: z.string(),
  abstract: z.string(),
  author: z.string(),
  note: z.string(),
  tag: z.string(),
  keyword: z.string(),
});

/** What is searched of a paper that is not deleted. */
const SEARCHED = `
  SELECT p.title, p.abstract,
    coalesce((SELECT group_concat(concat_ws(' ', a.given, a.family, a.literal), ', ') FROM paper_author a WHERE a.paper_id = p.id), '') AS author,
    coalesce((SELECT n.body FROM note n WHERE n.paper_id = p.id), '') AS note,
    coalesce((SELECT group_concat(t.name, ', ') FROM paper_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.paper_id = p.id), '') AS tag,
    coalesce((SELECT group_concat(k.keyword, ', ') FROM paper_keyword k WHERE k.paper_id = p.id), '') AS keyword
  FROM paper p WHERE p.id = ? AND p.deleted_at IS NULL`;

/** What is searched of a method: its names as a title, its description, note and tags. */
const SEARCHED_METHOD = `
  SELECT concat_ws(', ', m.name, m.expansion,
      (SELECT group_concat(a.name, ', ') FROM method_alias a WHERE a.method_id = m.id)) AS title,
    coalesce(m.description, '') AS abstract, '' AS author,
    coalesce((SELECT n.body FROM note n WHERE n.method_id = m.id), '') AS note,
    coalesce((SELECT group_concat(t.name, ', ') FROM method_tag mt JOIN tag t ON t.id = mt.tag_id WHERE mt.method_id = m.id), '') AS tag,
    '' AS keyword
  FROM method m WHERE m.id = ?`;

/** Titles and texts that mean the same give the same key, whatever spacing, case or damage they have. */
export function titleKey(title: string): string {
  return foldDamage(title);
}

/** 16 bytes as lower-case hex; empty for an empty text. */
export function textKey(abstract: string): string {
  const folded = foldDamage(abstract);
  return folded === '' ? '' : hash('sha256', folded).slice(0, 32);
}

/** Brings the derived rows of the step's papers and methods up to date; cheap to call again. */
export function refreshDerived(tx: WriteTransaction): void {
  for (const paperId of tx.stalePapers) {
    if (!tx.addedPapers.has(paperId)) {
      tx.db.run('DELETE FROM paper_search WHERE rowid = ?', paperId);
      tx.db.run('DELETE FROM matching_key WHERE paper_id = ?', paperId);
    }
    indexPaper(tx.db, paperId);
  }
  tx.stalePapers.clear();
  // Once indexed, a paper of this step is like any other.
  tx.addedPapers.clear();
  for (const methodId of tx.staleMethods) {
    tx.db.run('DELETE FROM method_search WHERE rowid = ?', methodId);
    indexMethod(tx.db, methodId);
  }
  tx.staleMethods.clear();
}

/** Values pass through here on purpose: for INSERT ... SELECT SQLite opens a savepoint, at which FTS5 flushes. */
function indexPaper(db: Connection, paperId: number): void {
  const searched = db.one(searchedRow, SEARCHED, paperId);
  if (!searched) return;
  const { title, abstract, author, note, tag, keyword } = searched;
  db.run(
    'INSERT INTO paper_search (rowid, title, abstract, author, note, tag, keyword) VALUES (?, ?, ?, ?, ?, ?, ?)',
    paperId,
    title,
    abstract,
    author,
    note,
    tag,
    keyword,
  );
  const keys = [titleKey(title), textKey(abstract)];
  db.run('INSERT INTO matching_key (paper_id, title_key, text_key) VALUES (?, ?, ?)', paperId, ...keys);
}

function indexMethod(db: Connection, methodId: number): void {
  const searched = db.one(searchedRow, SEARCHED_METHOD, methodId);
  if (!searched) return;
  const { title, abstract, author, note, tag, keyword } = searched;
  db.run(
    'INSERT INTO method_search (rowid, title, abstract, author, note, tag, keyword) VALUES (?, ?, ?, ?, ?, ?, ?)',
    methodId,
    title,
    abstract,
    author,
    note,
    tag,
    keyword,
  );
}

/** Makes everything derived anew from what the reader owns. Runs in the caller's transaction. */
export function rebuildDerived(db: Connection): void {
  for (const table of ['paper_search', 'method_search'])
    db.raw.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  db.raw.exec('DELETE FROM matching_key');
  for (const { id } of db.all(
    z.object({ id: z.number() }),
    'SELECT id FROM paper WHERE deleted_at IS NULL ORDER BY id',
  )) {
    indexPaper(db, id);
  }
  for (const { id } of db.all(z.object({ id: z.number() }), 'SELECT id FROM method ORDER BY id')) indexMethod(db, id);
}

/** What of the derived rows does not fit the papers, in words. */
export function derivedProblems(db: Connection): string[] {
  const papers = 'SELECT id FROM paper WHERE deleted_at IS NULL';
  const missing = db.count(`SELECT count(*) FROM (${papers} EXCEPT SELECT rowid FROM paper_search)`);
  const extra = db.count(`SELECT count(*) FROM (SELECT rowid FROM paper_search EXCEPT ${papers})`);
  const methods =
    db.count('SELECT count(*) FROM (SELECT id FROM method EXCEPT SELECT rowid FROM method_search)') +
    db.count('SELECT count(*) FROM (SELECT rowid FROM method_search EXCEPT SELECT id FROM method)');
  const keys = db
    .all(
      keyedPaper,
      'SELECT p.title, p.abstract, mk.title_key, mk.text_key FROM paper p LEFT JOIN matching_key mk ON mk.paper_id = p.id WHERE p.deleted_at IS NULL',
    )
    .filter((paper) => paper.title_key !== titleKey(paper.title) || paper.text_key !== textKey(paper.abstract)).length;
  return [
    ...(missing + extra > 0 ? [`the search index lacks ${missing} papers and has ${extra} too many`] : []),
    ...(methods > 0 ? [`the search index is wrong about ${methods} methods`] : []),
    ...(keys > 0 ? [`${keys} papers cannot be recognised by their title and text`] : []),
  ];
}

const keyedPaper = z.object({
  title: z.string(),
  abstract: z.string(),
  title_key: z.string().nullable(),
  text_key: z.string().nullable(),
});
