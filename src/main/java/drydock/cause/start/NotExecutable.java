package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.Refusal;
import drydock.cause.reading.StartChainReading;
import drydock.fact.BinaryFacts;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.fact.TraceFacts.Exec;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The start command names a file without execute permission, or a directory.
public final class NotExecutable implements PatternCause {
    private static final Pattern SHELLS = Pattern.compile("\\d+: |sh: ");
    private static final CauseInfo INFO = CauseInfo.of("not-executable");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// A shell also says "permission denied" about the target of a redirection. Its status is then not 126.
    @Override
    public boolean accepts(MatchResult match, ContainerOutcome situation) {
        return situation.exit() == 126
                || !situation.begun()
                || match.group().contains("exec")
                || !SHELLS.matcher(match.group()).find();
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        if (situation.steady()) {
            return RULING.said(
                    evidence,
                    this,
                    _ -> false,
                    said -> "A supervisor can't execute `" + said.what() + "`: "
                            + reason(said.line().text()) + ".",
                    said -> List.of(Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Give `" + said.what()
                                    + "` the execute permission (`chmod +x`, or COPY with `--chmod=0755`).")));
        }
        Optional<Link> link =
                StartChainReading.first(evidence, found -> StartChainReading.executed(found) && barred(found));
        Optional<Mention> said = evidence.words().decisive(this);
        if (link.isPresent() && situation.failedWithStatus()) {
            return accuse(evidence, link.get(), said);
        }
        Optional<Refusal> unmounted = NoexecMount.refused(evidence);
        if (unmounted.isPresent()) {
            return RULING.ruledOut(
                    "A mount without execution holds `" + unmounted.get().object() + "`.",
                    unmounted.get().call().citation());
        }
        if (said.isPresent()) {
            return fromWords(evidence, said.get());
        }
        return StartChainReading.program(evidence)
                .filter(found -> StartChainReading.is(found, Presence.FOUND))
                .map(found -> RULING.ruledOut("`" + found.path() + "` may be executed.", found.citation()))
                .orElseGet(() -> RULING.unspoken(evidence));
    }

    private static boolean barred(Link link) {
        return switch (link.presence()) {
            case NOT_EXECUTABLE, DIRECTORY, UNREACHABLE -> true;
            case FOUND, MISSING -> link.interpreterPresence() == Presence.NOT_EXECUTABLE;
        };
    }

    private static Verdict fromWords(Evidence evidence, Mention said) {
        Optional<Exec> exec = evidence.traced()
                .failedExec(found ->
                        found.error().equals("EACCES") && found.path().endsWith(UnixPath.baseName(said.what())));
        List<Citation> cited = new ArrayList<>(List.of(said.citation()));
        exec.map(Exec::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        return RULING.agreed(
                exec.isPresent() || evidence.situation().exit() == 126,
                "`" + said.what() + "` can't be executed: " + reason(said.line().text()) + ".",
                cited,
                fixes(said.what(), said.line().text().contains("irectory")));
    }

    private static String reason(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains("directory")
                ? "it is a directory"
                : "permission denied";
    }

    private static Verdict accuse(Evidence evidence, Link link, Optional<Mention> said) {
        List<Citation> cited = new ArrayList<>(List.of(link.citation()));
        said.map(Mention::citation).ifPresent(cited::add);
        cited.add(evidence.situation().state());
        boolean agrees = said.isPresent()
                || evidence.situation().exit() == 126
                || evidence.words().mentionOfExec().isPresent();
        return RULING.agreed(
                agrees,
                "`" + link.path() + "` " + wrong(evidence, link) + ".",
                cited,
                fixes(link.path(), StartChainReading.is(link, Presence.DIRECTORY)));
    }

    private static String wrong(Evidence evidence, Link link) {
        String user = evidence.subject().container().config().user();
        String who = user.isEmpty() ? "root" : "`" + user + "`";
        return switch (link.presence()) {
            case DIRECTORY -> "is a directory, not a program";
            case UNREACHABLE -> "is in a directory that the user " + who + " may not enter";
            default -> "has no execute permission for the user " + who + mode(evidence, link);
        };
    }

    private static String mode(Evidence evidence, Link link) {
        return evidence.get(BinaryFacts.class)
                .filter(binary -> binary.stat().path().equals(link.path()))
                .map(binary -> " (`" + binary.stat().permissions() + "`, owner " + binary.owner() + ")")
                .orElse("");
    }

    private static List<Fix> fixes(String path, boolean directory) {
        if (directory) {
            return List.of(
                    Fix.of(FixPlace.IMAGE_BUILD, "Name the program inside `" + path + "` in ENTRYPOINT or CMD."),
                    Fix.of("Check whether COPY, or a bind mount with a missing source, created `" + path
                            + "` as a directory" + " if it should be a file."));
        }
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Set the execute permission after the COPY instruction, and before USER. With BuildKit,"
                                + " `COPY --chmod=0755` does the same.",
                        "diff",
                        "+RUN chmod 0755 " + CommandLine.quote(path)),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Or keep the bit in git.",
                        "sh",
                        "git update-index --chmod=+x " + UnixPath.baseName(path)));
    }
}
