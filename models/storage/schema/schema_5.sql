-- Schema 5: what results come to, day by day, so that charts over a million of them need not read them.
-- Local and made from `result`, `score` and the cases: all of it can be dropped and is made again. Rows up to number `result` in rollup_state are
-- counted, but for the days that rollup_dirty names; `generation` grows with every removal, so that nothing is kept that was counted before it.
CREATE TABLE rollup_state (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rollup_dirty (run INTEGER NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (run, day)) STRICT, WITHOUT ROWID;
-- What days are divided by: 0 stands for all results together, the others are "tag" and "var:NAME".
CREATE TABLE rollup_dimension (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
-- `day` counts from 1970-01-01 UTC. Run and column say prompt version, model and dataset version. No segment = those that are left over.
CREATE TABLE rollup (
  dimension INTEGER NOT NULL,
  run INTEGER NOT NULL,
  day INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  segment TEXT NOT NULL,
  signal INTEGER NOT NULL,
  n INTEGER NOT NULL,
  k INTEGER NOT NULL,
  unknown INTEGER NOT NULL,
  sum REAL NOT NULL,
  sum_squares REAL NOT NULL,
  histogram BLOB,
  PRIMARY KEY (dimension, run, day, column_number, segment, signal)
) STRICT, WITHOUT ROWID;
INSERT INTO rollup_state (key, value) VALUES ('result', 0), ('generation', 0);
INSERT INTO rollup_dimension (number, name) VALUES (0, ''), (1, 'tag');
