package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Distribution;
import drydock.cause.reading.EntrypointWait;
import drydock.cause.reading.Mention;
import drydock.cause.reading.StartChainReading;
import drydock.cause.reading.StartCommand;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.TraceFacts.Exec;
import drydock.knowledge.Packages;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// No such program in PATH or at that path.
public final class CommandNotFound implements PatternCause {
    private static final Pattern SHELLS_NO_FILE =
            Pattern.compile("\\d+: (?!exec)\\S+: No such file", Pattern.CASE_INSENSITIVE);
    private static final CauseInfo INFO = CauseInfo.of("command-not-found");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// A shell also says "no such file" about a script to read or a redirection. For a program it ends with status
    /// 127.
    @Override
    public boolean accepts(MatchResult match, ContainerOutcome situation) {
        return situation.exit() == 127
                || !situation.begun()
                || !SHELLS_NO_FILE.matcher(match.group()).find();
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        // A supervisor that could not start its program goes on.
        if (situation.steady() && evidence.words().decisive(this).isEmpty()) {
            return evidence.entrypointWait()
                    .flatMap(wait -> wait.missing().map(missing -> awaited(wait, missing)))
                    .orElseGet(() -> RULING.ruledOut("The container is running.", situation.state()));
        }
        Optional<String> list =
                StartCommand.listGivenToShell(evidence.subject().container().config());
        if (list.isPresent() && situation.failing()) {
            return notAList(evidence, list.get());
        }
        Optional<Citation> hidden = MountHidesFiles.missed(evidence);
        if (hidden.isPresent()) {
            return RULING.ruledOut("A mount hides it.", hidden.get());
        }
        Optional<Mention> said = evidence.words().decisive(this).filter(words -> !exists(evidence, words.what()));
        Optional<Link> named = said.flatMap(words -> interpretedBy(evidence, words.what()));
        if (named.isPresent()) {
            return RULING.ruledOut(
                    "`" + named.get().path() + "` exists; the program that its first line names is missing.",
                    named.get().citation());
        }
        Optional<Link> missing = StartChainReading.first(
                evidence, link -> StartChainReading.executed(link) && StartChainReading.is(link, Presence.MISSING));
        if (said.isPresent()) {
            return accuse(evidence, said.get().what(), said.map(Mention::citation), missing);
        }
        // If the engine could not start the container, only the engine's message gives the reason.
        if (missing.isPresent() && situation.failedWithStatus() && situation.begun() && !goesOn(evidence)) {
            return fromChain(evidence, missing.get());
        }
        Optional<Link> program = StartChainReading.program(evidence);
        return program.filter(link -> StartChainReading.is(link, Presence.FOUND))
                .map(link -> RULING.ruledOut("`" + link.path() + "` exists.", link.citation()))
                .orElseGet(() -> RULING.unspoken(evidence));
    }

    private static Verdict awaited(EntrypointWait wait, EntrypointWait.Missing missing) {
        return RULING.confirmed(
                "The entrypoint waits in a loop until `" + wait.attempt() + "` succeeds, but `" + missing.command()
                        + "` is not in the image's PATH.",
                Stream.concat(Stream.of(missing.seen()), wait.cited().stream()).toList(),
                List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Install `" + missing.command() + "` in the image, or wait with a tool that it has.")));
    }

    private static Verdict notAList(Evidence evidence, String command) {
        return RULING.confirmed(
                "The command is written as a list without double quotes, which is not JSON. A shell therefore gets `"
                        + command + "` as a command line and looks for a program with the bracket in its name.",
                List.of(
                        Citation.field("status", "command /bin/sh -c " + command),
                        evidence.words().last(),
                        evidence.situation().state()),
                List.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Write the list with double quotes.",
                        "diff",
                        "-CMD " + command + "\n+CMD " + command.replaceAll("['‘’“”]", "\""))));
    }

    /// A script continued without it, to a program that ends with an error of its own.
    private static boolean goesOn(Evidence evidence) {
        return evidence.situation().exit() < 126
                && evidence.words()
                        .uncaught()
                        .filter(trace -> trace.message().origin() == Origin.PROGRAM)
                        .isPresent();
    }

    /// Then another file is missing, usually the interpreter.
    private static boolean exists(Evidence evidence, String name) {
        return StartChainReading.named(evidence, name)
                .filter(link -> link.presence() != Presence.MISSING)
                .isPresent();
    }

    /// The script whose first line asks for this program, directly or by way of `env`.
    private static Optional<Link> interpretedBy(Evidence evidence, String name) {
        return StartChainReading.first(
                evidence,
                link -> link.interpreterPresence() == Presence.MISSING
                        && UnixPath.baseName(link.interpreter()).equals(UnixPath.baseName(name)));
    }

    private static Verdict fromChain(Evidence evidence, Link missing) {
        String name = missing.argv().isEmpty() ? missing.path() : missing.argv().getFirst();
        ContainerOutcome situation = evidence.situation();
        Optional<Exec> failed = evidence.traced()
                .failedExec(exec -> exec.error().equals("ENOENT") && exec.path().endsWith(UnixPath.baseName(name)));
        if (evidence.words().decisive().isEmpty() && (situation.exit() == 127 || failed.isPresent())) {
            Citation second = failed.map(Exec::citation).orElse(situation.state());
            return accuse(evidence, name, Optional.of(second), Optional.of(missing));
        }
        return RULING.possible(
                "`" + name + "` is not in the container, but " + situation.status()
                        + " and the last lines do not point to it.",
                List.of(missing.citation(), situation.state()),
                fixes(evidence, name, ProgramElsewhere.of(evidence, name)));
    }

    private static Verdict accuse(Evidence evidence, String name, Optional<Citation> first, Optional<Link> missing) {
        List<Citation> cited = new ArrayList<>();
        first.ifPresent(cited::add);
        Optional<Link> same = missing.filter(link -> link.path().endsWith(UnixPath.baseName(name))
                || (!link.argv().isEmpty() && link.argv().getFirst().equals(name)));
        same.map(Link::citation).ifPresent(cited::add);
        Optional<ProgramElsewhere> elsewhere = ProgramElsewhere.of(evidence, name);
        elsewhere.map(place -> place.found().citation()).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        boolean neverBegan =
                !evidence.situation().begun() || evidence.situation().exit() == 127;
        return RULING.agreed(
                same.isPresent() || neverBegan,
                "The container starts `" + name + "`, which "
                        + (elsewhere.isPresent() && !name.contains("/") ? "is not found" : "is not in it")
                        + (name.contains("/") ? "." : " (searched in " + path(evidence) + ").")
                        + elsewhere.map(ProgramElsewhere::explanation).orElse(""),
                cited,
                fixes(evidence, name, elsewhere));
    }

    private static String path(Evidence evidence) {
        return evidence.subject()
                .container()
                .config()
                .variable("PATH")
                .map(path -> "PATH=" + path)
                .orElse("PATH");
    }

    private static List<Fix> fixes(Evidence evidence, String name, Optional<ProgramElsewhere> elsewhere) {
        if (elsewhere.isPresent()) {
            return elsewhere.get().fixes();
        }
        String[] words = name.strip().split("\\s+");
        if (words.length > 1) {
            return List.of(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    "Write each word as an element of its own: the engine looks for a program with this whole text as"
                            + " its name.",
                    "diff",
                    "-[\"" + name + "\"]\n+[\"" + String.join("\", \"", words) + "\"]"));
        }
        if (name.contains("/")) {
            return List.of(
                    Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Copy `" + name + "` into the final stage of the image, to exactly that path.",
                            "diff",
                            "+COPY --from=build /path/of/" + UnixPath.baseName(name) + " " + name),
                    Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "If it lies elsewhere in the image, correct the path in ENTRYPOINT, CMD or the script."));
        }
        Optional<Packages> packages = Packages.ofCommand(name);
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Install " + (packages.isEmpty() ? "the package that contains " : "") + "`" + name
                                + "` in the image's final stage, or correct the name in ENTRYPOINT, CMD or the script.",
                        packages.isPresent() ? "diff" : "",
                        packages.map(Distribution.of(evidence)::install).orElse("")),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Start it by its full path, or add its directory to PATH, if it is installed outside PATH."));
    }
}
