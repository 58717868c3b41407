package drydock.cause.ending;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Link;
import drydock.fact.TraceFacts.TracedProcess;
import drydock.knowledge.RuntimeInfo;
import drydock.knowledge.RuntimeInfo.Kind;
import drydock.knowledge.Runtimes;
import drydock.model.Citation;
import drydock.model.ContainerConfig;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A shell or REPL reaches the end of its input at once, because it has no terminal.
public final class NoForegroundProcess implements Cause {
    private static final CauseInfo INFO = CauseInfo.of("no-foreground-process");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);
    /// Lines of the trace: a message, the end of the runtime, the exit.
    private static final int LEAVES_WITHIN = 60;

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        ContainerConfig config = evidence.subject().container().config();
        if (!situation.exitKnown()) {
            return RULING.notChecked(ContainerOutcome.NOT_KNOWN);
        }
        if (situation.steady() || situation.failed() || !situation.begun()) {
            return RULING.ruledOut("It does not end with status 0.", situation.state());
        }
        if (config.openStdin()) {
            return RULING.ruledOut(
                    "Its stdin stays open.", Citation.field("status", "OpenStdin true, Tty " + config.tty()));
        }
        Optional<StartChain> chain = evidence.get(StartChain.class);
        if (chain.isEmpty() || chain.get().finalProgram().isEmpty()) {
            return RULING.notChecked("The program that it starts could not be determined.");
        }
        Link last = chain.get().finalProgram().get();
        if (waitsForInput(last)) {
            return accuse(evidence, last, true);
        }
        if (readsToTheEnd(evidence)) {
            return accuse(evidence, last, false);
        }
        return endsWithItsInput(evidence)
                .map(read -> endsWithInput(evidence, last, read))
                .orElseGet(() -> RULING.ruledOut("It starts a program.", last.citation()));
    }

    /// The traced program reads the end of its input, and leaves right after it with status 0: it waited for somebody
    /// to type.
    static Optional<Citation> endsWithItsInput(Evidence evidence) {
        if (evidence.subject().container().config().openStdin()) {
            return Optional.empty();
        }
        Optional<TracedProcess> worker = evidence.traced().worker();
        OptionalInt end = worker.flatMap(TracedProcess::end).map(Citation::line).orElse(OptionalInt.empty());
        return worker.flatMap(TracedProcess::readEnd)
                .filter(read -> read.line().isPresent()
                        && end.isPresent()
                        && end.getAsInt() - read.line().getAsInt() <= LEAVES_WITHIN);
    }

    private static Verdict endsWithInput(Evidence evidence, Link link, Citation read) {
        return RULING.likely(
                "`" + String.join(" ", link.argv())
                        + "` reads from stdin, finds it closed, and ends with status 0 right after that.",
                List.of(read, link.citation(), evidence.situation().state()),
                List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Start the program in its service mode, in which it does not wait for input from stdin."),
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Where it has no such mode, keep stdin open.",
                                "yaml",
                                "    stdin_open: true")));
    }

    /// The traced program has no arguments but switches and reads the end of its input, so it reads commands from its
    /// input, under any name.
    static boolean readsToTheEnd(Evidence evidence) {
        return !evidence.subject().container().config().openStdin()
                && evidence.get(StartChain.class)
                        .flatMap(StartChain::finalProgram)
                        .filter(link -> link.kind() == StartChain.Kind.BINARY)
                        .map(Link::argv)
                        .filter(argv -> argv.stream().skip(1).allMatch(word -> word.startsWith("-")))
                        .isPresent()
                && evidence.traced().worker().flatMap(TracedProcess::readEnd).isPresent();
    }

    /// A shell or interpreter without a command or script.
    private static boolean waitsForInput(Link link) {
        if (link.argv().isEmpty() || link.kind() == StartChain.Kind.SHELL_COMMAND) {
            return false;
        }
        String name = UnixPath.baseName(link.argv().getFirst());
        List<String> words = link.argv().subList(1, link.argv().size());
        Optional<RuntimeInfo> runtime = Runtimes.of(name.replaceFirst("^-", ""));
        if (runtime.filter(known -> known.kind() == Kind.SEVERAL).isPresent()) {
            return words.size() == 1 && Runtimes.isShell(words.getFirst());
        }
        return runtime.filter(RuntimeInfo::readsCommands).isPresent()
                && words.stream().allMatch(word -> word.matches("-[il]{1,2}|--login|--interactive|-"));
    }

    private static Verdict accuse(Evidence evidence, Link link, boolean known) {
        List<Citation> cited =
                new ArrayList<>(List.of(link.citation(), evidence.situation().state()));
        Optional<Citation> readEnd = evidence.traced().processes().stream()
                .map(TracedProcess::readEnd)
                .flatMap(Optional::stream)
                .findFirst();
        readEnd.ifPresent(cited::add);
        String words = String.join(" ", link.argv());
        return RULING.agreed(
                known && (readEnd.isPresent() || evidence.words().silent()),
                "The container starts `" + words
                        + "` without a command to run. Its stdin is closed, so it reads end-of-file and ends with status 0.",
                cited,
                List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Set the program to run as the container's command, in the foreground."),
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Keep stdin open and add a terminal if you want the shell itself.",
                                "yaml",
                                "    stdin_open: true\n    tty: true")));
    }
}
