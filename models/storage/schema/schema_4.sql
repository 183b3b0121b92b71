-- Schema 4: questions, queues and labels.
-- Ids of results are computed, not stored; those that queues and labels speak of are kept, so that neither has to look for the
-- other. Local: looked for again when a merge brings labels.
CREATE TABLE labelled_output (output BLOB PRIMARY KEY, result INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX labelled_output_result ON labelled_output (result);
-- Local: what a labeller typed and has not answered yet. `field` is a question's UUID or an aspect.
CREATE TABLE label_draft (
  queue BLOB NOT NULL, person BLOB NOT NULL, item BLOB NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, at_us INTEGER NOT NULL,
  PRIMARY KEY (queue, person, item, field)
) STRICT, WITHOUT ROWID;
-- Projections.
CREATE TABLE question (id BLOB PRIMARY KEY, name TEXT NOT NULL, version BLOB NOT NULL, definition TEXT NOT NULL, at_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE queue (id BLOB PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL, person BLOB NOT NULL, at_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- One row a record, in the order of the log. It is current until its own author supersedes it; no value = retracted.
CREATE TABLE label (
  place INTEGER PRIMARY KEY,
  event BLOB NOT NULL UNIQUE,
  queue BLOB NOT NULL,
  item BLOB NOT NULL,
  person BLOB NOT NULL,
  aspect TEXT NOT NULL,
  question BLOB,
  layer TEXT NOT NULL,
  value TEXT,
  answered_us INTEGER NOT NULL,
  supersedes BLOB,
  is_current INTEGER NOT NULL,
  is_blind INTEGER NOT NULL,
  act BLOB NOT NULL,
  undoes BLOB,
  redoes BLOB
) STRICT;
CREATE INDEX label_item ON label (item, question);
CREATE INDEX label_queue ON label (queue, person);
CREATE INDEX label_supersedes ON label (supersedes) WHERE supersedes IS NOT NULL;
-- What the answers to a question say of an output, in order of trust; several rows where several choices hold.
CREATE TABLE label_value (
  output BLOB NOT NULL, question BLOB NOT NULL, value TEXT NOT NULL, PRIMARY KEY (output, question, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX label_value_question ON label_value (question);
