#!/usr/bin/env bash
# Completes a release: checksums, the notes of the version, and the manifests of Homebrew, Scoop and winget.
#
#   packaging/release.sh FOLDER URL   FOLDER has all packages of the version; URL is the address of the project
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/system.sh"

if [ $# != 2 ] || [ ! -d "$1" ]; then die "usage: packaging/release.sh FOLDER URL"; fi
folder=$1 url=${2%/}
version=$(sed -n 's/^  <version>\([^<-]*\).*/\1/p' "$root/pom.xml" | head -n 1)

# checksum FILE: of a package, which must be there.
checksum() {
    [ -r "$folder/$1" ] || die "$folder has no $1."
    sha256sum "$folder/$1" | cut -d ' ' -f 1
}

dmg_arm=drydock-$version-arm64.dmg
dmg_intel=drydock-$version-x86_64.dmg
msi=drydock-$version-x64.msi
archive=drydock-$version-linux-x86_64.tar.gz

# fill TEMPLATE RESULT
fill() {
    sed -e "s|@VERSION@|$version|g" -e "s|@URL@|$url|g" -e "s|@DOWNLOAD@|$url/releases/download/v$version|g" \
        -e "s|@DMG_ARM@|$dmg_arm|g" -e "s|@DMG_INTEL@|$dmg_intel|g" -e "s|@MSI@|$msi|g" -e "s|@ARCHIVE@|$archive|g" \
        -e "s|@SHA_DMG_ARM@|$(checksum "$dmg_arm")|g" -e "s|@SHA_DMG_INTEL@|$(checksum "$dmg_intel")|g" \
        -e "s|@SHA_MSI@|$(checksum "$msi")|g" -e "s|@SHA_ARCHIVE@|$(checksum "$archive")|g" \
        "$packaging/install/$1" >"$folder/$2"
    ! grep -n '@[A-Z_]*@' "$folder/$2" >&2 || die "$2 has places that were not filled in."
}

fill homebrew-cask.rb drydock.rb
fill homebrew-formula.rb drydock-linux.rb
fill scoop.json drydock.json
fill winget.yaml Drydock.Drydock.yaml

# The section of this version in the list of changes.
awk -v version="[$version]" 'index($0, "## ") == 1 { on = index($0, version) > 0; next } on' "$root/.github/CHANGELOG.md" \
    >"$folder/NOTES.md"
[ -s "$folder/NOTES.md" ] || die "the list of changes has no section about $version."
(cd "$folder" && rm -f SHA256SUMS && for file in *; do sha256sum "$file"; done >SHA256SUMS.new && mv SHA256SUMS.new SHA256SUMS)
say "release $version is complete in $folder"
