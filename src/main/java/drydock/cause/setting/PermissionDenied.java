package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.network.PrivilegedPort;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain.Presence;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Mount;
import drydock.model.UnixPath;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// The kernel refuses access to a path.
public final class PermissionDenied implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("permission-denied");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    /// Java says FileNotFoundException of files that are closed, too; without those words it is none.
    @Override
    public boolean accepts(MatchResult match, ContainerOutcome situation) {
        String text = match.group();
        return (!text.contains("FileNotFoundException") && !text.contains("FileSystemException"))
                || text.contains("ermission denied")
                || text.contains("not permitted");
    }

    @Override
    public Verdict examine(Evidence evidence) {
        ContainerOutcome situation = evidence.situation();
        Optional<Mention> said = evidence.words()
                .decisive(this)
                .filter(words -> !closedProgram(evidence, words))
                .filter(words -> !evidence.words().disproved(words, evidence.traced()));
        Optional<Failure> bind = PrivilegedPort.refused(evidence);
        if (said.isPresent() && said.get().what().isEmpty() && bind.isPresent()) {
            return RULING.ruledOut(
                    "What was refused is no path, but a port.", bind.get().citation());
        }
        if (said.isPresent()) {
            Optional<Failure> traced = evidence.traced()
                    .failureOn(said.get().what(), "EACCES", "EPERM")
                    .or(() -> said.get().what().isEmpty()
                            ? evidence.traced().gaveUpOver("EACCES", "EPERM")
                            : Optional.empty());
            String path = said.get().what().isEmpty()
                    ? traced.map(Failure::path).orElse("")
                    : said.get().what();
            List<Citation> cited = new ArrayList<>(List.of(said.get().citation()));
            traced.map(Failure::citation).ifPresent(cited::add);
            return accuse(
                    evidence,
                    path,
                    cited,
                    !said.get().followed() && (traced.isPresent() || raised(evidence, said.get())));
        }
        Optional<Failure> last = evidence.traced().gaveUpOver("EACCES", "EPERM");
        boolean silentFailure = situation.failedWithStatus()
                && situation.exit() < 126
                && evidence.words().decisive().isEmpty();
        return last.isPresent() && silentFailure
                ? accuse(evidence, last.get().path(), List.of(last.get().citation()), false)
                : RULING.unspoken(evidence, "EACCES", "EPERM");
    }

    /// Then it is the program itself that can't be executed, a cause of its own.
    private static boolean closedProgram(Evidence evidence, Mention said) {
        return StartChainReading.named(evidence, said.what())
                .filter(link -> link.presence() != Presence.FOUND && StartChainReading.executed(link))
                .isPresent();
    }

    private static boolean raised(Evidence evidence, Mention said) {
        return evidence.situation().failed()
                && evidence.words()
                        .uncaught()
                        .filter(found -> found.message().citation().equals(said.citation()))
                        .isPresent();
    }

    private static Verdict accuse(Evidence evidence, String path, List<Citation> words, boolean agrees) {
        List<Citation> cited = new ArrayList<>(words);
        cited.add(evidence.situation().state());
        return RULING.agreed(
                agrees,
                "The user " + user(evidence) + " may not use "
                        + (path.isEmpty() ? "a path it does not name" : "`" + path + "`") + ".",
                cited,
                fixes(evidence, path));
    }

    private static String user(Evidence evidence) {
        String user = evidence.subject().container().config().user();
        return user.isEmpty() ? "root" : "`" + user + "`";
    }

    private static List<Fix> fixes(Evidence evidence, String path) {
        String user = evidence.subject().container().config().user();
        String directory = UnixPath.parent(path).isEmpty() ? path : UnixPath.parent(path);
        Optional<Mount> mount = MountReading.over(evidence.subject().container(), path);
        if (mount.isPresent()) {
            Mount over = mount.get();
            String source = over.name().isEmpty() ? over.source() : "the volume " + over.name();
            return List.of(
                    Fix.of("`" + path + "` lies in a " + over.type() + " mount (" + source + " at `"
                            + over.destination()
                            + "`): its owner and mode count, not the image's. Make it writable for the uid of "
                            + user(evidence) + "."),
                    new Fix(
                            "For instance on the host.",
                            "sh",
                            "sudo chown -R <uid>:<gid> " + (over.source().isEmpty() ? over.name() : over.source())));
        }
        if (user.isEmpty()) {
            return List.of(Fix.of("Even root is refused: look at capabilities (`cap_drop`), a read-only or foreign file"
                    + " system, and SELinux or AppArmor labels of `" + path + "`."));
        }
        return List.of(
                new Fix(
                        "Give the directory to the user before USER takes effect.",
                        "diff",
                        "+RUN mkdir -p " + directory + " && chown -R " + user + " " + directory + "\n USER " + user),
                Fix.of("Or copy with `COPY --chown=" + user + "`, or let the program write to a place it owns."));
    }
}
