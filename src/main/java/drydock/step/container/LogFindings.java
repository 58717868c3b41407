package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain;
import drydock.knowledge.FailureWords;
import drydock.knowledge.Thresholds;
import drydock.log.RestartLoop;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.step.Findings;
import java.util.ArrayList;
import java.util.List;

/// Summarises a log: outcome, one line, and the lines on which it is based.
final class LogFindings {
    private static final int HIGHLIGHTS = 5;
    private static final int QUOTED = 120;

    private final Subject subject;
    private final Facts facts;
    private final LogFacts log;

    LogFindings(Subject subject, Facts facts, LogFacts log) {
        this.subject = subject;
        this.facts = facts;
        this.log = log;
    }

    Findings findings() {
        List<Line> trouble = trouble();
        List<Citation> highlights = new ArrayList<>();
        trouble.reversed().stream().limit(HIGHLIGHTS).map(Line::citation).forEach(highlights::add);
        if (highlights.isEmpty() && !log.lastLines().isEmpty()) {
            highlights.add(log.lastLines().getLast().citation());
        }
        return new Findings(outcome(trouble), sentence(trouble), List.of(log), highlights.reversed());
    }

    /// Error-like lines near the end of the last run.
    private List<Line> trouble() {
        List<Line> last = log.lastLines();
        return last.subList(Math.max(0, last.size() - Thresholds.LINES_OF_TROUBLE), last.size()).stream()
                .filter(line -> line.origin() == Origin.SHELL
                        || (programs(line) && FailureWords.anyIn(shortened(line.text(), 1_000))))
                .toList();
    }

    /// A script that starts no program is the program.
    private boolean programs(Line line) {
        return line.origin() == Origin.PROGRAM || (alone() && line.origin() == Origin.ENTRYPOINT);
    }

    private boolean alone() {
        return facts.get(StartChain.class).filter(StartChain::scriptAlone).isPresent();
    }

    private Outcome outcome(List<Line> trouble) {
        boolean running = subject.container().state().running() && !RestartLoop.has(subject);
        if (!log.unreadable().isEmpty()) {
            return Outcome.INCONCLUSIVE;
        } else if (!missing().isEmpty()) {
            return Outcome.PROBLEM;
        } else if (running) {
            // Running programs print error-like lines, too. The state decides whether there is a problem.
            return Outcome.OK;
        } else if (subject.container().state().created()) {
            return Outcome.INCONCLUSIVE;
        }
        boolean silent = log.lastLines().stream().noneMatch(this::programs);
        return silent || !trouble.isEmpty() ? Outcome.PROBLEM : Outcome.OK;
    }

    private List<String> missing() {
        return subject.expectations().logLines().stream()
                .filter(expected -> log.all().stream()
                        .flatMap(run -> run.lines().stream())
                        .noneMatch(line -> line.text().contains(expected)))
                .toList();
    }

    private String sentence(List<Line> trouble) {
        if (!log.unreadable().isEmpty()) {
            return "the log can't be read: " + log.unreadable();
        } else if (log.empty()) {
            return "the log is empty" + expected();
        } else if (log.runs().isEmpty()) {
            return "no finished run printed anything; only the current run did" + expected();
        }
        String end = trouble.isEmpty() || outcome(trouble) == Outcome.OK
                ? ""
                : "; the last error-like line: “"
                        + shortened(trouble.getLast().text().strip(), QUOTED) + "”";
        return runs() + ": " + lines() + expected() + end;
    }

    private String runs() {
        List<LogRun> runs = log.runs();
        long inferred = runs.stream().filter(run -> !run.run().observed()).count();
        String how = inferred == 0 ? "" : " (" + inferred + " of them inferred from the log)";
        String kind = log.unfinished().isEmpty() ? " run" : " finished run";
        if (runs.size() == 1) {
            return "1" + kind;
        }
        return runs.size() + kind + "s" + how + (log.alike() ? ", all alike" : ", not alike; the last one");
    }

    private String lines() {
        long entrypoint = count(Origin.ENTRYPOINT);
        long shell = count(Origin.SHELL);
        long program = count(Origin.PROGRAM);
        if (alone()) {
            return number(entrypoint + program) + " from the script"
                    + (shell > 0 ? ", " + number(shell) + " from the shell, loader or engine" : "");
        }
        boolean scripted = facts.get(StartChain.class)
                .map(chain -> !chain.scripts().isEmpty())
                .orElse(entrypoint > 0);
        List<String> parts = new ArrayList<>();
        if (scripted) {
            parts.add(number(entrypoint) + " from the entrypoint");
        }
        if (shell > 0) {
            parts.add(number(shell) + " from the shell, loader or engine");
        }
        parts.add((program == 0 && !parts.isEmpty() ? "none" : number(program)) + " from the program");
        return String.join(", ", parts);
    }

    private long count(Origin origin) {
        return log.lastLines().stream().filter(line -> line.origin() == origin).count();
    }

    private static String number(long lines) {
        return lines + (lines == 1 ? " line" : " lines");
    }

    private String expected() {
        int all = subject.expectations().logLines().size();
        int missing = missing().size();
        if (all == 0) {
            return "";
        }
        return missing == 0
                ? "; all expected lines are in the log"
                : "; " + missing + " of " + all + " expected lines missing";
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
