package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.fact.MountFacts;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.ContainerDetails;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Mount;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The command that gives a mount to the container's user.
final class MountOwner {
    private static final Pattern IDS = Pattern.compile("uid (\\d+), gid (\\d+)\\)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?::(\\d+))?");

    private MountOwner() {}

    static Fix fix(Evidence evidence, Mount mount, String path) {
        ContainerDetails container = evidence.subject().container();
        String owner = closed(evidence, path)
                .or(() -> numeric(container.config().user()))
                .orElse("<uid>:<gid>");
        if (mount.type().equals("tmpfs")) {
            return ownTmpfs(container, mount, owner);
        }
        if (mount.name().isEmpty()) {
            return Fix.of(
                    FixPlace.HOST,
                    "Change the owner on the host.",
                    "sh",
                    "sudo chown -R " + owner + " " + CommandLine.quote(mount.source()));
        }
        List<String> words = List.of(
                "docker",
                "run",
                "--rm",
                "--user",
                "0",
                "--entrypoint",
                "chown",
                "-v",
                mount.name() + ":" + mount.destination(),
                container.image(),
                "-R");
        return Fix.of(
                FixPlace.HOST,
                "Change the owner in the volume.",
                "sh",
                CommandLine.of(words) + " " + owner + " " + CommandLine.quote(mount.destination()));
    }

    /// A tmpfs belongs to root, and takes the mode of the image's directory.
    private static Fix ownTmpfs(ContainerDetails container, Mount mount, String owner) {
        String place = mount.destination();
        String options = container.host().tmpfs().getOrDefault(place, "");
        String before = place + (options.isEmpty() ? "" : ":" + options);
        if (owner.startsWith("<")) {
            return Fix.of(
                    FixPlace.START_OPTIONS,
                    "Mount a volume instead of the tmpfs, which belongs to root. A new volume takes over the owner of the"
                            + " image's directory.",
                    "diff",
                    "     tmpfs:\n-      - " + before + "\n+    volumes:\n+      - " + place);
        }
        String ids = "uid=" + owner.replace(":", ",gid=");
        return Fix.of(
                FixPlace.START_OPTIONS,
                "Give the tmpfs to the container's user.",
                "diff",
                "     tmpfs:\n-      - " + before + "\n+      - " + before + (options.isEmpty() ? ":" : ",") + ids);
    }

    /// The user's ids, as the mounts step found them.
    private static Optional<String> closed(Evidence evidence, String path) {
        return evidence.get(MountFacts.class)
                .flatMap(mounts -> mounts.closed(path))
                .map(Citation::text)
                .flatMap(text -> IDS.matcher(text).results().findFirst())
                .map(ids -> ids.group(1) + ":" + ids.group(2));
    }

    private static Optional<String> numeric(String user) {
        return NUMBERS.matcher(user)
                .results()
                .filter(found -> found.group().equals(user))
                .findFirst()
                .map(MountOwner::ids);
    }

    private static String ids(MatchResult found) {
        return found.group(1) + ":" + (found.group(2) == null ? "0" : found.group(2));
    }
}
