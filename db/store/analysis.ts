// SQL for what the analysis reads: papers' texts, accepted methods, links and refusals.

import { z } from 'zod';
import { METHOD_KINDS } from '#shared/domain/method.ts';
import type { ReadDb } from '../sqlite/connection.ts';

const paperKeyRow = z.object({ id: z.number(), title_key: z.string(), text_key: z.string() });

/** Every paper with keys that change when its text does. */
export function paperKeys(db: ReadDb): z.infer<typeof paperKeyRow>[] {
  return db.all(paperKeyRow, 'SELECT paper_id AS id, title_key, text_key FROM matching_key ORDER BY paper_id');
}

const textRow = z.object({ id: z.number(), title: z.string(), abstract: z.string() });
export type PaperTextRow = z.infer<typeof textRow>;

export function paperTexts(db: ReadDb, ids: readonly number[]): PaperTextRow[] {
  return db.all(
    textRow,
    'SELECT id, title, abstract FROM paper WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    JSON.stringify(ids),
  );
}

const methodNameRow = z.object({ id: z.number(), name: z.string(), method: z.string(), kind: z.enum(METHOD_KINDS) });

/** Every accepted method under its name and each alias. */
export function methodNames(db: ReadDb): z.infer<typeof methodNameRow>[] {
  return db.all(
    methodNameRow,
    `SELECT id, name, name AS method, kind FROM method
     UNION ALL SELECT m.id, a.name, m.name AS method, m.kind FROM method_alias a JOIN method m ON m.id = a.method_id
     ORDER BY id`,
  );
}

const mentionRow = z.object({ method_id: z.number(), paper_id: z.number() });

/** Which methods the reader says a paper introduces or mentions: decides where one name means two things. */
export function acceptedMentions(db: ReadDb): z.infer<typeof mentionRow>[] {
  return db.all(mentionRow, 'SELECT method_id, paper_id FROM method_mention ORDER BY id');
}

const linkRow = z.object({
  source_paper_id: z.number().nullable(),
  source_method_id: z.number().nullable(),
  target_paper_id: z.number().nullable(),
  target_method_id: z.number().nullable(),
  type: z.string(),
  suggested_by: z.string().nullable(),
});
export type LinkRow = z.infer<typeof linkRow>;

export function linksForAnalysis(db: ReadDb): LinkRow[] {
  return db.all(
    linkRow,
    `SELECT l.source_paper_id, l.source_method_id, l.target_paper_id, l.target_method_id, t.name AS type, l.suggested_by
     FROM link l JOIN link_type t ON t.id = l.link_type_id ORDER BY l.id`,
  );
}

export function refusedKeys(db: ReadDb, kind: 'method' | 'link'): Set<string> {
  return new Set(
    db.all(z.object({ key: z.string() }), 'SELECT key FROM refusal WHERE kind = ?', kind).map(({ key }) => key),
  );
}

/** Links accepted and suggestions refused, by rule. */
export function ruleCounts(db: ReadDb): {
  readonly accepted: Map<string, number>;
  readonly refused: Map<string, number>;
} {
  const row = z.object({ rule: z.string(), total: z.number() });
  const accepted = db.all(
    row,
    `SELECT substr(suggested_by, 1, instr(suggested_by || ' ', ' ') - 1) AS rule, count(*) AS total
     FROM link WHERE suggested_by IS NOT NULL GROUP BY 1`,
  );
  const refused = db.all(row, "SELECT rule, count(*) AS total FROM refusal WHERE kind = 'link' GROUP BY rule");
  return {
    accepted: new Map(accepted.map(({ rule, total }) => [rule, total])),
    refused: new Map(refused.map(({ rule, total }) => [rule, total])),
  };
}
