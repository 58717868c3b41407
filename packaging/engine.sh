# shellcheck shell=bash
# Provides a Docker Engine and the base image for all other images. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/system.sh"

BASE_IMAGE=debian:bookworm-slim

engine_answers() { within 15 docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

# need_engine: returns when an engine answers, or exits with a message that says what to do.
need_engine() {
    if command -v docker >/dev/null 2>&1 && engine_answers; then
        return
    fi
    if [ -n "${DOCKER_HOST:-}" ]; then
        die "no engine answers at DOCKER_HOST=$DOCKER_HOST; start it, or unset DOCKER_HOST to use a local one."
    fi
    if within 15 docker version 2>&1 | grep -q 'permission denied'; then
        die "permission denied on the engine's socket; join the docker group (sudo usermod -aG docker \"\$USER\") and log in again."
    fi
    can_install ||
        die "no Docker Engine is running; install and start Docker (https://docs.docker.com/engine/install/), Docker Desktop, Colima or Podman."
    install_engine
    start_engine
}

# Installs Debian's engine even if another client is on the PATH; newer releases have a separate client package.
install_engine() {
    local packages=(docker.io iptables ca-certificates)
    command -v dockerd >/dev/null 2>&1 && command -v docker >/dev/null 2>&1 && return
    if ! command -v docker >/dev/null 2>&1 && available docker-cli; then
        packages+=(docker-cli)
    fi
    install_packages "${packages[@]}" || die "could not install Docker; install and start it, then try again."
}

# The service manager starts the engine if there is one; otherwise it runs in the background.
start_engine() {
    local log pid waited=0
    log=/var/log/drydock-dockerd.log
    engine_answers && return
    say "starting the Docker Engine"
    if [ -d /run/systemd/system ] && systemctl start docker </dev/null >/dev/null 2>&1; then
        pid=
    else
        [ -w /var/log ] || log=$(mktemp)
        setsid dockerd </dev/null >"$log" 2>&1 &
        pid=$!
    fi
    until engine_answers; do
        if [ -n "$pid" ] && ! kill -0 "$pid" 2>/dev/null; then
            tail -n 5 "$log" >&2
            die "the Docker Engine did not start; its log is $log."
        fi
        [ "$waited" -lt 60 ] || die "the Docker Engine did not answer within a minute (log: $log)."
        sleep 1
        waited=$((waited + 1))
    done
}

# need_compose: the plug-in of the docker command, or Debian's docker-compose.
need_compose() {
    docker compose version >/dev/null 2>&1 && return
    command -v docker-compose >/dev/null 2>&1 && return
    can_install && install_packages docker-compose && return
    die "Docker Compose is missing; install its plug-in (https://docs.docker.com/compose/install/) and try again."
}

has_image() { docker image inspect "$1" >/dev/null 2>&1; }

# need_base_image: pulls the base image, or builds it from Debian packages if no registry is reachable.
need_base_image() {
    has_image "$BASE_IMAGE" && return
    say "fetching $BASE_IMAGE"
    within 120 docker pull -q "$BASE_IMAGE" </dev/null >/dev/null 2>&1 && return
    can_install ||
        die "could not pull $BASE_IMAGE; load it into the engine (docker pull, or docker load from a file) and try again."
    say "no registry answers; building $BASE_IMAGE from Debian packages instead"
    bootstrap_base_image || die "could not build $BASE_IMAGE with debootstrap; see the messages above."
}

# Runs in a subshell, so that the directory is always removed.
bootstrap_base_image() (
    set -eu
    install_packages debootstrap debian-archive-keyring
    tree=$(mktemp -d "${TMPDIR:-/var/tmp}/drydock-base.XXXXXX")
    trap 'rm -rf --one-file-system "$tree"' EXIT
    chmod 755 "$tree"
    mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
    debootstrap --variant=minbase bookworm "$tree" "$mirror" </dev/null >"$tree.log" 2>&1 ||
        { tail -n 20 "$tree.log" >&2; rm -f "$tree.log"; exit 1; }
    rm -f "$tree.log"
    rm -rf "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/* \
        "$tree"/usr/share/doc/* "$tree"/usr/share/man/* "$tree"/usr/share/locale/*
    tar -C "$tree" --numeric-owner --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' -c . |
        docker import --change 'CMD ["bash"]' - "$BASE_IMAGE" >/dev/null
)
