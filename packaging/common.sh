# Shared by the scripts of this folder: where things are, and Debian packages installed when missing.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
jobs=$(nproc)

say() { printf '\n== %s\n' "$*" >&2; }

# install_packages LIST…: the packages named in packaging/LIST.txt, asked for only when one is missing.
install_packages() {
    local missing=() list package
    for list in "$@"; do
        while read -r package; do
            dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
        done < "packaging/$list.txt"
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "Installing ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "These Debian packages are missing and only root can install them: ${missing[*]}" >&2; exit 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [cmake options…]: configures when needed, then builds everything.
build() {
    local preset=$1
    shift
    say "Building ($preset)"
    cmake --preset "$preset" "$@" >"/tmp/assay-configure-$$" 2>&1 || { cat "/tmp/assay-configure-$$" >&2; exit 1; }
    rm -f "/tmp/assay-configure-$$"
    cmake --build --preset "$preset" --parallel "$jobs" -- --quiet
}
