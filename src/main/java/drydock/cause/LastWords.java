package drydock.cause;

import drydock.cause.pattern.Backtrace;
import drydock.cause.pattern.SystemErrors;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.fact.LogFacts.Origin;
import drydock.fact.RunFacts;
import drydock.fact.StartChain.Kind;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.OutputLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the container printed in its last complete run, and the reasons for its end that can be read in it.
///
/// Only the last lines are searched. A line of a level below error is no reason. The *decisive* reason is the last one
/// given, when little but stack frames follows it and the container failed without being killed.
final class LastWords {
    private static final int SEARCHED = 200;
    private static final int LONGEST = 1_000;
    private static final int MAY_FOLLOW = 15;
    private static final Pattern CONTROLS =
            Pattern.compile("\\x1B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07]*\\x07)|[\\p{Cntrl}&&[^\\t\\r]]");
    private static final Pattern MILD = Pattern.compile(
            "^.{0,60}?\\b(?:warn(?:ing)?|info|debug|trace|notice|deprecat\\w+|hint)\\b", Pattern.CASE_INSENSITIVE);
    /// Its level stands at its beginning, whatever words follow.
    private static final Pattern WARNING = Pattern.compile(
            "^[^A-Za-z]{0,40}(?:[A-Za-z][\\w.-]{0,20}[: ]\\s*)?\\W?(?:warn(?:ing)?|notice|deprecated)\\W{0,2}[:\\]|]",
            Pattern.CASE_INSENSITIVE);
    /// Says no more than that it ends, or where the trouble is.
    private static final Pattern CLOSING = Pattern.compile(
            "\\b(?:abort\\w*|exit\\w*|shut\\w*|stop\\w*|fail\\w*|terminat\\w*|giv(?:e|es|ing) up|quit\\w*|bye|contains errors)\\b"
                    + "|\\bline:? \\d|^\\W*['\"`].*['\"`]\\W*$|^\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GRAVE = Pattern.compile(
            "\\b(?:error|fatal|emerg|alert|crit(?:ical)?|panic|exception|failed|failure|aborting|severe)\\b",
            Pattern.CASE_INSENSITIVE);
    /// It says itself that it goes on without.
    private static final Pattern TOLERATED = Pattern.compile(
            "\\b(?:continuing|carrying on|ignor(?:ed|ing)|using (?:the )?(?:built-?in )?defaults?|fall(?:ing|s) back"
                    + "|skipp(?:ed|ing)|non-?fatal|not fatal)\\b",
            Pattern.CASE_INSENSITIVE);
    /// A line that begins as an error; "3 tests failed" is the result of a job.
    private static final Pattern GIVES_UP = Pattern.compile(
            "^\\W{0,4}(?:[\\w./-]{1,30}: )?(?:fatal(?: error)?|error|critical|panic)\\s*[:\\]]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXEC = Pattern.compile(
            "exec\\b.*(?:no such file or directory|format error|permission denied)|required file not found",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUES =
            Pattern.compile("^(?:\\s|$|goroutine |created by |main\\.|npm ERR!|Node\\.js v|note: |stack backtrace|from "
                    + "|#\\d+ |[}\\])]|\\.\\.\\. \\d+ more|exit status|Stack trace"
                    // Other goroutines of Go, and the processor's registers.
                    + "|(?:runtime|syscall|internal/\\S{1,60})\\.\\S|PC=0x|(?:r[a-z0-9]{1,5}|[cfg]s) +0x[0-9a-f]+$).*");

    private final List<Line> lines;
    private final List<Said> said;
    private final Optional<Backtrace> uncaught;
    private final boolean read;
    private final boolean scriptAlone;
    private final Standstill standstill;

    private LastWords(
            List<Line> lines,
            List<Said> said,
            Optional<Backtrace> uncaught,
            boolean read,
            boolean scriptAlone,
            Standstill standstill) {
        this.lines = lines;
        this.said = said;
        this.uncaught = uncaught;
        this.read = read;
        this.scriptAlone = scriptAlone;
        this.standstill = standstill;
    }

    static LastWords of(Evidence evidence, List<Cause> causes) {
        List<Line> lines = lines(evidence);
        List<Spoken> spoken = causes.stream()
                .filter(Spoken.class::isInstance)
                .map(Spoken.class::cast)
                .toList();
        List<Said> said = new ArrayList<>();
        Effort effort = new Effort();
        int decisive = -1;
        int after = 0;
        int followed = 0;
        for (Line line : lines.reversed()) {
            if (after > MAY_FOLLOW) {
                break;
            }
            boolean overlooked = mild(line.text())
                    || (after > 0 && WARNING.matcher(line.text()).find());
            Optional<Said> found =
                    overlooked ? Optional.empty() : recognise(line, spoken, evidence.situation(), effort);
            if (found.isPresent()) {
                decisive = Math.max(decisive, 0);
                said.add(followed == 0 ? found.get() : found.get().asFollowed());
            }
            followed += found.isPresent() || closes(line.text()) ? 0 : 1;
            after += CONTINUES.matcher(line.text()).matches() ? 0 : 1;
        }
        Optional<Backtrace> uncaught = Backtrace.find(lines).filter(trace -> trace.after() == 0 || !inOrder(evidence));
        if (decisive >= 0 && !reason(evidence, said.get(decisive), lines, uncaught)) {
            decisive = -1;
        }
        Standstill standstill = evidence.situation().steady() ? Standstill.of(lines) : Standstill.NONE;
        if (decisive >= 0 && mayDecide(evidence.situation(), said.get(decisive), standstill)) {
            said.set(decisive, said.get(decisive).asDecisive());
        }
        boolean read = evidence.get(LogFacts.class)
                        .filter(facts -> facts.unreadable().isEmpty())
                        .isPresent()
                || !lines.isEmpty();
        boolean scriptAlone = Chains.program(evidence)
                .filter(link -> link.kind() == Kind.SCRIPT)
                .isPresent();
        return new LastWords(lines, List.copyOf(said), uncaught, read, scriptAlone, standstill);
    }

    private static boolean mayDecide(Situation situation, Said said, Standstill standstill) {
        return switch (standstill) {
            case NONE ->
                situation.failing() && (!situation.killed() || said.cause().explainsKill());
            case GIVEN_UP -> true;
            case WAITING -> said.cause().mayBeAwaited();
        };
    }

    /// Whether the words can be the reason, by what comes after them: no program goes on from a failure and ends with
    /// status 0, and what a shell says of one command is not why the next program fails.
    private static boolean reason(Evidence evidence, Said words, List<Line> lines, Optional<Backtrace> uncaught) {
        boolean goesOn = words.followed() && inOrder(evidence);
        boolean shell = words.line().origin() == Origin.SHELL
                && uncaught.filter(trace -> trace.message().origin() == Origin.PROGRAM)
                        .filter(trace -> lines.indexOf(trace.message()) > lines.indexOf(words.line()))
                        .isPresent();
        return !goesOn && !shell;
    }

    /// It ends with status 0, and so does every process of the trace.
    private static boolean inOrder(Evidence evidence) {
        return evidence.situation().exit() == 0
                && !evidence.traced().processes().isEmpty()
                && evidence.traced().processes().stream()
                        .allMatch(process ->
                                process.status().filter(status -> status == 0).isPresent());
    }

    private static Optional<Said> recognise(Line line, List<Spoken> spoken, Situation situation, Effort effort) {
        String text = SystemErrors.english(line.text());
        for (Spoken cause : spoken) {
            for (Pattern wording : cause.wordings()) {
                Matcher matcher = effort.matcher(wording, text);
                if (effort.finds(matcher) && cause.accepts(matcher, text, situation)) {
                    return Optional.of(new Said(cause, line, parts(matcher), false, false));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> parts(Matcher matcher) {
        Map<String, String> parts = new HashMap<>();
        matcher.namedGroups().forEach((name, group) -> {
            String text = matcher.group(group);
            if (text != null) {
                parts.put(name, text.strip());
            }
        });
        return parts;
    }

    private static boolean closes(String text) {
        return CLOSING.matcher(text).find() || CONTINUES.matcher(text).matches();
    }

    private static boolean mild(String text) {
        return TOLERATED.matcher(text).find()
                || (MILD.matcher(text).find() && !GRAVE.matcher(text).find());
    }

    /// What was lost in a buffer was printed last; a reason stays one that nobody saw.
    /// The engine's own message counts as the last line, because nothing ran after it.
    private static List<Line> lines(Evidence evidence) {
        List<Line> all = new ArrayList<>(lastRun(evidence));
        all.addAll(evidence.lost().lines());
        String error = evidence.subject().container().state().error();
        if (!error.isEmpty() && !evidence.situation().steady()) {
            all.add(new Line(Channel.STDERR, Origin.SHELL, clean(error), Citation.field("status", error)));
        }
        return List.copyOf(all);
    }

    private static List<Line> lastRun(Evidence evidence) {
        boolean unreadable = evidence.get(LogFacts.class)
                .filter(log -> !log.unreadable().isEmpty())
                .isPresent();
        if (evidence.subject().imageOnly() || (unreadable && reproduced(evidence))) {
            return evidence.get(RunFacts.class).map(LastWords::runLines).orElse(List.of());
        }
        return evidence
                .get(LogFacts.class)
                .map(facts -> completeRun(facts, evidence.situation()))
                .orElse(List.of())
                .stream()
                .map(line -> new Line(line.channel(), line.origin(), clean(line.text()), line.citation()))
                .toList();
    }

    private static boolean reproduced(Evidence evidence) {
        return evidence.get(RunFacts.class).filter(RunFacts::reproduced).isPresent();
    }

    /// While a looping container happens to run, its last run has not said all yet.
    private static List<Line> completeRun(LogFacts facts, Situation situation) {
        List<LogRun> runs = facts.runs();
        Optional<LogRun> ended = situation.looping()
                ? runs.reversed().stream()
                        .filter(run -> run.run().ended().isPresent())
                        .findFirst()
                : Optional.empty();
        List<Line> lines = ended.map(LogRun::lines).orElse(facts.lastLines());
        return lines.subList(Math.max(0, lines.size() - SEARCHED), lines.size());
    }

    private static List<Line> runLines(RunFacts run) {
        List<Line> lines = new ArrayList<>();
        for (OutputLine line : run.output()) {
            if (line.channel() != Channel.TOOL) {
                String text = clean(line.text());
                lines.add(new Line(line.channel(), Origin.PROGRAM, text, Citation.field("run", text)));
            }
        }
        return lines.subList(Math.max(0, lines.size() - SEARCHED), lines.size());
    }

    private static String clean(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return CONTROLS.matcher(shown).replaceAll("");
    }

    /// The reason the program gave last.
    Optional<Said> decisive() {
        return said.stream().filter(Said::decisive).findFirst();
    }

    /// The decisive reason, when it is this cause's.
    Optional<Said> decisive(Spoken cause) {
        return decisive().filter(words -> words.cause().id().equals(cause.id()));
    }

    /// The last mention of this cause, decisive or not.
    Optional<Said> mention(Spoken cause) {
        return said.stream()
                .filter(words -> words.cause().id().equals(cause.id()))
                .findFirst();
    }

    /// All mentions of this cause, last first.
    List<Said> mentions(Spoken cause) {
        return said.stream()
                .filter(words -> words.cause().id().equals(cause.id()))
                .toList();
    }

    /// Whether it runs and has come to nothing all the same.
    Standstill standstill() {
        return standstill;
    }

    /// Whether it warns of this path and goes on.
    boolean onlyWarned(String path) {
        return lines.stream()
                .limit(Math.max(0, lines.size() - 1))
                .filter(line -> line.text().contains(path))
                .anyMatch(line -> WARNING.matcher(line.text()).find()
                        || TOLERATED.matcher(line.text()).find());
    }

    /// Whether words about a path are no reason: an uncaught error follows them, and the trace knows of no failure.
    boolean disproved(Said words, Traced traced) {
        return uncaught.filter(found -> lines.indexOf(found.message()) > lines.indexOf(words.line()))
                        .isPresent()
                && traced.refutes(words.what());
    }

    /// The uncaught exception or panic that ended it.
    Optional<Backtrace> uncaught() {
        return uncaught;
    }

    /// What the engine's starter says when the kernel refuses a program: file or format.
    Optional<Citation> mentionOfExec() {
        return lines.reversed().stream()
                .filter(line -> EXEC.matcher(line.text()).find())
                .map(Line::citation)
                .findFirst();
    }

    List<Line> lines() {
        return lines;
    }

    /// Lines that the program wrote, and not the script around it; a script that starts no program is the program.
    List<Line> programLines() {
        return lines.stream()
                .filter(line -> line.origin() == Origin.PROGRAM || (scriptAlone && line.origin() == Origin.ENTRYPOINT))
                .toList();
    }

    /// The log could be read, and the program printed nothing.
    boolean silent() {
        return read && programLines().stream().allMatch(line -> line.text().isBlank());
    }

    boolean read() {
        return read;
    }

    /// The error the program itself reports last, with at most two lines after it.
    Optional<Line> grave() {
        return lines.reversed().stream()
                .limit(3)
                .filter(line -> line.origin() == Origin.PROGRAM)
                .filter(line -> GIVES_UP.matcher(line.text()).find())
                // The loader goes on without a library that it was only asked to load first.
                .filter(line -> !line.text().startsWith("ERROR: ld.so: object "))
                .findFirst();
    }

    /// Cites the last line, or that there is none.
    Citation last() {
        return lines.isEmpty()
                ? Citation.field("logs", "nothing was printed")
                : lines.getLast().citation();
    }
}
