package drydock.redaction;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.Mount;
import drydock.model.UnixPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decides by its path whether a file's content is a secret of a container: a credential file by convention, a file
/// that a variable or an option names (`DB_PASSWORD_FILE=/etc/app/pw`), or one that is mounted under a secret's name.
public final class SecretFiles {
    /// For use without knowledge of a container.
    static final SecretFiles BY_CONVENTION = new SecretFiles(Map.of(), Set.of(), List.of(), "");

    /// Files that everybody may read and that evidence depends on.
    private static final Set<String> PUBLIC = Set.of("/etc/passwd", "/etc/group", "/etc/hosts", "/etc/resolv.conf");

    /// Public files next to secrets: certificates, and the name of a Kubernetes namespace.
    private static final Pattern PUBLIC_BESIDE = Pattern.compile("\\.(?:crt|cer|pub)$|/serviceaccount/namespace$");

    private final Map<String, String> named;
    private final Set<String> folders;
    private final List<String> mounts;
    private final String home;

    /// @param named   names by the path of a file
    /// @param folders folders in which every file is a secret
    /// @param mounts  mount points
    private SecretFiles(Map<String, String> named, Set<String> folders, List<String> mounts, String home) {
        this.named = named;
        this.folders = folders;
        this.mounts = mounts;
        this.home = home;
    }

    static SecretFiles of(ContainerDetails container, List<NamedValue> carried) {
        Map<String, String> named = new LinkedHashMap<>();
        Set<String> folders = new LinkedHashSet<>();
        ContainerConfig config = container.config();
        List<NamedValue> all = new ArrayList<>(carried);
        all.addAll(FileNames.options(container.command()));
        all.addAll(FileNames.options(config.healthCheck()));
        for (NamedValue each : all) {
            FileNames.secret(each.name()).ifPresent(name -> {
                for (String path : FileNames.paths(each.value(), config.workingDir())) {
                    named.putIfAbsent(normal(path), name);
                    if (FileNames.folder(each.name())) {
                        folders.add(normal(path));
                    }
                }
            });
        }
        container.mounts().forEach(mount -> mounted(mount, named, folders));
        List<String> mounts = container.mounts().stream()
                .map(mount -> normal(mount.destination()))
                .toList();
        return new SecretFiles(named, folders, mounts, home(config));
    }

    private static void mounted(Mount mount, Map<String, String> named, Set<String> folders) {
        String target = normal(mount.destination());
        for (String path : List.of(target, mount.source(), mount.name())) {
            String name = UnixPath.baseName(path);
            if (FileNames.secretFolder(name)) {
                folders.add(target);
            } else if (FileNames.secretFile(name)) {
                named.putIfAbsent(target, UnixPath.baseName(target));
            }
        }
    }

    /// The home of the container's user; empty if only the image's accounts know it.
    private static String home(ContainerConfig config) {
        String user = config.user().replaceFirst(":.*", "");
        String usual = user.isEmpty() || user.equals("root") || user.equals("0")
                ? "/root"
                : user.matches("\\d+") ? "" : "/home/" + user;
        return config.environment().stream()
                .filter(entry -> entry.startsWith("HOME=/"))
                .map(entry -> normal(entry.substring("HOME=".length())))
                .findFirst()
                .orElse(usual);
    }

    /// A short name for the content of a file whose content is a secret; empty for any other file.
    ///
    /// @param path absolute, links followed or not
    Optional<String> name(String path) {
        String file = normal(path);
        if (PUBLIC.contains(file)) {
            return Optional.empty();
        }
        String name = named.get(file);
        if (name != null) {
            return Optional.of(name);
        }
        boolean secret = CredentialFiles.contains(file)
                || (within(file) && !PUBLIC_BESIDE.matcher(file).find());
        return secret ? Optional.of(UnixPath.baseName(file)) : Optional.empty();
    }

    /// Whether files in a folder are secrets.
    public boolean folder(String path) {
        return within(normal(path) + "/");
    }

    private boolean within(String path) {
        return Stream.concat(folders.stream(), CredentialFiles.FOLDERS.stream())
                .anyMatch(folder -> path.startsWith(folder + "/"));
    }

    /// Files and folders to read in advance: those that the container names or mounts, and Docker's own. Each read
    /// takes the engine some hundredths of a second; other folders of secrets are mounts if they exist.
    public Set<String> places() {
        Set<String> places = new LinkedHashSet<>(named.keySet());
        places.addAll(folders);
        places.add(CredentialFiles.FOLDERS.getFirst());
        for (String target : mounts) {
            if (CredentialFiles.contains(target) || within(target)) {
                places.add(target);
            }
            CredentialFiles.FOLDERS.stream()
                    .filter(folder -> (folder + "/").startsWith(target + "/"))
                    .forEach(places::add);
        }
        return places;
    }

    /// The credential files in a home.
    ///
    /// @param names the names in the home
    public List<String> inHome(Collection<String> names) {
        return CredentialFiles.HOME.stream()
                .filter(file -> names.contains(file.replaceFirst("/.*", "")))
                .map(file -> home + "/" + file)
                .toList();
    }

    /// The home of the container's user; empty if unknown.
    public String home() {
        return home;
    }

    /// A canonical path, without redundant parts.
    private static String normal(String path) {
        String plain = path.replaceAll("/(?:\\./|/)+", "/");
        plain = plain.startsWith("/var/run/") ? plain.substring("/var".length()) : plain;
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
