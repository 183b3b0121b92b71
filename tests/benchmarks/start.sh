#!/usr/bin/env bash
# Cold start: from nothing to the sample project read and painted, beside an empty Qt window of the same size that ends once it was painted;
# seconds (median of nine) and the most memory. With a display in a real window, else offscreen.
. "$(dirname "$0")/common.sh"
[ -n "${DISPLAY:-}" ] || export QT_QPA_PLATFORM=offscreen
"$cli" new "$scratch/sample.assay" --sample >/dev/null

# median FORMAT COMMAND…: the fifth of nine values of `time -f FORMAT`.
median() {
    local format=$1
    shift
    for _ in 1 2 3 4 5 6 7 8 9; do
        /usr/bin/time -f "$format" -o "$scratch/time" "$@" >/dev/null
        tail -1 "$scratch/time"
    done | sort -n | sed -n 5p
}
ours=$(median %e "$bin/assay" "$scratch/sample.assay" --until-shown)
theirs=$(median %e "$bin/bench-empty_window")
memory=$(median %M "$bin/assay" "$scratch/sample.assay" --until-shown)
printf 'start with the sample project %s s  empty window %s s  ratio %s  memory %s kB\n' "$ours" "$theirs" "$(ratio "$ours" "$theirs")" "$memory"
