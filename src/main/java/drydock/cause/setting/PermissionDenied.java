package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.network.PrivilegedPort;
import drydock.cause.reading.ContainerOutcome;
import drydock.cause.reading.ImageUser;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.RefusalKind;
import drydock.cause.reading.StartChainReading;
import drydock.fact.StartChain.Presence;
import drydock.fact.TraceFacts.Failure;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// The kernel refuses access to a path.
public final class PermissionDenied implements RefusalCause {
    private static final CauseInfo INFO = CauseInfo.of("permission-denied");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.ACCESS;
    }

    /// Java also throws FileNotFoundException for files without permission. Only those words make it this cause.
    @Override
    public boolean accepts(MatchResult match, ContainerOutcome situation) {
        String text = match.group();
        return (!text.contains("FileNotFoundException") && !text.contains("FileSystemException"))
                || text.contains("ermission denied")
                || text.contains("not permitted");
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Mention> said = evidence.words()
                .decisive(this)
                .filter(words -> !closedProgram(evidence, words))
                .filter(words -> !evidence.words().disproved(words, evidence.traced()));
        Optional<Verdict> other = otherThanAPath(evidence, said);
        if (other.isPresent()) {
            return other.get();
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
        return RULING.refused(
                        evidence,
                        this,
                        refused -> explanation(evidence, refused.what()),
                        refused -> fixes(evidence, refused.what()))
                .orElseGet(() -> RULING.unspoken(evidence, this));
    }

    private Optional<Verdict> otherThanAPath(Evidence evidence, Optional<Mention> said) {
        Optional<Failure> bind = PrivilegedPort.refused(evidence)
                .filter(_ -> said.filter(words -> words.what().isEmpty()).isPresent());
        return bind.map(call -> RULING.ruledOut("The refused call is about a port, not a path.", call.citation()))
                .or(() -> RULING.aboutAnother(evidence, this));
    }

    /// Then the program itself can't be executed, which is another cause.
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
        return RULING.agreed(agrees, explanation(evidence, path), cited, fixes(evidence, path));
    }

    private static String explanation(Evidence evidence, String path) {
        // A server's processes often run as other users than the container's.
        boolean unknown = evidence.situation().steady()
                || evidence.subject().container().config().user().isEmpty();
        String who = unknown ? "A process of the container" : "The user " + user(evidence);
        return who + " may not use " + (path.isEmpty() ? "a path that it does not name" : "`" + path + "`") + ".";
    }

    private static String user(Evidence evidence) {
        String user = evidence.subject().container().config().user();
        return user.isEmpty() ? "root" : "`" + user + "`";
    }

    private static List<Fix> fixes(Evidence evidence, String path) {
        String user = evidence.subject().container().config().user();
        Optional<Mount> mount = MountReading.over(evidence.subject().container(), path);
        if (mount.isPresent()) {
            Mount over = mount.get();
            String source = over.name().isEmpty() ? over.source() : "the volume " + over.name();
            return List.of(
                    MountOwner.fix(evidence, over, path),
                    Fix.of(
                            FixPlace.HOST,
                            "`" + path + "` is in a " + over.type() + " mount (" + source + " at `"
                                    + over.destination()
                                    + "`): its owner and mode count, not the image's. Make it writable for the uid of "
                                    + user(evidence) + "."));
        }
        if (evidence.situation().steady()) {
            String container = CommandLine.quote(evidence.subject().container().name());
            return List.of(
                    new Fix(
                            "Compare the owner and mode of `" + path + "` with the user of the process.",
                            "sh",
                            "docker exec " + container + " ls -ldn " + CommandLine.quote(path) + "\ndocker top "
                                    + container),
                    Fix.of("Give the path to that user or its group: in the image, in the server's own setting for"
                            + " owner and mode, or on the host for a mount."));
        }
        if (path.isEmpty() && !user.isEmpty()) {
            return List.of(Fix.of(
                    FixPlace.IMAGE_BUILD,
                    "Find the path that the message means, and make it writable for `" + user
                            + "` before USER takes effect."));
        }
        if (user.isEmpty()) {
            return List.of(
                    Fix.of("Give `" + path
                            + "` and the directories above it to the user that the program changes to, if"
                            + " it has such a setting."),
                    Fix.of("If it runs as root to its end, check capabilities (`cap_drop`), the file system (read-only"
                            + " or foreign) and the SELinux or AppArmor labels of `" + path + "`."));
        }
        List<Fix> fixes = new ArrayList<>(ImageUser.restored(evidence).stream().toList());
        fixes.add(ClosedPath.opened(evidence, path, user));
        fixes.add(Fix.of(
                FixPlace.IMAGE_BUILD,
                "Copy with `COPY --chown=" + user + "`, or let the program write to a directory that it owns."));
        return fixes;
    }
}
