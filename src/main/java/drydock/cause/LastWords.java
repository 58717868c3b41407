package drydock.cause;

import drydock.cause.pattern.Backtrace;
import drydock.cause.pattern.SystemErrors;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Kind;
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
final class LastWords {
    private static final int MAY_FOLLOW = 15;
    private static final Pattern EXEC = Pattern.compile(
            "exec\\b.*(?:no such file or directory|format error|permission denied)|required file not found",
            Pattern.CASE_INSENSITIVE);
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
        List<Line> lines = LastLines.of(evidence);
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
            boolean overlooked = Tone.mild(line.text()) || (after > 0 && Tone.warns(line.text()));
            Optional<Said> found =
                    overlooked ? Optional.empty() : recognise(line, spoken, evidence.situation(), effort);
            if (found.isPresent()) {
                decisive = Math.max(decisive, 0);
                said.add(followed == 0 ? found.get() : found.get().asFollowed());
            }
            followed += found.isPresent() || Tone.closes(line.text()) ? 0 : 1;
            after += Tone.continues(line.text()) ? 0 : 1;
        }
        Optional<Backtrace> trace = Backtrace.find(lines);
        Optional<Backtrace> uncaught =
                trace.filter(last -> !inOrder(evidence) || (last.after() == 0 && !mixed(lines, last.message())));
        if (decisive >= 0 && !reason(evidence, said.get(decisive), lines, trace, uncaught)) {
            decisive = -1;
        }
        if (decisive >= 0
                && inOrder(evidence)
                && mixed(lines, said.get(decisive).line())) {
            said.set(decisive, said.get(decisive).asFollowed());
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
    private static boolean reason(
            Evidence evidence, Said words, List<Line> lines, Optional<Backtrace> trace, Optional<Backtrace> uncaught) {
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
        return evidence.situation().exit() == 0
                && !evidence.traced().processes().isEmpty()
                && evidence.traced().processes().stream()
                        .allMatch(process ->
                                process.status().filter(status -> status == 0).isPresent());
    }

    /// A line that several causes have a message for belongs to the one that goes first.
    private static Optional<Said> recognise(Line line, List<Spoken> spoken, Situation situation, Effort effort) {
        String text = SystemErrors.english(line.text());
        List<Said> found = spoken.stream()
                .flatMap(cause -> recognise(cause, line, text, situation, effort).stream())
                .toList();
        return Precedence.sorted(found, Said::cause).stream().findFirst();
    }

    private static Optional<Said> recognise(Spoken cause, Line line, String text, Situation situation, Effort effort) {
        for (Message message : cause.info().messages()) {
            Matcher matcher = effort.matcher(message.pattern(), text);
            if (effort.finds(matcher) && cause.accepts(matcher, text, situation)) {
                return Optional.of(new Said(cause, line, parts(matcher), false, false));
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
                .anyMatch(line -> Tone.warns(line.text()) || Tone.tolerates(line.text()));
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
                .filter(line -> Tone.givesUp(line.text()))
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
