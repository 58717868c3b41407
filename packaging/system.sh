# shellcheck shell=bash
# What the other scripts need of the machine: words to the user, time limits, Debian packages. To be sourced.

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck disable=SC2034 # for those who source this
root=$(dirname "$packaging")

say() { printf 'drydock: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# within SECONDS COMMAND...: gives up after that time, where the machine has a way to (macOS does not bring one).
within() {
    local seconds=$1
    shift
    if command -v timeout >/dev/null 2>&1; then
        timeout "$seconds" "$@"
    else
        "$@"
    fi
}

# Whether packages may be installed here without asking anybody.
can_install() { [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; }

# apt_get COMMAND...: never prompts, waits for another apt that is at work, and shows its output only when it fails.
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

# install_packages PACKAGE...: installs those that are missing.
install_packages() {
    local package missing=()
    for package in "$@"; do
        installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return 0
    say "installing ${missing[*]}"
    # One source of several that can't be reached is no reason to give up: apt-get install has the last word.
    apt_get update >/dev/null 2>&1 || true
    apt_get install --no-install-recommends "${missing[@]}"
}

# available PACKAGE: whether the package sources offer it.
available() { [ -n "$(apt-cache madison "$1" 2>/dev/null)" ]; }
