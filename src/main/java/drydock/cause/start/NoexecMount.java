package drydock.cause.start;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.Refusal;
import drydock.cause.reading.RefusalKind;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program runs a file, or loads a library, in a mount without execution.
public final class NoexecMount implements RefusalCause {
    private static final CauseInfo INFO = CauseInfo.of("noexec-mount");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.EXECUTION;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        Optional<Refusal> call = refused(evidence)
                .filter(refusal -> refusal.gaveUp() || refusal.message().isPresent());
        Optional<Mention> said = evidence.words().decisive(this);
        if (call.isPresent()) {
            return accuse(evidence, call.get());
        }
        return said.isPresent()
                ? RULING.said(
                        evidence,
                        this,
                        words -> false,
                        words -> explanation(evidence, words.what()),
                        words -> fixes(evidence, words.what()))
                : RULING.unspoken(evidence, this);
    }

    /// The last refused execution of a file in a tmpfs without the option `exec`.
    static Optional<Refusal> refused(Evidence evidence) {
        return evidence.refusals()
                .standing(RefusalKind.EXECUTION)
                .filter(refusal -> tmpfs(evidence, refusal.object()).isPresent());
    }

    private static Optional<Mount> tmpfs(Evidence evidence, String path) {
        return MountReading.over(evidence.subject().container(), path)
                .filter(mount -> mount.type().equals("tmpfs"))
                .filter(mount -> !List.of(evidence.subject()
                                .container()
                                .host()
                                .tmpfs()
                                .getOrDefault(mount.destination(), "")
                                .split(","))
                        .contains("exec"));
    }

    /// A library is refused with EPERM for the mount alone; an execution also for the file's mode.
    private static Verdict accuse(Evidence evidence, Refusal refusal) {
        List<Citation> cited = new ArrayList<>(refusal.evidence());
        cited.add(evidence.situation().state());
        return RULING.agreed(
                refusal.call().call().startsWith("mmap"),
                explanation(evidence, refusal.object()),
                cited,
                fixes(evidence, refusal.object()));
    }

    private static String explanation(Evidence evidence, String path) {
        return "`" + path + "` may not be executed or loaded"
                + tmpfs(evidence, path)
                        .map(mount ->
                                ": it is in the tmpfs `" + mount.destination() + "`, which is mounted with `noexec`.")
                        .orElse(", although its file is there: its file system allows no execution.");
    }

    private static List<Fix> fixes(Evidence evidence, String path) {
        String directory = tmpfs(evidence, path).map(Mount::destination).orElse("");
        Fix elsewhere = Fix.of("Or keep the file in a directory of the image, or let the program unpack it to another"
                + " directory (`TMPDIR`, `-Djava.io.tmpdir`).");
        return directory.isEmpty()
                ? List.of(Fix.of(FixPlace.HOST, "Mount the file system with `exec`."), elsewhere)
                : List.of(
                        Fix.of(
                                FixPlace.START_OPTIONS,
                                "Mount the tmpfs with the option `exec`.",
                                "diff",
                                "     tmpfs:\n-      - " + directory + "\n+      - " + directory + ":exec"),
                        elsewhere);
    }
}
