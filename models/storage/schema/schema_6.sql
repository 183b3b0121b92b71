-- Schema 6: gate policies. Every version stays: a gate that was changed after a run began says nothing of it.
CREATE TABLE gate_policy (id BLOB PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE gate_policy_version (
  policy BLOB NOT NULL, number INTEGER NOT NULL, event BLOB NOT NULL UNIQUE, definition TEXT NOT NULL, person BLOB NOT NULL, at_us INTEGER NOT NULL,
  PRIMARY KEY (policy, number)
) STRICT, WITHOUT ROWID;
