-- Schema 3: datasets have drafts, and the words of references are found.
-- Local only, like the drafts of prompts. `base` is the version the draft stands on, null before the first one.
CREATE TABLE dataset_draft (dataset BLOB PRIMARY KEY, base BLOB, at_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- A case that is changed or removed keeps its place in the base, one that is added stands behind its last; no content = removed.
CREATE TABLE dataset_draft_case (
  dataset BLOB NOT NULL, case_id TEXT NOT NULL, place INTEGER NOT NULL, content TEXT, PRIMARY KEY (dataset, case_id)
) STRICT, WITHOUT ROWID;
-- Beside case_search, which holds what a template sees. Both are filled from the first case on.
CREATE VIRTUAL TABLE reference_search USING fts5 (reference, content='', detail=full, tokenize='unicode61 remove_diacritics 0');
INSERT INTO case_search (case_search) VALUES ('delete-all');
DELETE FROM search_state WHERE key = 'case_row';
