-- The project file, schema 1; a later schema is this text and the texts after it. Comparing sqlite_schema with exactly this
-- text is the strongest check of a foreign file, so every object that may stand in it stands here. Times are microseconds since 1970 UTC, money nano-dollars,
-- hashes 32 raw bytes, UUIDs 16 raw bytes. Tables below "projections" can be dropped and built again from `event` + `blob`.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  author TEXT NOT NULL,
  at_us INTEGER NOT NULL,
  body BLOB,
  body_hash BLOB NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE INDEX event_subject ON event (subject, kind);
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER event_append_only BEFORE UPDATE ON event
WHEN NOT (NEW.body IS NULL AND OLD.body IS NOT NULL AND NEW.seq = OLD.seq AND NEW.id = OLD.id AND NEW.kind = OLD.kind
  AND NEW.subject = OLD.subject AND NEW.author = OLD.author AND NEW.at_us = OLD.at_us
  AND NEW.body_hash = OLD.body_hash AND NEW.chain = OLD.chain)
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_in_order BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM event)
BEGIN SELECT RAISE(ABORT, 'events have no gaps'); END;

-- Immutable bytes named by their SHA-256: prompt contents, run specifications, dataset chunks, longer texts.
CREATE TABLE blob (hash BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- Cases, shared by all dataset versions. `import` names the import that brought the row; while that stands in
-- `pending_import`, nothing refers to the row, and the next opening removes it.
CREATE TABLE case_row (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  case_id TEXT NOT NULL,
  content_hash BLOB NOT NULL,
  content TEXT NOT NULL,
  import INTEGER
) STRICT;
CREATE INDEX case_row_case ON case_row (case_id);

-- A small number for each run's UUID; kept when projections are dropped, because results refer to it.
CREATE TABLE run_key (id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE) STRICT;
-- The salt that enters every text hash of a run; erased together with its texts.
CREATE TABLE run_salt (run INTEGER PRIMARY KEY, salt BLOB NOT NULL) STRICT;

-- One row an answer. Texts stand beside it, so that a column scan stays small.
CREATE TABLE result (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  case_row INTEGER NOT NULL,
  repeat INTEGER NOT NULL,
  state INTEGER NOT NULL,
  error INTEGER,
  finish_reason TEXT,
  input_tokens INTEGER,
  cached_tokens INTEGER,
  output_tokens INTEGER,
  reasoning_tokens INTEGER,
  cost INTEGER,
  latency_us INTEGER,
  first_token_us INTEGER,
  wait_us INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  from_cache INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  at_us INTEGER NOT NULL,
  pass INTEGER,
  score REAL,
  request_hash BLOB,
  row_hash BLOB NOT NULL,
  UNIQUE (run, position, column_number, repeat)
) STRICT;
CREATE TABLE result_text (
  result INTEGER PRIMARY KEY,
  output TEXT,
  tool_calls TEXT,
  reasoning TEXT,
  snapshot TEXT,
  provider_request_id TEXT,
  error_text TEXT,
  output_hash BLOB,
  tool_calls_hash BLOB,
  reasoning_hash BLOB
) STRICT;
CREATE TABLE score (
  result INTEGER NOT NULL,
  scorer INTEGER NOT NULL,
  value REAL,
  pass INTEGER,
  reason TEXT NOT NULL,
  PRIMARY KEY (result, scorer)
) STRICT, WITHOUT ROWID;

-- Local only: never an event, never synced.
CREATE TABLE draft (prompt BLOB PRIMARY KEY, base BLOB, content TEXT NOT NULL, at_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE cache (key BLOB PRIMARY KEY, result INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pending_import (id INTEGER PRIMARY KEY, first_case INTEGER NOT NULL, at_us INTEGER NOT NULL) STRICT;
CREATE TABLE pending_blob (import INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (import, hash)) STRICT, WITHOUT ROWID;
CREATE TABLE search_state (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (output, content='result_text', content_rowid='result', detail=full, tokenize='unicode61 remove_diacritics 0');
-- What a case gives to a template, one text a case; the texts themselves stand in case_row.
CREATE VIRTUAL TABLE case_search USING fts5 (input, content='', detail=full, tokenize='unicode61 remove_diacritics 0');

-- Projections.
CREATE TABLE person (id BLOB PRIMARY KEY, name TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE prompt (
  id BLOB PRIMARY KEY, name TEXT NOT NULL, archived INTEGER NOT NULL, at_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Two prompts that begin with the same text have versions of the same hash.
CREATE TABLE prompt_version (
  hash BLOB NOT NULL, prompt BLOB NOT NULL, number INTEGER NOT NULL, content BLOB NOT NULL,
  person BLOB NOT NULL, at_us INTEGER NOT NULL, message TEXT NOT NULL, PRIMARY KEY (hash, prompt)
) STRICT, WITHOUT ROWID;
CREATE INDEX prompt_version_prompt ON prompt_version (prompt, number);
CREATE INDEX prompt_version_content ON prompt_version (content);
CREATE TABLE version_parent (
  version BLOB NOT NULL, place INTEGER NOT NULL, parent BLOB NOT NULL, PRIMARY KEY (version, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE channel (
  prompt BLOB NOT NULL, name TEXT NOT NULL, version BLOB NOT NULL, PRIMARY KEY (prompt, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE channel_move (
  event BLOB PRIMARY KEY, prompt BLOB NOT NULL, name TEXT NOT NULL, place INTEGER NOT NULL,
  source BLOB, target BLOB NOT NULL, reason TEXT NOT NULL, person BLOB NOT NULL, at_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE dataset (id BLOB PRIMARY KEY, name TEXT NOT NULL, at_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dataset_version (
  hash BLOB NOT NULL, dataset BLOB NOT NULL, number INTEGER NOT NULL, root BLOB NOT NULL, cases INTEGER NOT NULL,
  person BLOB NOT NULL, at_us INTEGER NOT NULL, message TEXT NOT NULL, mapping TEXT NOT NULL, PRIMARY KEY (hash, dataset)
) STRICT, WITHOUT ROWID;
CREATE INDEX dataset_version_dataset ON dataset_version (dataset, number);
CREATE TABLE dataset_parent (
  version BLOB NOT NULL, place INTEGER NOT NULL, parent BLOB NOT NULL, PRIMARY KEY (version, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE provider (
  id BLOB PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, url TEXT NOT NULL, key_source TEXT NOT NULL,
  max_connections INTEGER, requests_per_minute INTEGER, tokens_per_minute INTEGER, removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE model (
  id BLOB PRIMARY KEY, name TEXT NOT NULL, provider BLOB NOT NULL, model_id TEXT NOT NULL, parameters TEXT NOT NULL,
  input_price INTEGER, cached_price INTEGER, output_price INTEGER, removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE comparison (id BLOB PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL, at_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE run (
  uuid BLOB PRIMARY KEY, name TEXT NOT NULL, spec BLOB NOT NULL, dataset_version BLOB NOT NULL, person BLOB NOT NULL,
  at_us INTEGER NOT NULL, place INTEGER NOT NULL, state TEXT NOT NULL, seal BLOB, sealed_rows INTEGER, sealed_scores INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE run_column (
  run BLOB NOT NULL, number INTEGER NOT NULL, prompt BLOB NOT NULL, prompt_name TEXT NOT NULL, version BLOB,
  content BLOB NOT NULL, model TEXT NOT NULL, PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE run_scorer (
  run BLOB NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;
