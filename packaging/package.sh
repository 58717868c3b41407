#!/usr/bin/env bash
# Makes installers, with their own Java runtime, AOT caches and toolbox. The results are in target/package.
#
#   packaging/package.sh [app-image|deb|rpm|dmg|msi]... [--toolbox FILE|none]
#       app-image  a .tar.gz that runs where it is unpacked (Linux)
#       deb, rpm   packages for Linux; without a type, a deb
#       dmg, msi   installers for macOS and Windows, each made on its own system
#       --toolbox  a toolbox that `drydock toolbox export` wrote, instead of the one of this machine's engine; none makes
#                  an installer without it, whose first investigation builds the toolbox
#   packaging/package.sh test
#       installs the .deb in a clean Debian, uses it there, and removes it; needs root and a Docker Engine
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/build.sh"
. "$(dirname "${BASH_SOURCE[0]}")/engine.sh"
. "$(dirname "${BASH_SOURCE[0]}")/display.sh"
# shellcheck disable=SC2034 # used by the files that this one sources
toolbox='' version=''
. "$(dirname "${BASH_SOURCE[0]}")/image.sh"
. "$(dirname "${BASH_SOURCE[0]}")/linux.sh"
. "$(dirname "${BASH_SOURCE[0]}")/package-test.sh"

# jpackage makes the native launchers and installers of the other systems from the same runtime and files.
by_jpackage() {
    local type=$1 icon=$2 option
    shift 2
    local options=()
    for option in "${window_options[@]}"; do options+=(--java-options "$option"); done
    (cd "$image" && "$JAVA_HOME/bin/jpackage" --type "$type" --name Drydock --app-version "$version" \
        --vendor Drydock --description "Find out why a container won't stay up" \
        --runtime-image runtime --input app --main-jar drydock.jar --main-class drydock.Main \
        --app-content toolbox --icon "$icon" --file-associations "$packaging/install/case.properties" \
        --java-options "-XX:AOTCache=\$APPDIR/window.aot" --java-options "-Ddrydock.toolbox=\$APPDIR/../toolbox" \
        "${options[@]}" --dest "$out" "$@")
}

make_dmg() {
    local set=$out/Drydock.iconset size
    mkdir -p "$set"
    for size in 16 32 128 256 512; do cp "$root/icons/drydock-$size.png" "$set/icon_${size}x$size.png"; done
    cp "$root/icons/drydock-32.png" "$set/icon_16x16@2x.png"
    cp "$root/icons/drydock-64.png" "$set/icon_32x32@2x.png"
    cp "$root/icons/drydock-256.png" "$set/icon_128x128@2x.png"
    cp "$root/icons/drydock-512.png" "$set/icon_256x256@2x.png"
    iconutil -c icns -o "$out/Drydock.icns" "$set"
    by_jpackage dmg "$out/Drydock.icns" --mac-package-identifier drydock --mac-package-name Drydock
    mv "$out/Drydock-$version.dmg" "$out/drydock-$version-$(uname -m).dmg"
}

# The file of an icon for Windows is a list of PNG images with a directory in front.
make_msi() {
    "$JAVA_HOME/bin/java" "$packaging/install/Ico.java" "$root"/icons/drydock-{16,24,32,48,64,128,256}.png "$out/drydock.ico"
    by_jpackage msi "$out/drydock.ico" --win-menu --win-shortcut-prompt --win-dir-chooser --win-per-user-install \
        --win-upgrade-uuid 6f0a4d0e-6b0b-4d5e-9a55-0d7d0c4a2b11 \
        --add-launcher "drydock-cli=$packaging/install/command.properties"
    mv "$out/Drydock-$version.msi" "$out/drydock-$version-x64.msi"
}

checksums() {
    cp "$(drydock_jar)" "$out/drydock-$version.jar"
    (cd "$out" && find . -maxdepth 1 -type f \( -name 'drydock*.deb' -o -name 'drydock*.rpm' -o -name 'drydock*.tar.gz' \
        -o -name 'drydock*.dmg' -o -name 'drydock*.msi' -o -name 'drydock*.json' -o -name 'drydock*.jar' \) \
        -exec basename {} \; | LC_ALL=C sort | while read -r file; do sha256 "$file"; done >SHA256SUMS)
}

types=()
while [ $# -gt 0 ]; do
    case $1 in
        app-image | deb | rpm | dmg | msi | test) types+=("$1") ;;
        --toolbox)
            toolbox=${2:?--toolbox needs a file, or none}
            [ "$toolbox" = none ] || [ -r "$toolbox" ] || die "there is no readable file $toolbox."
            shift
            ;;
        *) die "usage: packaging/package.sh [app-image|deb|rpm|dmg|msi]... [--toolbox FILE|none] | test" ;;
    esac
    shift
done
[ ${#types[@]} -gt 0 ] || types=(deb)

need_jdk
need_maven
if [ "${types[*]}" = test ]; then
    test_deb
    exit
fi
build_image
for type in "${types[@]}"; do
    say "packing $type"
    case $type in
        app-image) make_archive ;;
        deb) make_deb ;;
        rpm) make_rpm ;;
        dmg) make_dmg ;;
        msi) make_msi ;;
        test) die "run the test by itself: packaging/package.sh test" ;;
    esac
done
checksums
rm -rf "$out/tools"
say "in $out:"
(cd "$out" && find . -maxdepth 1 -type f -exec du -k {} + | LC_ALL=C sort -k 2 >&2)
