# Shared by the benchmarks: programs, a scratch folder, the mock server, reading JSON.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bin=$root/build/release/bin
cli=$bin/assay-cli
scratch=$(mktemp -d)
mkdir -m 700 "$scratch/run"
export XDG_CONFIG_HOME=$scratch/config XDG_RUNTIME_DIR=$scratch/run ASSAY_KEYRING=off
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$scratch"' EXIT

# field JSON PATH: one value of a JSON document.
field() { sqlite3 :memory: "SELECT json_extract(readfile('$1'), '$2')"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", (b > 0 ? a / b : 0) }'; }

start_server() {
    "$bin/mock-provider" --port 0 >"$scratch/server" &
    server=$!
    for _ in $(seq 50); do
        grep -q http "$scratch/server" && break
        sleep 0.1
    done
    url=$(grep -o 'http://[^ ]*' "$scratch/server" | head -1)
}

# project CASES: a project with two prompt versions, three models and a dataset of CASES cases.
project() {
    rm -f "$scratch"/load.assay*
    awk -v n="$1" 'BEGIN { for (i = 0; i < n; ++i) printf "{\"id\":\"c%d\",\"vars\":{\"q\":\"Case %d. [[echo:Paris %d]]\"},\"reference\":\"Paris\"}\n", i, i, i }' >"$scratch/cases.jsonl"
    printf '{{q}}' >"$scratch/a.txt"
    printf 'Answer: {{q}}' >"$scratch/b.txt"
    "$cli" new "$scratch/load.assay" >/dev/null
    "$cli" provider add "$scratch/load.assay" mock --kind openai --url "$url/v1" >/dev/null
    for ms in 0 50 200; do
        "$cli" model add "$scratch/load.assay" "l$ms" --provider mock --id "mock-l$ms" >/dev/null
    done
    "$cli" import "$scratch/load.assay" "$scratch/cases.jsonl" --as dataset --name load >/dev/null
    "$cli" prompt commit "$scratch/load.assay" load --from "$scratch/a.txt" --message one >/dev/null
    "$cli" prompt commit "$scratch/load.assay" load --from "$scratch/b.txt" --message two >/dev/null
}
