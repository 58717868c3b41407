package drydock.step.program.chain;

import drydock.fact.EscapedText;
import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.FileStat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The user a container runs as, looked up in the container's own files, and the user's permissions for a file.
///
/// @param words for the reader, such as `appuser (uid 1000, gid 1000)`
/// @param known false when the configured user or group does not exist in the container
public record ContainerUser(String words, boolean known, long uid, long gid, Set<Long> groups) {
    private static final int LARGEST_FILE = 1 << 20;
    private static final long NOBODY = -1;

    public ContainerUser {
        groups = Set.copyOf(groups);
    }

    /// @param configured empty, name, uid, `name:group` or `uid:gid`
    public static ContainerUser of(String configured, ContainerFiles files) throws IOException {
        Names names = Names.read(files);
        int colon = configured.indexOf(':');
        String user = colon < 0 ? configured : configured.substring(0, colon);
        String group = colon < 0 ? "" : configured.substring(colon + 1);
        Optional<Entry> entry = names.user(user.isEmpty() ? "0" : user);
        boolean numeric = user.isEmpty() || user.matches("\\d{1,10}");
        long uid =
                entry.map(Entry::id).orElse(numeric && !user.isEmpty() ? Long.parseLong(user) : numeric ? 0 : NOBODY);
        long own = entry.map(Entry::group).orElse(0L);
        Optional<Long> asked = names.group(group);
        boolean groupKnown = group.isEmpty() || asked.isPresent();
        long gid = group.isEmpty() ? own : asked.orElse(NOBODY);
        Set<Long> groups = new LinkedHashSet<>(group.isEmpty() ? names.memberships(entry, user) : Set.of());
        groups.add(gid);
        boolean known = (entry.isPresent() || numeric) && groupKnown;
        return new ContainerUser(words(user, group, entry, uid, gid, known), known, uid, gid, groups);
    }

    private static String words(String user, String group, Optional<Entry> entry, long uid, long gid, boolean known) {
        String shown =
                EscapedText.of(user.isEmpty() ? "root" : user) + (group.isEmpty() ? "" : ":" + EscapedText.of(group));
        if (!known) {
            return shown + ", not in the container's /etc/passwd or /etc/group";
        }
        String name = entry.map(found -> EscapedText.of(found.name())).orElse("no name");
        return shown.equals(name)
                ? "%s (uid %d, gid %d)".formatted(name, uid, gid)
                : "%s (%s, uid %d, gid %d)".formatted(shown, name, uid, gid);
    }

    public boolean root() {
        return uid == 0;
    }

    /// Whether the user may execute a file or enter a directory.
    ///
    /// @param files gives the owner if that matters
    public boolean mayExecute(FileMode file, ContainerFiles files) throws IOException {
        if (root()) {
            return file.directory() || (file.mode() & 0111) != 0;
        }
        return may(1, file, files);
    }

    public boolean mayRead(FileMode file, ContainerFiles files) throws IOException {
        return root() || may(4, file, files);
    }

    /// Whether the user may create files in a directory, by its owner and mode.
    public boolean mayWrite(FileStat directory) {
        return root() || (bits(directory) & 3) == 3;
    }

    /// If everyone or no one has the permission, the owner does not matter.
    private boolean may(int bit, FileMode file, ContainerFiles files) throws IOException {
        int all = bit * 0111;
        int set = file.mode() & all;
        return set == all
                || (set != 0
                        && files.stat(file.path())
                                .map(stat -> (bits(stat) & bit) != 0)
                                .orElse(false));
    }

    private int bits(FileStat file) {
        int shift = file.uid() == uid ? 6 : groups.contains(file.gid()) ? 3 : 0;
        return file.mode() >> shift & 7;
    }

    /// A line of /etc/passwd or /etc/group.
    private record Entry(String name, long id, long group, List<String> members) {}

    /// The names of users and groups in a container.
    public record Names(List<Entry> users, List<Entry> groups) {
        public static Names read(ContainerFiles files) throws IOException {
            return new Names(entries(files, "/etc/passwd", 3), entries(files, "/etc/group", -1));
        }

        private static List<Entry> entries(ContainerFiles files, String path, int groupField) throws IOException {
            List<Entry> entries = new ArrayList<>();
            byte[] bytes = files.read(path, LARGEST_FILE).orElse(new byte[0]);
            for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
                String[] fields = line.split(":", -1);
                if (fields.length >= 4 && fields[2].matches("\\d{1,10}")) {
                    boolean user = groupField >= 0;
                    long group = user && fields[3].matches("\\d{1,10}") ? Long.parseLong(fields[3]) : 0;
                    List<String> members = user ? List.of() : List.of(fields[3].split(",", -1));
                    entries.add(new Entry(fields[0], Long.parseLong(fields[2]), group, members));
                }
            }
            return entries;
        }

        private Optional<Entry> user(String user) {
            return users.stream()
                    .filter(entry -> entry.name().equals(user)
                            || Long.toString(entry.id()).equals(user))
                    .findFirst();
        }

        private Optional<Long> group(String group) {
            return groups.stream()
                    .filter(entry -> entry.name().equals(group))
                    .map(Entry::id)
                    .findFirst()
                    .or(() -> group.matches("\\d{1,10}") ? Optional.of(Long.parseLong(group)) : Optional.empty());
        }

        private Set<Long> memberships(Optional<Entry> user, String asked) {
            String name = user.map(Entry::name).orElse(asked);
            Set<Long> ids = new LinkedHashSet<>();
            groups.stream().filter(entry -> entry.members().contains(name)).forEach(entry -> ids.add(entry.id()));
            return ids;
        }

        /// Name of a user id, or the number.
        public String userName(long uid) {
            return name(users, uid);
        }

        public String groupName(long gid) {
            return name(groups, gid);
        }

        private static String name(List<Entry> entries, long id) {
            return entries.stream()
                    .filter(entry -> entry.id() == id)
                    .findFirst()
                    .map(entry -> EscapedText.of(entry.name()))
                    .orElse(Long.toString(id));
        }
    }
}
