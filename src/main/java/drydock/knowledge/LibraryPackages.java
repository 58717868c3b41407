package drydock.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The packages of well-known libraries on Debian, Alpine and Red Hat; only names that are certain.
///
/// Sources: packages.debian.org (bookworm), pkgs.alpinelinux.org (3.20), Red Hat Enterprise Linux 9 and EPEL 9.
public record LibraryPackages(String debian, String alpine, String redHat) {
    private static final Map<String, LibraryPackages> KNOWN = Map.ofEntries(
            known("libpq.so.5", "libpq5", "libpq", "libpq"),
            known("libssl.so.3", "libssl3", "libssl3", "openssl-libs"),
            known("libcrypto.so.3", "libssl3", "libcrypto3", "openssl-libs"),
            known("libcurl.so.4", "libcurl4", "libcurl", "libcurl"),
            known("libz.so.1", "zlib1g", "zlib", "zlib"),
            known("libstdc++.so.6", "libstdc++6", "libstdc++", "libstdc++"),
            known("libgcc_s.so.1", "libgcc-s1", "libgcc", "libgcc"),
            known("libgomp.so.1", "libgomp1", "libgomp", "libgomp"),
            known("libxml2.so.2", "libxml2", "libxml2", "libxml2"),
            known("libsqlite3.so.0", "libsqlite3-0", "sqlite-libs", "sqlite-libs"),
            known("libffi.so.8", "libffi8", "libffi", "libffi"),
            known("libGL.so.1", "libgl1", "mesa-gl", "libglvnd-glx"),
            known("libglib-2.0.so.0", "libglib2.0-0", "glib", "glib2"),
            known("libgthread-2.0.so.0", "libglib2.0-0", "glib", "glib2"),
            known("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
            known("libfreetype.so.6", "libfreetype6", "freetype", "freetype"),
            known("libX11.so.6", "libx11-6", "libx11", "libX11"),
            known("libXext.so.6", "libxext6", "libxext", "libXext"),
            known("libXrender.so.1", "libxrender1", "libxrender", "libXrender"),
            known("libSM.so.6", "libsm6", "libsm", "libSM"),
            known("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5-libs"),
            known("libldap-2.5.so.0", "libldap-2.5-0", "", ""),
            known("libmariadb.so.3", "libmariadb3", "mariadb-connector-c", "mariadb-connector-c"),
            known("libpcre2-8.so.0", "libpcre2-8-0", "pcre2", "pcre2"),
            known("libpcre.so.3", "libpcre3", "", ""),
            known("libyaml-0.so.2", "libyaml-0-2", "yaml", "libyaml"),
            known("libjemalloc.so.2", "libjemalloc2", "jemalloc", "jemalloc"),
            known("libuv.so.1", "libuv1", "libuv", "libuv"),
            known("libevent-2.1.so.7", "libevent-2.1-7", "libevent", "libevent"),
            known("libzmq.so.5", "libzmq5", "libzmq", "zeromq"),
            known("librdkafka.so.1", "librdkafka1", "librdkafka", "librdkafka"),
            known("libsodium.so.23", "libsodium23", "", "libsodium"),
            known("libnghttp2.so.14", "libnghttp2-14", "nghttp2-libs", "libnghttp2"),
            known("libexpat.so.1", "libexpat1", "libexpat", "expat"),
            known("libbz2.so.1.0", "libbz2-1.0", "libbz2", ""),
            known("liblzma.so.5", "liblzma5", "xz-libs", "xz-libs"),
            known("libzstd.so.1", "libzstd1", "zstd-libs", "libzstd"),
            known("libreadline.so.8", "libreadline8", "readline", "readline"),
            known("libncurses.so.6", "libncurses6", "", "ncurses-libs"),
            known("libncursesw.so.6", "libncursesw6", "libncursesw", "ncurses-libs"),
            known("libtinfo.so.6", "libtinfo6", "", "ncurses-libs"),
            known("libmagic.so.1", "libmagic1", "libmagic", "file-libs"),
            known("libsasl2.so.2", "libsasl2-2", "", ""),
            known("libuuid.so.1", "libuuid1", "libuuid", "libuuid"),
            known("libatomic.so.1", "libatomic1", "libatomic", "libatomic"),
            known("libcap.so.2", "libcap2", "libcap2", "libcap"),
            known("libhiredis.so.0.14", "libhiredis0.14", "", ""),
            known("libasound.so.2", "libasound2", "alsa-lib", "alsa-lib"),
            known("libnss3.so", "libnss3", "nss", "nss"),
            known("libicuuc.so.72", "libicu72", "", ""),
            known("libgmp.so.10", "libgmp10", "gmp", "gmp"));

    private static Map.Entry<String, LibraryPackages> known(String library, String... packages) {
        return Map.entry(library, new LibraryPackages(packages[0], packages[1], packages[2]));
    }

    /// The packages of a library, by its SONAME.
    public static Optional<LibraryPackages> of(String library) {
        return Optional.ofNullable(KNOWN.get(library));
    }

    /// Such as `libpq5 on Debian, libpq on Alpine`.
    public String words() {
        return String.join(
                ", ",
                java.util.stream.Stream.of(
                                named(debian, "Debian and Ubuntu"), named(alpine, "Alpine"), named(redHat, "Red Hat"))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> named(String name, String distribution) {
        return name.isEmpty() ? List.of() : List.of("`" + name + "` on " + distribution);
    }
}
