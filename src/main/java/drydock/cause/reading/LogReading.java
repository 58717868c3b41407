package drydock.cause.reading;

import drydock.cause.Cause;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain;
import drydock.model.Citation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the container printed in its last complete run, and the reasons for its end that can be read in it.
///
/// [LastRunLines] chooses the lines, [MessageRecogniser] recognises messages in one line, [MentionSearch] collects them
/// from the end of the log, and [MentionDecision] decides whether the last one is the reason. This class answers what
/// causes ask of the result.
public final class LogReading {
    private static final Pattern EXEC = Pattern.compile(
            "exec\\b.*(?:no such file or directory|format error|permission denied)|required file not found",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REFUSED_REQUEST = Pattern.compile("\\b40[0-9]\\b");

    private static final int LAST_WORDS = 3;

    private final List<Line> lines;
    private final List<Mention> said;
    private final Optional<StackTrace> uncaught;
    private final Optional<ErrorReport> errorReport;
    private final Stall standstill;
    private final Optional<RepeatedRefusal> repeated;
    private final Optional<RepeatedMessage> message;
    private final Optional<ChildEnds> childEnds;
    private final boolean endsInError;
    private final boolean read;
    private final boolean scriptAlone;

    private LogReading(
            List<Mention> said,
            MentionDecision decision,
            Optional<RepeatedMessage> message,
            Optional<RepeatedRefusal> repeated,
            Optional<ChildEnds> childEnds,
            boolean read,
            boolean scriptAlone) {
        this.repeated = repeated;
        this.message = message;
        this.lines = decision.lines();
        this.said = said;
        this.uncaught = decision.uncaught();
        this.errorReport = ErrorReportReader.read(lines, uncaught);
        this.standstill = decision.stall();
        this.endsInError = decision.endsInError();
        this.childEnds = childEnds;
        this.read = read;
        this.scriptAlone = scriptAlone;
    }

    public static LogReading of(Evidence evidence, List<Cause> causes) {
        List<Line> lines = LastRunLines.of(evidence);
        MessageRecogniser recogniser = new MessageRecogniser(causes, evidence.situation());
        MentionDecision decision = MentionDecision.of(evidence, lines);
        List<Mention> strict = MentionSearch.of(lines, recogniser::mentions);
        // What a program leaves out, and then has nothing left to do, is a reason where it gives no other.
        boolean lenient = strict.isEmpty()
                && evidence.situation().failedWithStatus()
                && decision.uncaught().isEmpty();
        List<Mention> mentions = lenient ? MentionSearch.ofSkipped(lines, recogniser::mentions) : strict;
        Optional<RepeatedMessage> message = evidence.situation().steady() && decision.stall() == Stall.NONE
                ? repeatedly(evidence, lines, recogniser)
                : Optional.empty();
        List<Mention> repeatedly = message.stream()
                .flatMap(found -> recogniser.mentions(found.line()).stream().limit(1))
                .map(Mention::asDecisive)
                .toList();
        return new LogReading(
                repeatedly.isEmpty() ? decision.mark(mentions) : repeatedly,
                decision,
                message,
                repeated(evidence, lines),
                evidence.situation().steady() ? ChildEnds.of(LastRunLines.heard(evidence)) : Optional.empty(),
                read(evidence) || !lines.isEmpty(),
                scriptAlone(evidence));
    }

    /// Whether the program answers the health check with a status that blames the request.
    private static boolean refusesCheck(Evidence evidence) {
        return evidence.subject().container().state().health().stream()
                .flatMap(health -> health.results().stream())
                .anyMatch(result -> REFUSED_REQUEST.matcher(result.output()).find());
    }

    private static Optional<RepeatedMessage> repeatedly(
            Evidence evidence, List<Line> lines, MessageRecogniser recogniser) {
        if (evidence.unhealthy() && refusesCheck(evidence)) {
            return Optional.empty();
        }
        return evidence.unhealthy()
                ? RepeatedMessage.behindChecks(lines)
                : RepeatedMessage.of(lines).or(() -> RepeatedMessage.aboutAService(lines, recogniser::mentions));
    }

    private static Optional<RepeatedRefusal> repeated(Evidence evidence, List<Line> lines) {
        return evidence.situation().steady() ? RepeatedRefusal.of(lines, evidence.unhealthy()) : Optional.empty();
    }

    private static boolean read(Evidence evidence) {
        return evidence.get(LogFacts.class)
                .filter(facts -> facts.unreadable().isEmpty())
                .isPresent();
    }

    private static boolean scriptAlone(Evidence evidence) {
        return evidence.get(StartChain.class).filter(StartChain::scriptAlone).isPresent();
    }

    /// The reason the program gave last.
    public Optional<Mention> decisive() {
        return said.stream().filter(Mention::decisive).findFirst();
    }

    /// The decisive reason, when it is this cause's.
    public Optional<Mention> decisive(PatternCause cause) {
        return decisive().filter(words -> words.cause().id().equals(cause.id()));
    }

    /// All mentions of this cause, last first.
    public List<Mention> mentions(PatternCause cause) {
        return said.stream()
                .filter(words -> words.cause().id().equals(cause.id()))
                .toList();
    }

    /// The last lines of the run.
    public List<Line> last(int count) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /// Whether it runs and has come to nothing all the same.
    public Stall standstill() {
        return standstill;
    }

    /// The children of a supervisor that keep ending.
    public Optional<ChildEnds> childEnds() {
        return childEnds;
    }

    /// The refusal that a running program reports again and again.
    public Optional<RepeatedRefusal> repeatedRefusal() {
        return repeated;
    }

    /// The failure that a running program reports again and again.
    public Optional<RepeatedMessage> repeatedMessage() {
        return message;
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

    /// The error that the program reports itself.
    public Optional<ErrorReport> errorReport() {
        return errorReport;
    }

    /// The lines that may say why it ended: the uncaught error, the decisive message, the headline of the error report.
    public Stream<Line> reasons() {
        return Stream.of(
                        uncaught.map(StackTrace::message),
                        decisive().map(Mention::line),
                        errorReport.map(ErrorReport::headline))
                .flatMap(Optional::stream);
    }

    /// The same; where no line is worded as a reason, its last lines.
    public List<Line> lastWords() {
        List<Line> worded = reasons().distinct().toList();
        List<Line> own = programLines();
        return worded.isEmpty() ? own.subList(Math.max(0, own.size() - LAST_WORDS), own.size()) : worded;
    }

    /// The uncaught exception or panic that ended it.
    public Optional<StackTrace> uncaught() {
        return uncaught;
    }

    /// Whether an uncaught error is the last thing that it printed, although it ended with status 0.
    public boolean endsInError() {
        return endsInError;
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
