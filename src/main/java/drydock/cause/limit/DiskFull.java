package drydock.cause.limit;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.RefusalCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.cause.reading.MountReading;
import drydock.cause.reading.RefusalKind;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import drydock.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// No space is left on a file system, or a quota is used up.
public final class DiskFull implements RefusalCause {
    private static final CauseInfo INFO = CauseInfo.of("disk-full");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    private static final Pattern LIMIT = Pattern.compile("\\b(size|nr_inodes|nr_blocks)=\\w+");

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public RefusalKind refusalKind() {
        return RefusalKind.SPACE;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.saidOrRefused(
                evidence, this, said -> false, said -> explanation(evidence, said), said -> fixes(evidence, said));
    }

    private static List<Fix> fixes(Evidence evidence, Mention said) {
        return Stream.concat(
                        larger(evidence, said).stream(),
                        Stream.of(
                                Fix.of(FixPlace.HOST, "Find out what uses the space.", "sh", "docker system df\ndf -h"),
                                Fix.of(
                                        FixPlace.HOST,
                                        "Free space or enlarge the file system. Rotate logs and clean caches.")))
                .toList();
    }

    /// A tmpfs with a limit of its own, which is larger without it.
    private static Optional<Fix> larger(Evidence evidence, Mention said) {
        return MountReading.over(evidence.subject().container(), said.what())
                .map(Mount::destination)
                .flatMap(place -> Optional.ofNullable(
                                evidence.subject().container().host().tmpfs().get(place))
                        .filter(options -> LIMIT.matcher(options).find())
                        .map(options -> Fix.of(
                                FixPlace.START_OPTIONS,
                                "Raise the limit of the tmpfs at `" + place + "` (`" + options + "`).",
                                "diff",
                                "     tmpfs:\n-      - " + place + ":" + options + "\n+      - " + place + ":"
                                        + raised(options))));
    }

    private static String raised(String options) {
        return LIMIT.matcher(options)
                .replaceAll(limit -> limit.group(1) + (limit.group(1).equals("size") ? "=1g" : "=100k"));
    }

    private static String explanation(Evidence evidence, Mention said) {
        String place = said.what().isEmpty() ? "" : " for `" + said.what() + "`";
        return "No space is left" + place
                + MountReading.over(evidence.subject().container(), said.what())
                        .map(mount -> ", which is in the " + mount.type() + " mount `" + mount.destination() + "`.")
                        .orElse(".");
    }
}
