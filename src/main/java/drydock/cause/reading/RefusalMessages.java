package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.fact.TraceFacts.Failure;
import drydock.knowledge.SystemErrors;
import drydock.model.UnixPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds in the program's error report the line that is about a refused call.
final class RefusalMessages {
    /// Words for an error, where a message does not name the object: those of the C library, and common ones.
    private static final Map<String, Pattern> WORDS = Map.of(
            "EACCES", words("permission denied|access (?:is )?denied|EACCES|not writ(?:e)?able|not readable"),
            "EPERM", words("operation not permitted|EPERM"),
            "EROFS", words("read-?only"),
            "ENOSPC", words("no space left|disk (?:is )?full|ENOSPC"),
            "EDQUOT", words("quota"),
            "EMFILE", words("too many open files|EMFILE"),
            "ENFILE", words("too many open files|ENFILE"),
            "EAGAIN", words("temporarily unavailable|EAGAIN"),
            "ENOSYS", words("not implemented|ENOSYS"));

    /// Words for using a path, as in "cannot write to /data".
    private static final Pattern USES = words(
            "open|read|writ|creat|access|use|load|save|lock|mkdir|director|bind|listen|execut|run|denied|permi|no such|refus"
                    + "|exist|log");

    private static final Pattern OPEN_FILES = words("\\bfiles?\\b|descriptors?|\\bfds?\\b|rlimit|ulimit|nofile");
    private static final Pattern LIMIT = words("rlimit|ulimit|limits?\\b");
    private static final Pattern PATH = Pattern.compile("(?:^|[\\s'\"`(=:])/\\w");
    /// Where in the source an error was raised, such as `/src/main.rs:3:37`.
    private static final Pattern SOURCE_PLACE = Pattern.compile("/[^\\s:]*:\\d+(?::\\d+)?");
    private static final Pattern CALLS = Pattern.compile(
            "\\b(?:unshare|mount|umount|ptrace|setns|chroot|pivot_root|clone3?|setgroups|set(?:re)?[ug]id|setres[ug]id"
                    + "|mlock(?:all)?|setrlimit|sethostname|keyctl|bpf|chown|chmod|mknod|bind|mkdir)\\b");
    private static final Pattern NAME = Pattern.compile("[\\w.@+-]*[\\w@+-](?:/[\\w.@+-]*[\\w@+-])*");
    private static final int SHORTEST_NAME = 4;

    private final List<Line> lines;
    private final List<Failure> refused;

    private RefusalMessages(List<Line> lines, List<Failure> refused) {
        this.lines = lines;
        this.refused = refused;
    }

    /// @param refused all calls that the system refused
    static RefusalMessages of(Evidence evidence, List<Failure> refused) {
        return new RefusalMessages(report(evidence), refused);
    }

    /// The program's error report and all lines after it.
    private static List<Line> report(Evidence evidence) {
        LogReading words = evidence.words();
        List<Line> all = words.lines();
        List<Line> found = new ArrayList<>();
        evidence.errorReport().ifPresent(report -> {
            int first = Math.max(0, all.indexOf(report.lines().getFirst()));
            all.subList(Math.min(first, all.size()), all.size()).stream()
                    .filter(line -> !LineTone.warns(line.text()))
                    .forEach(found::add);
        });
        words.decisive()
                .map(Mention::line)
                .filter(line -> !found.contains(line))
                .ifPresent(found::addFirst);
        return List.copyOf(found);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    /// @param near whether the process made few calls after it; only then the last part of a path is enough
    Optional<Line> about(Failure failure, boolean near) {
        return lines.stream()
                .filter(line -> names(failure, SystemErrors.english(line.text()), near))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> tells(failure, SystemErrors.english(line.text())))
                        .findFirst())
                .or(() -> lines.stream()
                        .filter(line -> LineTone.namesNoObject(line.text()) && theOnlyOne(failure))
                        .findFirst());
    }

    /// Whether no other path was refused. Paths that do not exist are asked for all the time.
    private boolean theOnlyOne(Failure failure) {
        return failure.path().startsWith("/")
                && !failure.error().equals("ENOENT")
                && refused.stream()
                        .filter(other -> !other.error().equals("ENOENT"))
                        .allMatch(other -> other.path().equals(failure.path()));
    }

    private static boolean names(Failure failure, String text, boolean near) {
        String object = failure.path();
        if (object.startsWith("RLIMIT_")) {
            return LIMIT.matcher(text).find()
                    && (!object.equals("RLIMIT_NOFILE")
                            || OPEN_FILES.matcher(text).find());
        } else if (!object.startsWith("/")) {
            return Pattern.compile("\\b" + Pattern.quote(failure.call()) + "\\b")
                    .matcher(text)
                    .find();
        }
        String parent = UnixPath.parent(object);
        boolean changes = !failure.error().equals("ENOENT") && parent.length() > 1;
        return USES.matcher(text.replace(object, "").replace(parent, "")).find()
                && (UnixPath.isNamedIn(text, object)
                        || (near && (partly(text, object) || (changes && UnixPath.isNamedIn(text, parent)))));
    }

    /// A relative path, or the name of the file alone.
    private static boolean partly(String text, String path) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> name.length() >= SHORTEST_NAME && (name.contains("/") || name.contains(".")))
                .anyMatch(name -> path.endsWith("/" + name));
    }

    private static boolean namesAnotherCall(Failure failure, String text) {
        return CALLS.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(name -> !failure.call().startsWith(name));
    }

    /// The words of its error without a path, where no other refused call has that error.
    private boolean tells(Failure failure, String text) {
        Pattern words = WORDS.get(failure.error());
        return words != null
                && words.matcher(text).find()
                && !PATH.matcher(SOURCE_PLACE.matcher(text).replaceAll("")).find()
                && !namesAnotherCall(failure, text)
                && refused.stream()
                                .filter(other -> other.error().equals(failure.error()))
                                .map(other -> other.call() + " " + other.path())
                                .distinct()
                                .count()
                        == 1;
    }
}
