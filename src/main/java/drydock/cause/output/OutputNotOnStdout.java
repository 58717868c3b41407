package drydock.cause.output;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.UnheardWords;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.TraceFacts.Connection;
import drydock.fact.TraceFacts.Written;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The program logs to a file or syslog, or the container's log driver keeps no output.
public final class OutputNotOnStdout implements Cause {
    private static final Pattern LOG =
            Pattern.compile("/var/log/.*|.*\\.(?:log|err|out)(?:\\.\\d+)?|/dev/log|.*/logs?/[^/]+");
    private static final CauseInfo INFO = CauseInfo.of("output-not-on-stdout");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return RULING.ruledOut("The container is running.", situation.state());
        }
        String driver = evidence.subject().container().host().logDriver();
        boolean unreadable = evidence.get(LogFacts.class)
                .map(facts -> !facts.unreadable().isEmpty())
                .orElse(false);
        if (situation.failing() && (driver.equals("none") || unreadable)) {
            return noDriver(situation, driver);
        }
        if (situation.failing() && !evidence.unheard().lines().isEmpty()) {
            Verdict unheard = unheard(situation, evidence.unheard());
            boolean reason = evidence.words().decisive().isPresent()
                    || (situation.failedWithStatus() && evidence.errorReport().isPresent())
                    || evidence.words().uncaught().isPresent();
            return reason ? unheard.asContributing() : unheard;
        }
        if (!evidence.programSilent()) {
            return RULING.ruledOut(
                    "It prints to stdout or stderr.", evidence.words().last());
        }
        return elsewhere(evidence);
    }

    private static Verdict unheard(ContainerOutcome situation, UnheardWords words) {
        Line last = words.lines().getLast();
        return RULING.confirmed(
                "It writes its last words to `" + words.target()
                        + "`, so that the container's log does not have them: `" + last.text() + "`.",
                List.of(last.citation(), situation.state()),
                List.of(Fix.of("Configure it to log to stderr, or read its words in the trace.")));
    }

    private static Verdict syslog(Evidence evidence, Connection syslog) {
        return RULING.confirmed(
                "It prints no output and sends its messages to syslog (`/dev/log`)"
                        + (syslog.error().isEmpty()
                                ? "."
                                : ", but no syslog server runs, so the reason for its end is lost."),
                List.of(syslog.citation(), evidence.situation().state()),
                List.of(
                        Fix.of("Configure it to log to stderr. Most programs that use syslog have a switch for it."),
                        Fix.of("Read the message in the trace, in the call after the one on `/dev/log`, or run a"
                                + " syslog server in the container.")));
    }

    private static Verdict noDriver(ContainerOutcome situation, String driver) {
        return RULING.confirmed(
                        "The container's log driver is `" + driver + "`, so the engine keeps no output.",
                        List.of(Citation.field("status", "log driver " + driver), situation.state()),
                        List.of(Fix.of(
                                FixPlace.START_OPTIONS,
                                "Set a log driver that keeps the log.",
                                "yaml",
                                "    logging:\n      driver: json-file\n      options: {max-size: 10m}")))
                .asContributing();
    }

    private static Verdict elsewhere(Evidence evidence) {
        Optional<Connection> syslog = evidence.traced().connections().stream()
                .filter(found ->
                        found.call().equals("connect") && found.address().equals("/dev/log"))
                .findFirst();
        if (syslog.isPresent() && evidence.situation().failing()) {
            return syslog(evidence, syslog.get());
        }
        Optional<Written> written = evidence.traced().written().stream()
                .filter(found -> found.bytes() > 0 && LOG.matcher(found.path()).matches())
                .findFirst();
        if (written.isEmpty()) {
            return evidence.traced().settles()
                    ? RULING.ruledOut(
                            "The trace shows no other log file.",
                            evidence.traced().end().orElse(evidence.situation().state()))
                    : RULING.notChecked("Finding the files that it writes needs a trace.");
        }
        if (!evidence.situation().failing()) {
            return RULING.possible(
                    "It writes to `" + written.get().path() + "`, and does not fail.",
                    List.of(written.get().citation()),
                    List.of());
        }
        String path = written.get().path();
        return RULING.confirmed(
                "It prints no output and writes " + written.get().bytes() + " bytes to `" + path
                        + "`, which probably contains the reason for its end.",
                List.of(written.get().citation(), evidence.situation().state()),
                List.of(
                        new Fix(
                                "Read the file.",
                                "sh",
                                "docker cp " + evidence.subject().container().name() + ":" + path + " -"),
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Send the log to stderr, which the engine keeps.",
                                "diff",
                                "+RUN ln -sf /dev/stderr " + path)));
    }
}
