#!/usr/bin/env bash
# Results a second of a run of 10,000 cases × 2 versions beside wrk on the same server; what latency allows at 50 and 200 ms.
. "$(dirname "$0")/common.sh"
start_server
project 10000

# measure MS CONNECTIONS CASES STREAM
measure() {
    local flag=() yard ours wall results
    [ -z "$4" ] || flag=(--stream)
    yard=$(STREAM=$4 MODEL=mock-l$1 wrk -t1 -c"$2" -d4s -s "$(dirname "$0")/request.lua" "$url/v1/chat/completions" | awk '/Requests\/sec/ { print $2 }')
    /usr/bin/time -f %M -o "$scratch/memory" "$cli" run "$scratch/load.assay" --prompt load@v1 --prompt load@v2 --model "l$1" --dataset load \
        --scorer contains --concurrency "$2" --limit "$3" --no-cache --json ${flag[@]+"${flag[@]}"} >"$scratch/out.json"
    wall=$(field "$scratch/out.json" '$.wall_ms')
    results=$(field "$scratch/out.json" '$.results.done')
    ours=$(awk -v n="$results" -v ms="$wall" 'BEGIN { printf "%.0f", n * 1000 / ms }')
    printf '%3d ms %3d connections %-10s %8s results/s  wrk %8s/s  ratio %s' "$1" "$2" "${4:+streamed}" "$ours" "$yard" "$(ratio "$ours" "$yard")"
    [ "$1" -eq 0 ] || printf '  of connections/latency %s' "$(ratio "$ours" "$(($2 * 1000 / $1))")"
    printf '  p50 %s ms p95 %s ms  peak %s kB\n' "$(field "$scratch/out.json" '$.columns[0].latency_ms.p50')" \
        "$(field "$scratch/out.json" '$.columns[0].latency_ms.p95')" "$(cat "$scratch/memory")"
}

measure 0 64 10000 ""
measure 0 64 10000 1
measure 50 64 5000 ""
measure 50 64 5000 1
measure 200 256 5000 ""
measure 200 256 5000 1
