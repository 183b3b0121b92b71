#!/usr/bin/env bash
# Cold start: the sample project opened, Compare laid out, painted and kept as a picture, beside an empty Qt window. Median of nine.
. "$(dirname "$0")/common.sh"
export QT_QPA_PLATFORM=offscreen
"$cli" new "$scratch/sample.assay" --sample >/dev/null

median() {
    for _ in 1 2 3 4 5 6 7 8 9; do
        /usr/bin/time -f %e -o "$scratch/time" "$@" >/dev/null
        cat "$scratch/time"
    done | sort -n | sed -n 5p
}
ours=$(median "$bin/assay" "$scratch/sample.assay" --pictures "$scratch/pictures" --size 1280x800)
theirs=$(median "$bin/bench-empty_window")
printf 'start with the sample project %s s  empty window %s s  ratio %s\n' "$ours" "$theirs" "$(ratio "$ours" "$theirs")"
