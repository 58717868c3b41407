# shellcheck shell=bash
# Installs the .deb in a clean Debian, uses it there and removes it. To be sourced by package.sh.
# shellcheck disable=SC2154 # out, image and version are set by image.sh
# shellcheck disable=SC2016 # expressions for the shell in the Debian

TEST_CONTAINER=drydock-package-test

# in_root COMMAND: runs it in the Debian, with the engine of this machine and a virtual screen.
in_root() {
    chroot "$debian" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive sh -c "$1"
}

expect() {
    local what=$1
    shift
    "$@" >"$out/test.log" 2>&1 || { tail -n 20 "$out/test.log" >&2; die "failed: $what"; }
    say "ok: $what"
}

# All files except those of the package manager, of the user and of the system's caches.
all_files() {
    (cd "$debian" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp \
        -o -path ./root -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/log -o -path ./var/cache \) -prune \
        -o -print | grep -v -e /mime/ -e icon-theme.cache -e mimeinfo.cache | LC_ALL=C sort)
}

start_clean_debian() {
    debian=$(mktemp -d "${TMPDIR:-/var/tmp}/drydock-debian.XXXXXX")
    trap stop_clean_debian EXIT
    chmod 755 "$debian"
    install_packages debootstrap debian-archive-keyring
    say "making a clean Debian"
    debootstrap --variant=minbase bookworm "$debian" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" </dev/null \
        >"$out/debootstrap.log" 2>&1 || { tail -n 20 "$out/debootstrap.log" >&2; die "debootstrap failed."; }
    cp /etc/apt/apt.conf.d/*prox* "$debian/etc/apt/apt.conf.d/" 2>/dev/null || true
    cp /etc/resolv.conf "$debian/etc/resolv.conf"
    mount -t proc proc "$debian/proc"
    mkdir -p "$debian/run/engine"
    mount --bind "$(dirname "$(readlink -f /var/run/docker.sock)")" "$debian/run/engine"
    ln -s engine/docker.sock "$debian/run/docker.sock"
}

stop_clean_debian() {
    docker rm -f "$TEST_CONTAINER" >/dev/null 2>&1 || true
    umount "$debian/run/engine" "$debian/proc" 2>/dev/null || true
    rm -rf --one-file-system "$debian"
}

# The window appears within half a minute, and nothing is written to the error stream.
window_opens() {
    in_root 'Xvfb :77 -screen 0 1400x900x24 -nolisten tcp >/dev/null 2>&1 & server=$!
        export DISPLAY=:77
        for i in $(seq 50); do [ -e /tmp/.X11-unix/X77 ] && break; sleep 0.1; done
        drydock >/tmp/window.log 2>&1 & window=$!
        status=1
        for i in $(seq 300); do
            xdotool search --onlyvisible --name "^Drydock$" >/dev/null 2>&1 && status=0 && break
            sleep 0.1
        done
        kill $window; wait $window 2>/dev/null; kill $server
        cat /tmp/window.log; [ ! -s /tmp/window.log ] && exit $status'
}

report_names_the_end() {
    in_root "drydock investigate $TEST_CONTAINER -o /tmp/report.md" && grep -q 'connection to the depot is gone' "$debian/tmp/report.md" &&
        grep -q 'Exit code: 3' "$debian/tmp/report.md"
}

# An AOT cache that does not match is ignored without a message, so it is asked for here.
cache_is_used() {
    in_root 'sed "s/-Xlog:aot=off -Xlog:cds=off/-XX:AOTMode=on/" /usr/lib/drydock/bin/drydock >/usr/lib/drydock/bin/asked
        chmod +x /usr/lib/drydock/bin/asked; /usr/lib/drydock/bin/asked version; s=$?; rm /usr/lib/drydock/bin/asked; exit $s'
}

test_deb() {
    local deb before after megabytes
    [ "$(id -u)" = 0 ] || die "the test needs root."
    need_engine
    need_base_image
    deb=$(find "$out" -maxdepth 1 -name 'drydock_*.deb' | head -n 1)
    [ -n "$deb" ] || die "there is no .deb; make one with packaging/package.sh deb."
    megabytes=$(($(stat -c %s "$deb") / 1000000))
    [ "$megabytes" -le 90 ] || die "the .deb has $megabytes MB, more than 90."
    say "ok: $megabytes MB"
    start_clean_debian
    in_root 'apt-get update -q && apt-get install -y -q --no-install-recommends xvfb xdotool man-db desktop-file-utils shared-mime-info \
        libgtk-3-0 libgl1 libxtst6 libxxf86vm1 fonts-dejavu-core' >"$out/test.log" 2>&1 ||
        { tail -n 20 "$out/test.log" >&2; die "the Debian could not be prepared."; }
    before=$(all_files)
    cp "$deb" "$debian/tmp/drydock.deb"
    docker rm -f "$TEST_CONTAINER" >/dev/null 2>&1 || true
    docker run --name "$TEST_CONTAINER" --network none "$BASE_IMAGE" \
        sh -c 'echo "connection to the depot is gone" >&2; exit 3' >/dev/null 2>&1 || true
    expect "installs" in_root 'apt-get install -y -q /tmp/drydock.deb'
    expect "starts on the command line" in_root "drydock version"
    expect "uses its AOT cache" cache_is_used
    expect "lists containers" in_root "drydock list | grep -q $TEST_CONTAINER"
    expect "investigates a container" report_names_the_end
    expect "opens its window" window_opens
    expect "has a manual page" in_root "man -w drydock && man -w drydock-investigate"
    expect "has completion" in_root "bash -n /usr/share/bash-completion/completions/drydock"
    expect "has a valid desktop entry" in_root "desktop-file-validate /usr/share/applications/drydock.desktop"
    expect "knows its case files" in_root \
        "touch /tmp/a.drydock.zip && grep -q 'application/x-drydock-case' /usr/share/mime/globs2"
    expect "carries a list of its components" in_root "grep -q CycloneDX /usr/share/doc/drydock/drydock.cdx.json"
    for _ in 1 2 3; do in_root 'exec >/dev/null; s=$(date +%s%N); drydock list; e=$(date +%s%N); echo "$(((e - s) / 1000000)) ms for a list" >&2'; done
    expect "is removed" in_root "apt-get purge -y -q drydock"
    after=$(all_files)
    [ "$before" = "$after" ] || { diff <(echo "$before") <(echo "$after") >&2; die "files are left."; }
    say "ok: no file is left"
}
