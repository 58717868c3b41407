package drydock.cause.reading;

import drydock.cause.Cause;
import drydock.cause.Evidence;
import drydock.cause.Message;
import drydock.cause.PatternCause;
import drydock.cause.Precedence;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain;
import drydock.knowledge.SystemErrors;
import drydock.model.Citation;
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
public final class LogReading {
    private static final int MAY_FOLLOW = 15;
    private static final Pattern EXEC = Pattern.compile(
            "exec\\b.*(?:no such file or directory|format error|permission denied)|required file not found",
            Pattern.CASE_INSENSITIVE);
    private final List<Line> lines;
    private final List<Mention> said;
    private final Optional<StackTrace> uncaught;
    private final boolean read;
    private final boolean scriptAlone;
    private final Stall standstill;

    private LogReading(
            List<Line> lines,
            List<Mention> said,
            Optional<StackTrace> uncaught,
            boolean read,
            boolean scriptAlone,
            Stall standstill) {
        this.lines = lines;
        this.said = said;
        this.uncaught = uncaught;
        this.read = read;
        this.scriptAlone = scriptAlone;
        this.standstill = standstill;
    }

    public static LogReading of(Evidence evidence, List<Cause> causes) {
        List<Line> lines = LastRunLines.of(evidence);
        List<PatternCause> spoken = causes.stream()
                .filter(PatternCause.class::isInstance)
                .map(PatternCause.class::cast)
                .toList();
        List<Mention> said = new ArrayList<>();
        MatchBudget effort = new MatchBudget();
        int decisive = -1;
        int after = 0;
        int followed = 0;
        for (Line line : lines.reversed()) {
            if (after > MAY_FOLLOW) {
                break;
            }
            boolean overlooked = LineTone.mild(line.text()) || (after > 0 && LineTone.warns(line.text()));
            Optional<Mention> found =
                    overlooked ? Optional.empty() : recognise(line, spoken, evidence.situation(), effort);
            if (found.isPresent()) {
                decisive = Math.max(decisive, 0);
                said.add(followed == 0 ? found.get() : found.get().asFollowed());
            }
            followed += found.isPresent() || LineTone.closes(line.text()) ? 0 : 1;
            after += LineTone.continues(line.text()) ? 0 : 1;
        }
        Optional<StackTrace> trace = StackTrace.find(lines);
        Optional<StackTrace> uncaught =
                trace.filter(last -> !inOrder(evidence) || (last.after() == 0 && !mixed(lines, last.message())));
        if (decisive >= 0 && !reason(evidence, said.get(decisive), lines, trace, uncaught)) {
            decisive = -1;
        }
        if (decisive >= 0
                && inOrder(evidence)
                && mixed(lines, said.get(decisive).line())) {
            said.set(decisive, said.get(decisive).asFollowed());
        }
        Stall standstill = evidence.situation().steady() ? Stall.of(lines) : Stall.NONE;
        if (decisive >= 0 && mayDecide(evidence.situation(), said.get(decisive), standstill)) {
            said.set(decisive, said.get(decisive).asDecisive());
        }
        boolean read = evidence.get(LogFacts.class)
                        .filter(facts -> facts.unreadable().isEmpty())
                        .isPresent()
                || !lines.isEmpty();
        boolean scriptAlone =
                evidence.get(StartChain.class).filter(StartChain::scriptAlone).isPresent();
        return new LogReading(lines, List.copyOf(said), uncaught, read, scriptAlone, standstill);
    }

    private static boolean mayDecide(ContainerOutcome situation, Mention said, Stall standstill) {
        return switch (standstill) {
            case NONE ->
                situation.failing() && (!situation.killed() || said.cause().explainsKill());
            case GIVEN_UP -> true;
            case WAITING -> said.cause().mayBeAwaited();
        };
    }

    /// Whether the words can be the reason, by what comes after them: no program goes on from a failure and ends with
    /// status 0, and what a shell says of one command is not why the next program fails.
    private static boolean reason(
            Evidence evidence,
            Mention words,
            List<Line> lines,
            Optional<StackTrace> trace,
            Optional<StackTrace> uncaught) {
        boolean handled =
                trace.filter(last -> last.message().equals(words.line())).isPresent() && uncaught.isEmpty();
        boolean goesOn = inOrder(evidence) && (words.followed() || handled);
        boolean shell = words.line().origin() == Origin.SHELL
                && uncaught.filter(last -> last.message().origin() == Origin.PROGRAM)
                        .filter(last -> lines.indexOf(last.message()) > lines.indexOf(words.line()))
                        .isPresent();
        return !goesOn && !shell;
    }

    /// The program wrote to both stdout and stderr: which came last, no log can tell for sure.
    private static boolean mixed(List<Line> lines, Line line) {
        return lines.stream()
                .filter(other ->
                        other.origin() == Origin.PROGRAM && !other.text().isBlank())
                .anyMatch(other -> other.channel() != line.channel());
    }

    /// It ends with status 0, and so does every process of the trace.
    private static boolean inOrder(Evidence evidence) {
        return evidence.situation().succeeded()
                && !evidence.traced().processes().isEmpty()
                && evidence.traced().processes().stream()
                        .allMatch(process ->
                                process.status().filter(status -> status == 0).isPresent());
    }

    /// A line that several causes have a message for belongs to the one that goes first.
    private static Optional<Mention> recognise(
            Line line, List<PatternCause> spoken, ContainerOutcome situation, MatchBudget effort) {
        String text = SystemErrors.english(line.text());
        List<Mention> found = spoken.stream()
                .flatMap(cause -> recognise(cause, line, text, situation, effort).stream())
                .toList();
        return Precedence.sorted(found, Mention::cause).stream().findFirst();
    }

    private static Optional<Mention> recognise(
            PatternCause cause, Line line, String text, ContainerOutcome situation, MatchBudget effort) {
        for (Message message : cause.info().messages()) {
            Matcher matcher = effort.matcher(message.pattern(), text);
            if (effort.finds(matcher) && cause.accepts(matcher, text, situation)) {
                return Optional.of(new Mention(cause, line, parts(matcher), false, false));
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

    /// The reason the program gave last.
    public Optional<Mention> decisive() {
        return said.stream().filter(Mention::decisive).findFirst();
    }

    /// The decisive reason, when it is this cause's.
    public Optional<Mention> decisive(PatternCause cause) {
        return decisive().filter(words -> words.cause().id().equals(cause.id()));
    }

    /// The last mention of this cause, decisive or not.
    Optional<Mention> mention(PatternCause cause) {
        return said.stream()
                .filter(words -> words.cause().id().equals(cause.id()))
                .findFirst();
    }

    /// All mentions of this cause, last first.
    public List<Mention> mentions(PatternCause cause) {
        return said.stream()
                .filter(words -> words.cause().id().equals(cause.id()))
                .toList();
    }

    /// Whether it runs and has come to nothing all the same.
    public Stall standstill() {
        return standstill;
    }

    /// Whether it warns of this path and goes on.
    public boolean onlyWarned(String path) {
        return lines.stream()
                .limit(Math.max(0, lines.size() - 1))
                .filter(line -> line.text().contains(path))
                .anyMatch(line -> LineTone.warns(line.text()) || LineTone.tolerates(line.text()));
    }

    /// Whether words about a path are no reason: an uncaught error follows them, and the trace knows of no failure.
    public boolean disproved(Mention words, TraceReading traced) {
        return uncaught.filter(found -> lines.indexOf(found.message()) > lines.indexOf(words.line()))
                        .isPresent()
                && traced.refutes(words.what());
    }

    /// The uncaught exception or panic that ended it.
    public Optional<StackTrace> uncaught() {
        return uncaught;
    }

    /// What the engine's starter says when the kernel refuses a program: file or format.
    public Optional<Citation> mentionOfExec() {
        return lines.reversed().stream()
                .filter(line -> EXEC.matcher(line.text()).find())
                .map(Line::citation)
                .findFirst();
    }

    public List<Line> lines() {
        return lines;
    }

    /// Lines that the program wrote, and not the script around it; a script that starts no program is the program.
    public List<Line> programLines() {
        return lines.stream().filter(this::programs).toList();
    }

    private boolean programs(Line line) {
        return line.origin() == Origin.PROGRAM || (scriptAlone && line.origin() == Origin.ENTRYPOINT);
    }

    /// The log could be read, and the program printed nothing.
    public boolean silent() {
        return read && programLines().stream().allMatch(line -> line.text().isBlank());
    }

    public boolean read() {
        return read;
    }

    /// The error the program itself reports last, with at most two lines after it.
    public Optional<Line> grave() {
        return lines.reversed().stream()
                .limit(3)
                .filter(this::programs)
                .filter(line -> LineTone.givesUp(line.text()))
                // The loader goes on without a library that it was only asked to load first.
                .filter(line -> !line.text().startsWith("ERROR: ld.so: object "))
                .findFirst();
    }

    /// Cites the last line, or that there is none.
    public Citation last() {
        return lines.isEmpty()
                ? Citation.field("logs", "nothing was printed")
                : lines.getLast().citation();
    }
}
