# shellcheck shell=bash
# Functions for the other scripts: messages, time limits, Debian packages. To be sourced.

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck disable=SC2034 # used by scripts that source this file
root=$(dirname "$packaging")

say() { printf 'drydock: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# within SECONDS COMMAND...: stops the command after that time, if `timeout` exists (macOS has none).
within() {
    local seconds=$1
    shift
    if command -v timeout >/dev/null 2>&1; then
        timeout "$seconds" "$@"
    else
        "$@"
    fi
}

# Whether packages can be installed without asking the user.
can_install() { [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; }

# apt_get COMMAND...: never prompts, waits for another running apt, and shows its output only if it fails.
apt_get() {
    local log status=0
    log=$(mktemp)
    DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -y -q -o DPkg::Lock::Timeout=180 "$@" \
        </dev/null >"$log" 2>&1 || status=$?
    [ "$status" = 0 ] || tail -n 20 "$log" >&2
    rm -f "$log"
    return "$status"
}

installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# install_packages PACKAGE...: installs the missing packages.
install_packages() {
    local package missing=()
    for package in "$@"; do
        installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return 0
    say "installing ${missing[*]}"
    # An unreachable package source is not fatal here: apt-get install decides.
    apt_get update >/dev/null 2>&1 || true
    apt_get install --no-install-recommends "${missing[@]}"
}

# available PACKAGE: whether the package sources have it.
available() { [ -n "$(apt-cache madison "$1" 2>/dev/null)" ]; }
