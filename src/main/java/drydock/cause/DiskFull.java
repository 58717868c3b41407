package drydock.cause;

import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/// No space is left on a file system, or a quota is used up.
final class DiskFull implements Spoken {
    private static final List<Pattern> WORDINGS = Spoken.wordings(
            "[\"'`(](?<what>/[^\"'`):]+)[\"'`)]?.*No space left on device",
            "(?<what>/[^\\s\"':,]+)[\"']?:? .*No space left on device",
            "No space left on device",
            "ENOSPC(?!.*watch)",
            "[Dd]isk quota exceeded",
            "[Dd]isk (?:is )?full\\b",
            "There is not enough space on the disk");
    private static final Ruling RULING = new Ruling(
            "A file system the program writes to is full.",
            "The program's own message, and ENOSPC or EDQUOT in the trace.");

    @Override
    public String id() {
        return "disk-full";
    }

    @Override
    public String title() {
        return "Disk full";
    }

    @Override
    public List<Pattern> wordings() {
        return WORDINGS;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> false,
                said -> explanation(evidence, said),
                said -> List.of(
                        new Fix("See what fills it.", "sh", "docker system df\ndf -h"),
                        Fix.of(
                                "Make room or enlarge the file system; if the place is a tmpfs, raise its `size=`; let logs and caches be rotated.")),
                "ENOSPC",
                "EDQUOT");
    }

    private static String explanation(Evidence evidence, Said said) {
        String place = said.what().isEmpty() ? "" : " for `" + said.what() + "`";
        return "No space is left" + place
                + Mounts.over(evidence.subject().container(), said.what())
                        .map(mount -> ", which lies in the " + mount.type() + " mount `" + mount.destination() + "`.")
                        .orElse(".");
    }
}
