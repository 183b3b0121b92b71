#!/usr/bin/env bash
# Rows recorded a second (answers of 34 words with a score, hashed, durable) beside the sqlite3 shell that inserts the same texts unhashed.
. "$(dirname "$0")/common.sh"
rows=200000
"$bin/bench-storage" "$rows" >"$scratch/ours"
awk -v n="$rows" 'BEGIN { srand(1); print "PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE result(id INTEGER PRIMARY KEY, run INT, col INT, pos INT, latency INT, hash BLOB, output TEXT); BEGIN;"
    for (i = 0; i < n; ++i) { text = ""; for (w = 0; w < 34; ++w) text = text "word" int(rand() * 5000) " "
        printf "INSERT INTO result VALUES(%d,1,%d,%d,%d,randomblob(32),\x27%s\x27);\n", i + 1, i % 20, i / 20, rand() * 1000000, text; if (i % 256 == 255) print "COMMIT; BEGIN;" } print "COMMIT;" }' >"$scratch/rows.sql"
began=$(date +%s.%N)
sqlite3 "$scratch/yard.db" <"$scratch/rows.sql" >/dev/null
theirs=$(awk -v a="$began" -v b="$(date +%s.%N)" -v n="$rows" 'BEGIN { printf "%.0f", n / (b - a) }')
ours=$(sed -n 's/.*: \([0-9]*\) a second.*/\1/p' "$scratch/ours" | head -1)
cat "$scratch/ours"
printf 'recorded %s rows/s  sqlite3 shell %s rows/s  ratio %s\n' "$ours" "$theirs" "$(ratio "$ours" "$theirs")"
