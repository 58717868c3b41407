package drydock.step.program.named;

import drydock.model.Probe;
import drydock.model.UnixPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The command that looks at named paths and searches named files everywhere. Beside a path that does not exist, it
/// lists what begins with the same letter in the last folder that does, because names are misspelt.
public final class FileSearch {
    private static final String BUSYBOX = Probe.TOOLS + "/busybox";

    /// Its arguments are the paths, the lines to read as `NUMBER:PATH`, `word`, a word and the file to search it in,
    /// `--`, and the conditions of a search.
    private static final String SCRIPT = String.join(
            "\n",
            "b=" + BUSYBOX,
            "near() {",
            "  p=$1",
            "  while [ -n \"${p%/*}\" ] && [ ! -d \"${p%/*}\" ]; do p=${p%/*}; done",
            "  n=${p##*/}",
            "  $b stat -c '%A %u:%g %s @%Y %n' -- \"${p%/*}/${n%\"${n#?}\"}\"* 2>/dev/null | $b head -n 20",
            "}",
            "while [ \"$1\" != -- ]; do",
            "  case $1 in",
            "  /*) $b stat -L -c '%A %u:%g %s @%Y %n' -- \"$1\" 2>/dev/null"
                    + " || { echo \"missing: $1\"; near \"$1\"; } ;;",
            "  word) [ ! -f \"$3\" ] || $b grep -n -m 2 -w -F -e \"$2\" -- \"$3\" | $b cut -c 1-300 | while IFS= read -r l; do"
                    + " echo \"line ${l%%:*} of $3: ${l#*:}\"; done; shift 2 ;;",
            "  *) [ ! -f \"${1#*:}\" ] || echo \"line ${1%%:*} of ${1#*:}: $($b sed -n \"${1%%:*}{p;q}\" \"${1#*:}\" | $b head -c 300)\" ;;",
            "  esac",
            "  shift",
            "done",
            "shift",
            "[ $# = 0 ] || $b find / '(' -path /proc -o -path /sys -o -path /dev -o -path " + Probe.TOOLS
                    + " ')' -prune"
                    + " -o '(' \"$@\" ')' -exec $b stat -c '%A %u:%g %s @%Y %n' -- {} + 2>/dev/null | $b head -n 60",
            "echo searched");

    private FileSearch() {}

    public static List<String> command(NamedThings named) {
        List<String> words = new ArrayList<>(List.of(BUSYBOX, "sh", "-c", SCRIPT, "sh"));
        words.addAll(named.paths().stream().sorted().toList());
        named.places().stream()
                .map(place -> place.line() + ":" + place.file())
                .sorted()
                .forEach(words::add);
        named.sought().stream()
                .sorted(Comparator.comparing(SoughtWord::toString))
                .forEach(sought -> words.addAll(List.of("word", sought.word(), sought.file())));
        words.add("--");
        List<String> conditions = new ArrayList<>();
        named.names().stream().sorted().forEach(name -> add(conditions, List.of("-name", escaped(name))));
        named.paths().stream()
                .filter(path -> stem(path).length() > 2)
                .sorted()
                .forEach(path -> add(
                        conditions,
                        List.of("-ipath", escaped(UnixPath.parent(path)) + "/" + escaped(stem(path)) + ".*")));
        words.addAll(conditions);
        return words;
    }

    /// A file's name without its ending: `settings.yaml` is often wanted where `settings.yml` is.
    private static String stem(String path) {
        String name = UnixPath.baseName(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : "";
    }

    private static void add(List<String> conditions, List<String> condition) {
        if (!conditions.isEmpty()) {
            conditions.add("-o");
        }
        conditions.addAll(condition);
    }

    private static String escaped(String name) {
        return name.replaceAll("([*?\\[\\]\\\\])", "\\\\$1");
    }
}
