#!/usr/bin/env bash
# Word diff of two texts of 1 MB at 0.5, 5 and 50 % edits beside git diff --word-diff --minimal: seconds, best of three, and words changed.
. "$(dirname "$0")/common.sh"

# text PERCENT FILE: 1 MB of lines of words, with so many of its words replaced; the same text underneath each time.
text() {
    awk -v percent="$1" 'BEGIN { srand(5); while (bytes < 1000000) { line = ""; for (i = 0; i < 12; ++i) { word = "word" int(rand() * 4000)
        chance = rand() * 100; other = "new" int(rand() * 4000); line = line (i ? " " : "") (chance < percent ? other : word) }
        print line; bytes += length(line) + 1 } }' >"$2"
}

# best COMMAND…: the least seconds of three calls.
best() {
    for _ in 1 2 3; do
        /usr/bin/time -f %e -o "$scratch/time" "$@" >"$scratch/out" 2>/dev/null || true
        tail -1 "$scratch/time"
    done | sort -n | head -1
}

text 0 "$scratch/a"
for percent in 0.5 5 50; do
    text "$percent" "$scratch/b"
    theirs=$(best git -C "$scratch" diff --no-index --word-diff=porcelain --minimal -U1000000 a b)
    git_words=$(awk '/^[+-]/ && !/^(\+\+\+|---)/ { n += split(substr($0, 2), _, " ") } END { print n }' "$scratch/out")
    ours=$(best "$cli" diff "$scratch/a" "$scratch/b" --words --json)
    our_words=$(($(field "$scratch/out" '$.deleted_words') + $(field "$scratch/out" '$.inserted_words')))
    printf '%4s %% edits: %5s s  git %5s s  ratio %s  (at most 2.5 × git + 0.1 s = %s)  changed words %s, git %s\n' "$percent" "$ours" "$theirs" \
        "$(ratio "$ours" "$theirs")" "$(awk -v t="$theirs" 'BEGIN { print 2.5 * t + 0.1 }')" "$our_words" "$git_words"
done
