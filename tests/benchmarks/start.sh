#!/usr/bin/env bash
# Cold start: from nothing to the sample project read and painted, beside an empty Qt window of the same size until it was painted;
# milliseconds (median of nine) and the most memory. With a display in a real window, else offscreen.
. "$(dirname "$0")/common.sh"
[ -n "${DISPLAY:-}" ] || export QT_QPA_PLATFORM=offscreen
"$cli" new "$scratch/sample.assay" --sample >/dev/null

# milliseconds COMMAND…: the fifth of nine times.
milliseconds() {
    local began
    for _ in 1 2 3 4 5 6 7 8 9; do
        began=${EPOCHREALTIME/./}
        "$@" | {
            read -r _
            echo $((${EPOCHREALTIME/./} - began))
            cat >/dev/null
        }
    done | sort -n | awk 'NR == 5 { printf "%.1f", $1 / 1000 }'
}
ours=$(milliseconds "$bin/assay" "$scratch/sample.assay" --until-shown)
theirs=$(milliseconds "$bin/bench-empty_window")
/usr/bin/time -f %M -o "$scratch/memory" "$bin/assay" "$scratch/sample.assay" --until-shown >/dev/null
printf 'start with the sample project %s ms  empty window %s ms  ratio %s  memory %s kB\n' "$ours" "$theirs" "$(ratio "$ours" "$theirs")" "$(cat "$scratch/memory")"
