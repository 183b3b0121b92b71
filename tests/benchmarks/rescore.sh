#!/usr/bin/env bash
# Two scores, equals and rouge.l, of 100,000 outputs of about 100 words (or as many as the first argument says): `rescore` of stored
# answers and `score` of lines, on two threads, beside a plain Python script on the same texts. Seconds, outputs a second, ratio; and
# how many scores differ.
. "$(dirname "$0")/common.sh"
count=${1:-100000}

# An answer and its reference: a third of the answers are the reference, the others have every seventh word changed and some left out.
awk -v n="$count" 'BEGIN { srand(6); for (c = 0; c < n; ++c) { out = ref = ""; same = c % 3 == 0
    for (i = 0; i < 100; ++i) { word = "word" int(rand() * 3000); ref = ref (i ? " " : "") word
        if (same || i % 11) out = out (out == "" ? "" : " ") (!same && i % 7 == 3 ? "other" int(rand() * 3000) : word) }
    printf "{\"output\":\"%s.\",\"reference\":\"%s.\"}\n", out, ref } }' >"$scratch/lines.jsonl"

# seconds COMMAND…: wall time of one call, its output in $scratch/out.
seconds() { /usr/bin/time -f %e -o "$scratch/time" "$@" >"$scratch/out" && tail -1 "$scratch/time"; }
lines() { seconds "$cli" score "$1" --jobs 2 --json <"$scratch/lines.jsonl"; sed 's/.*"score":\([0-9.e-]*\).*/\1/' "$scratch/out" >"$scratch/$1"; }
differing() { paste "$1" "$2" | awk '{ a = $1 - $3; b = $2 - $4; if (a * a > 1e-24 || b * b > 1e-24) ++n } END { print n + 0 }'; }
report() { printf '%-22s %8.2f s  %9.0f outputs/s  %7.1f × Python\n' "$1" "$2" "$(ratio "$count" "$2")" "$(ratio "$python" "$2")"; }

python=$(seconds python3 "$root/tests/benchmarks/rescore.py" <"$scratch/lines.jsonl")
mv "$scratch/out" "$scratch/python"
report "plain Python" "$python"
equals=$(lines equals | head -1)
rouge=$(lines rouge.l | head -1)
report "score, both" "$(awk -v a="$equals" -v b="$rouge" 'BEGIN { print a + b }')"
paste "$scratch/equals" "$scratch/rouge.l" >"$scratch/ours"
echo "scores that differ from Python's: $(differing "$scratch/ours" "$scratch/python") of $((2 * count))"

# The same answers, stored by a run on the mock server.
start_server
sed -E 's/^\{"output":"([^"]*)","reference":("[^"]*")\}$/{"vars":{"q":"[[echo:\1]]"},"reference":\2}/' "$scratch/lines.jsonl" |
    awk '{ printf "{\"id\":\"c%07d\",%s\n", NR, substr($0, 2) }' >"$scratch/cases.jsonl"
printf '{{q}}' >"$scratch/prompt.txt"
file=$scratch/stored.assay
"$cli" new "$file" >/dev/null
"$cli" provider add "$file" mock --kind openai --url "$url/v1" >/dev/null
"$cli" model add "$file" l0 --provider mock --id mock-l0 >/dev/null
"$cli" import "$file" "$scratch/cases.jsonl" --as dataset --name texts >/dev/null
"$cli" prompt commit "$file" echo --from "$scratch/prompt.txt" --message one >/dev/null
"$cli" run "$file" --prompt echo --model l0 --dataset texts --json >/dev/null
stored=$(seconds "$cli" rescore "$file" --scorer equals --scorer rouge.l --jobs 2 --json)
report "rescore, stored" "$stored"
echo "of it scoring and writing: $(field "$scratch/out" '$.rescored.answers_per_second') outputs/s"
"$cli" results "$file" --json | sed 's/.*"case":"\([^"]*\)".*"equals":{[^}]*"score":\([0-9.e-]*\).*"rouge.l":{[^}]*"score":\([0-9.e-]*\).*/\1 \2 \3/' |
    sort | cut -d' ' -f2,3 | tr ' ' '\t' >"$scratch/ours"
echo "scores that differ from Python's: $(differing "$scratch/ours" "$scratch/python") of $((2 * count))"
