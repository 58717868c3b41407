package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.Entry;
import drydock.model.CloseNames;
import drydock.model.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where else in the container a missing file or module may be.
public final class NamedFiles {
    private static final int MOST = 2;
    private static final Pattern DOCUMENTS =
            Pattern.compile("^/(?:usr/share/(?:doc|man|bash-completion)|var/lib/dpkg)/");
    private static final Pattern PACKAGES =
            Pattern.compile("/(?:site|dist)-packages$|/node_modules(?:/@[^/]+)?$|/vendor(?:/.+)?$|/gems$");

    /// A part of a package has the package's name before its own.
    private static final Pattern WITHIN_PACKAGE =
            Pattern.compile("/(?:site|dist)-packages/[^/]+/|/usr/lib/python3\\.\\d+/[^/]+/");

    /// Files that other programs have under the same name.
    private static final Pattern OF_SYSTEM =
            Pattern.compile("^/(?:etc/[^/]+|(?:usr/(?:local/)?)?s?bin/.*|usr/(?:include|share)/.*)$");

    private NamedFiles() {}

    /// What is at a path of the container.
    public static Optional<Entry> at(Evidence evidence, String path) {
        return facts(evidence).flatMap(facts -> facts.at(path));
    }

    /// What may be meant: a file of the same name in another directory, of another ending beside it, or what is spelt
    /// nearly like a part of the path.
    public static List<Entry> like(Evidence evidence, String path) {
        return facts(evidence).stream()
                .flatMap(facts -> facts.entries().stream())
                .filter(entry -> !entry.path().equals(path))
                .filter(entry -> !DOCUMENTS.matcher(entry.path()).find())
                .filter(entry -> (!entry.directory() && resembles(entry, path)) || misspelt(entry, path))
                .limit(MOST)
                .toList();
    }

    private static boolean resembles(Entry entry, String path) {
        String stem = stem(path);
        return (entry.name().equals(UnixPath.baseName(path)) && !ofAnother(entry.path(), path))
                || (UnixPath.parent(entry.path()).equals(UnixPath.parent(path))
                        && stem.length() > 2
                        && stem(entry.path()).equalsIgnoreCase(stem));
    }

    /// Whether it belongs to the system or to another program's folder in `/etc`.
    private static boolean ofAnother(String found, String wanted) {
        boolean system =
                OF_SYSTEM.matcher(found).matches() && !OF_SYSTEM.matcher(wanted).matches();
        String[] parts = found.split("/");
        boolean elsewhere = found.startsWith("/etc/")
                && parts.length > 3
                && !wanted.contains(parts[2])
                && (wanted.startsWith("/etc/") || !UnixPath.baseName(wanted).contains("."));
        return system || elsewhere;
    }

    /// Whether the entry lies where a part of the path would, and is spelt nearly like it.
    private static boolean misspelt(Entry entry, String path) {
        String parent = UnixPath.parent(entry.path());
        String within = parent.endsWith("/") ? parent : parent + "/";
        if (!path.startsWith(within) || path.startsWith(entry.path() + "/")) {
            return false;
        }
        String part = path.substring(within.length()).split("/", 2)[0];
        boolean whole = part.length() == path.length() - within.length();
        return (whole || entry.directory())
                && !CloseNames.misspelt(part, List.of(entry.name())).isEmpty();
    }

    /// Places where a module of this name is installed.
    ///
    /// @param module as a runtime names it, such as `shop.orders` or `@acme/pay`
    public static List<Entry> modules(Evidence evidence, String module) {
        String top =
                module.startsWith("@") || module.contains("/") ? UnixPath.baseName(module) : module.split("\\.", 2)[0];
        Optional<NamedFileFacts> facts = facts(evidence);
        Stream<Entry> installed = facts.stream()
                .flatMap(known -> known.named(top).stream())
                .filter(entry -> PACKAGES.matcher(UnixPath.parent(entry.path())).find());
        Stream<Entry> files = facts.stream()
                .flatMap(known -> known.named(top + ".py").stream())
                .filter(entry -> !WITHIN_PACKAGE.matcher(entry.path()).find());
        return Stream.concat(installed, files).limit(MOST).toList();
    }

    /// Such as "`/a` and `/b`".
    public static String quoted(List<Entry> entries) {
        return entries.stream().map(entry -> "`" + entry.path() + "`").collect(Collectors.joining(" and "));
    }

    private static Optional<NamedFileFacts> facts(Evidence evidence) {
        return evidence.get(NamedFileFacts.class);
    }

    private static String stem(String path) {
        String name = UnixPath.baseName(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
