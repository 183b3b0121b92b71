#!/usr/bin/env bash
# The room Results over a project that real runs on the mock server made: million.sh [runs of 100,000 results = 10] [PROJECT, kept and used again]
. "$(dirname "$0")/common.sh"
project=${2:-$scratch/million.assay}
words='function words(s, n,  i) { s = ""; for (i = 0; i < n; ++i) s = s "word" int(rand() * 5000) " "; return s }'
if [ ! -e "$project" ]; then
    start_server
    awk "$words"'BEGIN { srand(1); for (i = 0; i < 10000; ++i) printf "{\"id\":\"case-%d\",\"vars\":{\"question\":\"%s[[echo:%s]]\",\"customer\":\"c%d\"},\"tags\":[\"%s\"]}\n",
        i, words("", 20), words("", 34), int(rand() * 5000), i % 3 ? "late" : "angry" }' >"$scratch/cases.jsonl"
    printf '{{question}}' >"$scratch/prompt.txt"
    "$cli" new "$project" >/dev/null
    "$cli" provider add "$project" mock --kind openai --url "$url/v1" >/dev/null
    "$cli" model add "$project" small --provider mock --id mock-l0 --input-price 0.1 --output-price 0.4 >/dev/null
    "$cli" model add "$project" large --provider mock --id mock-l1-j80 --input-price 1 --output-price 4 >/dev/null
    "$cli" import "$project" "$scratch/cases.jsonl" --as dataset --name cases >/dev/null
    "$cli" prompt commit "$project" reply --from "$scratch/prompt.txt" --message one >/dev/null
    began=$SECONDS
    for run in $(seq 0 $((${1:-10} - 1))); do
        "$cli" run "$project" --prompt reply@v1 --model small --model large --dataset cases --scorer contains:word12 --scorer not-contains:word99 \
            --repeat 5 --concurrency 64 --no-cache --name "run $run" --json >/dev/null
    done
    printf '%s results made by runs in %s s\n' "$((${1:-10} * 100000))" "$((SECONDS - began))"
fi
QT_QPA_PLATFORM=offscreen ASSAY_BIN=$bin "$bin/bench-results_table" 0 "$project"
