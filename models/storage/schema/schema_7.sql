-- Schema 7: what was asked on the way to a score, and conversations.
-- Answers of judges, and embeddings, by the hash of the request: an index of this machine's own, so that no judge is paid twice for one question.
CREATE TABLE asked (
  key BLOB PRIMARY KEY, answer TEXT NOT NULL, input_tokens INTEGER, cached_tokens INTEGER, output_tokens INTEGER, cost INTEGER, at_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- What a scorer says beside its score, a JSON object: the votes of judges, what they cost.
CREATE TABLE score_details (result INTEGER NOT NULL, scorer INTEGER NOT NULL, details TEXT NOT NULL, PRIMARY KEY (result, scorer)) STRICT, WITHOUT ROWID;
-- The messages of an answer that took several calls, a JSON list.
CREATE TABLE result_transcript (result INTEGER PRIMARY KEY, messages TEXT NOT NULL) STRICT;
