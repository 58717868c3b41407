#!/usr/bin/env bash
# Other engines to test with, unpacked from Debian packages into folders of their own. The packages and the network of this
# machine stay as they are. Needs root, Linux and cgroups.
#
#   packaging/engines.sh run ENGINE COMMAND...   runs a command with DOCKER_HOST set to the engine, which ends with it
#   packaging/engines.sh list                    the engines; -userns maps users, -containerd keeps images in containerd
#   packaging/engines.sh clean                   removes the folders
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/engine.sh"

engines=${DRYDOCK_ENGINES:-/var/tmp/drydock-engines}

# engine_suite ENGINE: prints the release of Debian that has it.
engine_suite() {
    case $1 in
        docker-26 | docker-26-userns | docker-26-containerd | podman-5) echo trixie ;;
        podman-4) echo bookworm ;;
        *) die "there is no engine $1; packaging/engines.sh list shows them." ;;
    esac
}

# unpack SUITE: a Debian with its engines, once.
unpack() {
    local suite=$1 tree=$engines/$1
    local with=(podman slirp4netns runc iptables ca-certificates)
    [ ! -e "$tree/complete" ] || return 0
    [ "$suite" = bookworm ] || with+=(docker.io docker-cli)
    install_packages debootstrap debian-archive-keyring
    rm -rf --one-file-system "$tree"
    mkdir -p "$tree"
    say "unpacking the engines of Debian $suite"
    {
        debootstrap --variant=minbase "$suite" "$tree" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" &&
            # Nothing is started in it.
            printf '#!/bin/sh\nexit 101\n' >"$tree/usr/sbin/policy-rc.d" && chmod 755 "$tree/usr/sbin/policy-rc.d" &&
            cp /etc/resolv.conf "$tree/etc/resolv.conf" &&
            chroot "$tree" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${with[@]}"
    } </dev/null >"$engines/$suite.log" 2>&1 || { tail -n 20 "$engines/$suite.log" >&2; die "the engines of $suite could not be unpacked."; }
    touch "$tree/complete"
}

# Podman's defaults expect systemd, and the right to raise limits.
configure() {
    mkdir -p "$1/etc/containers" "$1/oldroot" "$1/out"
    local files processes
    files=$(ulimit -Hn) processes=$(ulimit -Hu)
    printf '%s\n' '[containers]' "default_ulimits = [\"nofile=$files:$files\", \"nproc=$processes:$processes\"]" 'log_driver = "k8s-file"' '[engine]' 'runtime = "runc"' \
        'cgroup_manager = "cgroupfs"' 'events_logger = "file"' '[network]' 'firewall_driver = "iptables"' >"$1/etc/containers/containers.conf"
    printf '%s\n' '{"default": [{"type": "insecureAcceptAnything"}]}' >"$1/etc/containers/policy.json"
    printf '%s\n' '[storage]' 'driver = "overlay"' 'runroot = "/run/containers"' \
        'graphroot = "/var/lib/containers/storage"' >"$1/etc/containers/storage.conf"
    printf 'nameserver 10.0.2.3\n' >"$1/etc/resolv.conf"
}

# The variants of Docker differ in their settings.
docker_settings() {
    case $1 in
        *-userns) echo '{"userns-remap": "default"}' ;;
        *-containerd) echo '{"features": {"containerd-snapshotter": true}}' ;;
        *) echo '{}' ;;
    esac
}

# The first process in the engine's namespaces. pivot_root and not chroot: in a mere chroot, the runtime would put
# processes of `exec` into the root of this machine.
inside() {
    local tree=$1 out=$2 engine=$3
    mount --make-rprivate /
    mount --bind "$tree" "$tree"
    mount --rbind /dev "$tree/dev"
    mount -t proc proc "$tree/proc"
    mount -t sysfs sysfs "$tree/sys"
    mount --rbind /sys/fs/cgroup "$tree/sys/fs/cgroup"
    mount -t tmpfs tmpfs "$tree/run"
    mount -t tmpfs tmpfs "$tree/tmp"
    mount --bind "$out" "$tree/out"
    cd "$tree"
    pivot_root . oldroot
    umount -l /oldroot
    ip link set lo up 2>/dev/null || true
    until [ -s /out/network ]; do sleep 0.05; done
    case $engine in
        docker-*)
            printf '%s' "$(docker_settings "$engine")" >/etc/docker-settings.json
            exec dockerd --host unix:///out/engine.sock --data-root "/var/lib/$engine" --config-file /etc/docker-settings.json
            ;;
        *)
            export PODMAN_IGNORE_CGROUPSV1_WARNING=1
            exec podman --log-level warn system service --time 0 unix:///out/engine.sock
            ;;
    esac
}

# start ENGINE: sets $engine_out, $engine_pid, $engine_child and $slirp_pid.
start() {
    local engine=$1 tree waited=0
    tree=$engines/$(engine_suite "$engine")
    unpack "$(engine_suite "$engine")"
    configure "$tree"
    engine_out=$(mktemp -d "${TMPDIR:-/var/tmp}/drydock-engine.XXXXXX")
    chmod 755 "$engine_out"
    unshare --mount --net --pid --uts --ipc --fork --kill-child=KILL \
        "${BASH_SOURCE[0]}" inside "$tree" "$engine_out" "$engine" </dev/null >"$engine_out/log" 2>&1 &
    engine_pid=$!
    until engine_child=$(pgrep -P "$engine_pid" | head -n 1) && [ -n "$engine_child" ]; do sleep 0.05; done
    # Its own network, with a way out that needs no rule of this machine. It reads this machine's name servers.
    "$tree/lib64/ld-linux-x86-64.so.2" --library-path "$tree/usr/lib/x86_64-linux-gnu:$tree/lib/x86_64-linux-gnu" \
        "$tree/usr/bin/slirp4netns" --configure --mtu=1500 --disable-host-loopback --ready-fd=3 "$engine_child" \
        tap0 </dev/null >"$engine_out/slirp.log" 2>&1 3>"$engine_out/network" &
    slirp_pid=$!
    export DOCKER_HOST=unix://$engine_out/engine.sock
    until engine_answers; do
        kill -0 "$engine_pid" 2>/dev/null || { tail -n 20 "$engine_out/log" >&2; die "$engine did not start."; }
        [ "$waited" -lt 60 ] || { tail -n 20 "$engine_out/log" >&2; die "$engine did not answer within a minute."; }
        sleep 0.5
        waited=$((waited + 1))
    done
}

stop() {
    local waited=0
    # All its processes end with the first one.
    kill "$engine_child" 2>/dev/null || true
    while kill -0 "$engine_child" 2>/dev/null && [ "$waited" -lt 100 ]; do
        sleep 0.1
        waited=$((waited + 1))
    done
    kill -KILL "$engine_child" 2>/dev/null || true
    kill "$slirp_pid" 2>/dev/null || true
    wait "$engine_pid" "$slirp_pid" 2>/dev/null || true
    rm -rf "$engine_out"
}

# The base image comes from this machine's engine, which has it from a registry or from Debian packages.
give_base_image() {
    has_image "$BASE_IMAGE" || env -u DOCKER_HOST docker save "$BASE_IMAGE" | docker load -q >/dev/null
}

run_with() {
    local engine=$1 status=0
    shift
    [ "$(id -u)" = 0 ] || die "other engines need root."
    (unset DOCKER_HOST; need_engine; need_base_image)
    start "$engine"
    trap stop EXIT
    give_base_image
    "$@" || status=$?
    return "$status"
}

case ${1:-} in
    run) shift && run_with "$@" ;;
    list) printf '%s\n' docker-26 docker-26-userns docker-26-containerd podman-5 podman-4 ;;
    clean) rm -rf --one-file-system "$engines" ;;
    inside) shift && inside "$@" ;;
    *) die "usage: packaging/engines.sh run ENGINE COMMAND... | list | clean" ;;
esac
