package drydock.step.container;

import drydock.fact.LineForm;
import drydock.model.ContainerDetails;
import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.FileStat;
import drydock.model.Mount;
import drydock.step.program.chain.ContainerUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The evidence of the mounts step: each mount, the image's files at its path, and the files missing under it.
public final class MountLines {
    static final LineForm MOUNT = LineForm.of("{type:word} mount at {place}[ from {source}]{access:|, read-only}");
    static final LineForm COVERED = LineForm.of("  in the image there: {names:list}{more:|, …}");
    static final LineForm HIDDEN = LineForm.of("hidden: {path}: in the image, and not in what is mounted at {place}");

    private static final LineForm MOUNTED = LineForm.of("  mounted there: {names:list}{more:|, …}");

    static final LineForm CLOSED =
            LineForm.of("  closed to writing by {user}: {permissions:word}, uid {uid:number}, gid {gid:number}");

    static final LineForm DIRECTORY = LineForm.of("  an empty directory, and its name is that of a file");

    /// An ending that files have and directories seldom.
    private static final Pattern FILE_NAME = Pattern.compile(".*/[^/]+\\.[a-z]\\w{1,9}");

    private static final int NAMES = 12;

    private final List<Mount> mounts;
    private final String user;
    private final ContainerFiles container;
    private final ContainerFiles image;

    /// @param user as the container is configured with
    MountLines(List<Mount> mounts, String user, ContainerFiles container, ContainerFiles image) {
        this.mounts = mounts;
        this.user = user;
        this.container = container;
        this.image = image;
    }

    /// The engine's mounts and each tmpfs, once.
    public static List<Mount> all(ContainerDetails details) {
        List<Mount> all = new ArrayList<>(details.mounts());
        details.host().tmpfs().forEach((place, options) -> {
            if (all.stream().noneMatch(mount -> mount.destination().equals(place))) {
                all.add(new Mount(
                        "tmpfs", "", "", place, !List.of(options.split(",")).contains("ro")));
            }
        });
        return all;
    }

    /// @param wanted paths that must exist
    List<String> lines(Collection<String> wanted) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Mount mount : mounts) {
            mount(mount, lines);
        }
        for (String path : wanted) {
            Optional<Mount> over = over(path);
            if (over.isPresent() && image.mode(path).isPresent() && !there(path, over.get())) {
                lines.add(HIDDEN.write(Map.of("path", path, "place", over.get().destination())));
            }
        }
        return lines;
    }

    private void mount(Mount mount, List<String> lines) throws IOException {
        String source = mount.name().isEmpty() ? mount.source() : mount.name();
        lines.add(MOUNT.write(Map.of(
                "type",
                mount.type(),
                "place",
                mount.destination(),
                "source",
                source,
                "access",
                mount.writable() ? "" : ", read-only")));
        closed(mount).ifPresent(lines::add);
        if (mount.type().equals("bind")
                && FILE_NAME.matcher(mount.destination()).matches()
                && container
                        .mode(mount.destination())
                        .filter(FileMode::directory)
                        .isPresent()
                && container.names(mount.destination(), 1).isEmpty()) {
            lines.add(DIRECTORY.write(Map.of()));
        }
        List<String> names = image.names(mount.destination(), NAMES);
        if (names.isEmpty()) {
            boolean file =
                    image.mode(mount.destination()).filter(FileMode::file).isPresent();
            lines.add(file ? "  the image has a file there" : "  the image has nothing there");
            return;
        }
        lines.add(named(COVERED, names));
        if (mount.type().equals("tmpfs")) {
            lines.add("  a tmpfs starts empty");
            return;
        }
        List<String> mounted = container.names(mount.destination(), NAMES);
        lines.add(mounted.isEmpty() ? "  what is mounted there is empty" : named(MOUNTED, mounted));
    }

    /// The user may not create files in a mount that can be written to. The engine can't look into a tmpfs.
    private Optional<String> closed(Mount mount) throws IOException {
        if (!mount.writable() || mount.type().equals("tmpfs")) {
            return Optional.empty();
        }
        ContainerUser account = ContainerUser.of(user, container);
        return container
                .stat(mount.destination())
                .filter(stat -> stat.type() == FileStat.Type.DIRECTORY)
                .filter(stat -> account.known() && !account.mayWrite(stat))
                .map(stat -> CLOSED.write(Map.of(
                        "user",
                        account.words(),
                        "permissions",
                        stat.permissions(),
                        "uid",
                        stat.uid(),
                        "gid",
                        stat.gid())));
    }

    private static String named(LineForm form, List<String> names) {
        return form.write(Map.of("names", names, "more", names.size() == NAMES ? ", …" : ""));
    }

    /// The innermost mount over a path, except for a mount of that file itself.
    private Optional<Mount> over(String path) {
        return mounts.stream()
                .filter(mount -> path.startsWith(mount.destination().replaceFirst("/$", "") + "/"))
                .max(Comparator.comparingInt(mount -> mount.destination().length()));
    }

    /// The engine can't look into a tmpfs, which is created again at each start.
    private boolean there(String path, Mount over) throws IOException {
        return !over.type().equals("tmpfs") && container.mode(path).isPresent();
    }
}
