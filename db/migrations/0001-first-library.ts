// Schema version 1: everything the reader owns, and what is derived from it.

import { DEFAULT_LINK_TYPES } from '#shared/domain/link-type.ts';
import { rowHash } from '../sqlite/row-hash.ts';
import type { Migration } from './migration.ts';

const SCHEMA = `
CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  library_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;

-- Files as they were given, so that every value can be traced to bytes. Never removed by an undo.
CREATE TABLE source_file (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  size_bytes INTEGER NOT NULL,
  compression TEXT NOT NULL CHECK (compression IN ('gzip', 'none')),
  content BLOB NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  imported_at TEXT NOT NULL,
  origin TEXT NOT NULL,
  undone_at TEXT,
  found_count INTEGER NOT NULL,
  new_count INTEGER NOT NULL,
  duplicate_count INTEGER NOT NULL,
  near_count INTEGER NOT NULL,
  rejected_count INTEGER NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  CHECK (found_count = new_count + duplicate_count + near_count + rejected_count)
) STRICT;

CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  source_file_id INTEGER NOT NULL REFERENCES source_file (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  corrections TEXT NOT NULL CHECK (json_valid(corrections)),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX import_file_by_import ON import_file (import_id, position);
CREATE INDEX import_file_by_source ON import_file (source_file_id);

CREATE TABLE import_ignored_line (
  id INTEGER PRIMARY KEY,
  import_file_id INTEGER NOT NULL REFERENCES import_file (id),
  line INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX import_ignored_line_by_file ON import_ignored_line (import_file_id, line);

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  abstract TEXT NOT NULL,
  issued_year INTEGER,
  issued_month INTEGER,
  issued_day INTEGER,
  listing_date TEXT,
  container_title TEXT,
  source_key TEXT,
  citekey TEXT,
  -- Fields of a source format that have no column, as a JSON object.
  extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
  added_at TEXT NOT NULL,
  edited_at TEXT,
  deleted_at TEXT,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX paper_by_added ON paper (added_at DESC, id) WHERE deleted_at IS NULL;
CREATE INDEX paper_by_year ON paper (issued_year) WHERE deleted_at IS NULL;

CREATE TABLE import_record (
  id INTEGER PRIMARY KEY,
  import_file_id INTEGER NOT NULL REFERENCES import_file (id),
  position INTEGER NOT NULL,
  paper_id INTEGER REFERENCES paper (id),
  source_key TEXT,
  title TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('new', 'duplicate', 'near', 'rejected')),
  -- What the reader chose where it differs from the proposal.
  choice TEXT CHECK (choice IN ('import', 'merge', 'reject')),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX import_record_by_file ON import_record (import_file_id, position);
CREATE INDEX import_record_by_paper ON import_record (paper_id) WHERE paper_id IS NOT NULL;

CREATE TABLE paper_author (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  family TEXT,
  given TEXT,
  literal TEXT,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX paper_author_by_paper ON paper_author (paper_id, position);

CREATE TABLE identifier (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX identifier_by_paper ON identifier (paper_id);
CREATE INDEX identifier_by_value ON identifier (scheme, value);

CREATE TABLE paper_keyword (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  keyword TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX paper_keyword_by_paper ON paper_keyword (paper_id, position);

CREATE TABLE paper_url (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  as_printed TEXT NOT NULL,
  kind TEXT NOT NULL,
  flags TEXT NOT NULL CHECK (json_valid(flags)),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX paper_url_by_paper ON paper_url (paper_id, position);

CREATE TABLE title_alias (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  title TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX title_alias_by_paper ON title_alias (paper_id);

CREATE TABLE method (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  -- Names and expansions with case, accents and width folded, to find them by.
  name_key TEXT NOT NULL,
  expansion TEXT,
  expansion_key TEXT,
  kind TEXT NOT NULL,
  description TEXT,
  introduced_by INTEGER REFERENCES paper (id),
  -- The rule that proposed it; null for the reader's own.
  suggested_by TEXT,
  created_at TEXT NOT NULL,
  -- Moves with its aliases, mentions and tags, so that whoever shows the method hears of them.
  changed_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX method_by_name ON method (name_key);
CREATE INDEX method_by_paper ON method (introduced_by) WHERE introduced_by IS NOT NULL;

CREATE TABLE method_alias (
  id INTEGER PRIMARY KEY,
  method_id INTEGER NOT NULL REFERENCES method (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX method_alias_by_method ON method_alias (method_id);
CREATE INDEX method_alias_by_name ON method_alias (name_key);

CREATE TABLE method_mention (
  id INTEGER PRIMARY KEY,
  method_id INTEGER NOT NULL REFERENCES method (id),
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  role TEXT NOT NULL CHECK (role IN ('introduces', 'mentions')),
  field TEXT,
  start_offset INTEGER,
  end_offset INTEGER,
  quote TEXT,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX method_mention_by_method ON method_mention (method_id);
CREATE INDEX method_mention_by_paper ON method_mention (paper_id);

CREATE TABLE link_type (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  inverse_label TEXT NOT NULL,
  is_symmetric INTEGER NOT NULL CHECK (is_symmetric IN (0, 1)),
  colour TEXT NOT NULL,
  dash TEXT NOT NULL,
  cito TEXT,
  position INTEGER NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;

CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  link_type_id INTEGER NOT NULL REFERENCES link_type (id),
  source_paper_id INTEGER REFERENCES paper (id),
  source_method_id INTEGER REFERENCES method (id),
  target_paper_id INTEGER REFERENCES paper (id),
  target_method_id INTEGER REFERENCES method (id),
  remark TEXT,
  suggested_by TEXT,
  created_at TEXT NOT NULL,
  -- Moves with its evidence and tags.
  changed_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  CHECK ((source_paper_id IS NULL) <> (source_method_id IS NULL)),
  CHECK ((target_paper_id IS NULL) <> (target_method_id IS NULL))
) STRICT;
CREATE INDEX link_by_type ON link (link_type_id);
CREATE INDEX link_by_source_paper ON link (source_paper_id) WHERE source_paper_id IS NOT NULL;
CREATE INDEX link_by_source_method ON link (source_method_id) WHERE source_method_id IS NOT NULL;
CREATE INDEX link_by_target_paper ON link (target_paper_id) WHERE target_paper_id IS NOT NULL;
CREATE INDEX link_by_target_method ON link (target_method_id) WHERE target_method_id IS NOT NULL;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  link_id INTEGER NOT NULL REFERENCES link (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'judgement')),
  paper_id INTEGER REFERENCES paper (id),
  field TEXT,
  start_offset INTEGER,
  end_offset INTEGER,
  quote TEXT,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX evidence_by_link ON evidence (link_id, position);
CREATE INDEX evidence_by_paper ON evidence (paper_id) WHERE paper_id IS NOT NULL;

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER UNIQUE REFERENCES paper (id),
  method_id INTEGER UNIQUE REFERENCES method (id),
  title TEXT,
  body TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  CHECK (paper_id IS NULL OR method_id IS NULL)
) STRICT;

CREATE TABLE note_revision (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES note (id),
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX note_revision_by_note ON note_revision (note_id, version);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  colour TEXT,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;

CREATE TABLE paper_tag (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  tagged_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  UNIQUE (paper_id, tag_id)
) STRICT;
CREATE INDEX paper_tag_by_tag ON paper_tag (tag_id, paper_id);

CREATE TABLE note_tag (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES note (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  tagged_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  UNIQUE (note_id, tag_id)
) STRICT;
CREATE INDEX note_tag_by_tag ON note_tag (tag_id, note_id);

CREATE TABLE method_tag (
  id INTEGER PRIMARY KEY,
  method_id INTEGER NOT NULL REFERENCES method (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  tagged_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  UNIQUE (method_id, tag_id)
) STRICT;
CREATE INDEX method_tag_by_tag ON method_tag (tag_id, method_id);

CREATE TABLE link_tag (
  id INTEGER PRIMARY KEY,
  link_id INTEGER NOT NULL REFERENCES link (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  tagged_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  UNIQUE (link_id, tag_id)
) STRICT;
CREATE INDEX link_tag_by_tag ON link_tag (tag_id, link_id);

-- No row means the inbox.
CREATE TABLE reading_state (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL UNIQUE REFERENCES paper (id),
  state TEXT NOT NULL CHECK (state IN ('inbox', 'queued', 'reading', 'read', 'skipped')),
  changed_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX reading_state_by_state ON reading_state (state, paper_id);

CREATE TABLE queue_entry (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL UNIQUE REFERENCES paper (id),
  position REAL NOT NULL,
  queued_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX queue_entry_by_position ON queue_entry (position);

-- Never overwritten, only followed by another.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('keep', 'skip', 'later')),
  decided_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX decision_by_paper ON decision (paper_id, id);

-- Suggestions the reader refused, by a key that outlives a new import of the same paper: a refusal is final.
CREATE TABLE refusal (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('method', 'link')),
  key TEXT NOT NULL,
  rule TEXT NOT NULL,
  refused_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  UNIQUE (kind, key)
) STRICT;

-- A filter, the pins and the camera of the graph under a name.
CREATE TABLE graph_view (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  updated_at TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;

CREATE TABLE graph_pin (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER UNIQUE REFERENCES paper (id),
  method_id INTEGER UNIQUE REFERENCES method (id),
  x REAL NOT NULL,
  y REAL NOT NULL,
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
  CHECK ((paper_id IS NULL) <> (method_id IS NULL))
) STRICT;

-- Where the layout put the nodes, so that a new one does not stir the rest; as a JSON object of node to place.
CREATE TABLE graph_layout (
  id INTEGER PRIMARY KEY,
  scope TEXT NOT NULL UNIQUE,
  places TEXT NOT NULL CHECK (json_valid(places)),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value)),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  touched_count INTEGER NOT NULL,
  subject TEXT,
  made_at TEXT NOT NULL,
  merge_key TEXT,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX history_by_undone ON history (is_undone, id);

-- How to reverse a step: rows it inserted (a range of ids), and what rows it changed or removed held before.
CREATE TABLE history_change (
  id INTEGER PRIMARY KEY,
  history_id INTEGER NOT NULL REFERENCES history (id),
  table_name TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  from_id INTEGER NOT NULL,
  to_id INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  content_hash BLOB NOT NULL CHECK (length(content_hash) = 16)
) STRICT;
CREATE INDEX history_change_by_step ON history_change (history_id, id);

-- Derived from papers, notes, tags and authors; rebuilt whenever in doubt.
CREATE TABLE matching_key (
  paper_id INTEGER PRIMARY KEY,
  title_key TEXT NOT NULL,
  text_key TEXT NOT NULL
) STRICT;
CREATE INDEX matching_key_by_title ON matching_key (title_key);
CREATE INDEX matching_key_by_text ON matching_key (text_key) WHERE text_key <> '';

CREATE VIRTUAL TABLE paper_search USING fts5 (
  title, abstract, author, note, tag, keyword,
  content = '', contentless_delete = 1,
  tokenize = "porter unicode61 remove_diacritics 2"
);

-- The same columns, so that one search expression asks both: the names of a method are its title.
CREATE VIRTUAL TABLE method_search USING fts5 (
  title, abstract, author, note, tag, keyword,
  content = '', contentless_delete = 1,
  tokenize = "porter unicode61 remove_diacritics 2"
);
`;

export const firstLibrary: Migration = {
  version: 1,
  up(db) {
    db.raw.exec(SCHEMA);
    const insert = db.raw.prepare(
      'INSERT INTO link_type (id, name, label, inverse_label, is_symmetric, colour, dash, cito, position, content_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    DEFAULT_LINK_TYPES.forEach((type, index) => {
      const id = index + 1;
      const values = [
        type.name,
        type.label,
        type.inverseLabel,
        type.isSymmetric ? 1 : 0,
        type.colour,
        type.dash,
        type.cito,
        index,
      ];
      insert.run(id, ...values, rowHash('link_type', id, values));
    });
  },
};
