# shellcheck shell=bash
# Packs the folder of image.sh for Linux. To be sourced by package.sh.
# shellcheck disable=SC2154 # out, image and version are set by image.sh

deb_architecture() { case $(uname -m) in aarch64) echo arm64 ;; *) echo amd64 ;; esac; }

# An archive that runs where it is unpacked.
make_archive() {
    local tree=$out/archive/drydock-$version
    mkdir -p "$tree"
    cp -a "$image/." "$tree/"
    shared_files "$tree/share"
    tar -C "$out/archive" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(source_date)" -c "drydock-$version" |
        gzip -n >"$out/drydock-$version-linux-$(uname -m).tar.gz"
    rm -rf "$out/archive"
}

# shared_files FOLDER: what goes to /usr/share.
shared_files() {
    local share=$1 size
    for size in 16 24 32 48 64 128 256 512; do
        install -D -m 644 "$root/icons/drydock-$size.png" "$share/icons/hicolor/${size}x$size/apps/drydock.png"
    done
    install -D -m 644 "$root/icons/drydock.svg" "$share/icons/hicolor/scalable/apps/drydock.svg"
    install -D -m 644 "$packaging/install/drydock.desktop" "$share/applications/drydock.desktop"
    install -D -m 644 "$packaging/install/drydock.xml" "$share/mime/packages/drydock.xml"
    install -D -m 644 "$packaging/install/_drydock" "$share/zsh/vendor-completions/_drydock"
    install -d "$share/bash-completion/completions" "$share/fish/vendor_completions.d" "$share/man/man1" "$share/doc/drydock"
    "$image/bin/drydock" generate completion >"$share/bash-completion/completions/drydock"
    "$image/bin/drydock" generate completion --shell fish >"$share/fish/vendor_completions.d/drydock.fish"
    "$image/bin/drydock" generate man "$share/man/man1" 2>/dev/null
    gzip -9 -n "$share"/man/man1/*.1
    install -m 644 "$out/drydock-$version.cdx.json" "$share/doc/drydock/drydock.cdx.json"
    gzip -9 -n <"$root/.github/CHANGELOG.md" >"$share/doc/drydock/changelog.gz"
    install -m 644 "$root/README.md" "$share/doc/drydock/README.md"
}

# installed_files FOLDER: the files of a package, as they are installed.
installed_files() {
    mkdir -p "$1/usr/lib" "$1/usr/bin"
    cp -a "$image" "$1/usr/lib/drydock"
    ln -s ../lib/drydock/bin/drydock "$1/usr/bin/drydock"
    shared_files "$1/usr/share"
    find "$1" -exec chmod go-w {} +
    set_times "$1"
}

make_deb() {
    local tree=$out/deb size
    rm -rf "$tree"
    installed_files "$tree"
    size=$(du -sk "$tree" | cut -f 1)
    mkdir -p "$tree/DEBIAN"
    sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$(deb_architecture)/" -e "s/@SIZE@/$size/" \
        "$packaging/install/control" >"$tree/DEBIAN/control"
    (cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    SOURCE_DATE_EPOCH=$(source_date) dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" \
        "$out/drydock_${version}_$(deb_architecture).deb" >/dev/null
    rm -rf "$tree"
}

make_rpm() {
    local tree=$out/rpm/root
    command -v rpmbuild >/dev/null 2>&1 || { can_install && install_packages rpm; } ||
        die "rpmbuild is missing; install the package rpm or rpm-build."
    rm -rf "$out/rpm"
    installed_files "$tree"
    sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$(uname -m)/" "$packaging/install/drydock.spec" >"$out/rpm/drydock.spec"
    SOURCE_DATE_EPOCH=$(source_date) rpmbuild -bb --define "_topdir $out/rpm" --define "_rpmdir $out" \
        --define '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' --define "tree $tree" \
        "$out/rpm/drydock.spec" >"$out/rpm/log" 2>&1 || { tail -n 20 "$out/rpm/log" >&2; die "rpmbuild failed."; }
    rm -rf "$out/rpm"
}
