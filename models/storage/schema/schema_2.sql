-- Schema 2: tags can be filtered on, and the window remembers where it stood in this project.
CREATE TABLE case_tag (
  tag TEXT NOT NULL,
  case_row INTEGER NOT NULL REFERENCES case_row (id) ON DELETE CASCADE,
  PRIMARY KEY (tag, case_row)
) STRICT, WITHOUT ROWID;
INSERT INTO case_tag (tag, case_row)
SELECT DISTINCT tag.value, case_row.id FROM case_row, json_each(case_row.content, '$.tags') AS tag;
CREATE TABLE window_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
