package drydock.format.source;

import drydock.model.GitRemote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The git configuration of a source folder.
public final class GitConfig {
    private static final Pattern SECTION = Pattern.compile("\\s*\\[remote \"([^\"]+)\"]\\s*(?:[#;].*)?");
    private static final Pattern URL = Pattern.compile("\\s*url\\s*=\\s*(\\S+)\\s*");
    private static final int MOST_FOLDERS = 40;
    private static final long LARGEST = 1 << 20;

    private GitConfig() {}

    /// The repository on GitHub or GitLab that a folder was cloned from; empty where it is in no repository, or its
    /// remotes are of another kind.
    public static Optional<GitRemote> remote(Path folder) {
        try {
            Path at = folder.toAbsolutePath().normalize();
            for (int i = 0; i < MOST_FOLDERS && at != null; i++, at = at.getParent()) {
                Path git = at.resolve(".git");
                if (Files.exists(git)) {
                    Optional<Path> config = config(git);
                    return config.isPresent() ? preferred(remotes(text(config.get()))) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | InvalidPathException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    /// Of a plain repository, a worktree or a submodule. The last two have a file that names their folder, and a
    /// worktree's folder names the one that it shares.
    private static Optional<Path> config(Path git) throws IOException {
        Path folder = git;
        if (Files.isRegularFile(git)) {
            String text = text(git).strip();
            if (!text.startsWith("gitdir:")) {
                return Optional.empty();
            }
            folder = git.resolveSibling(text.substring("gitdir:".length()).strip())
                    .normalize();
            Path common = folder.resolve("commondir");
            if (Files.isRegularFile(common)) {
                folder = folder.resolve(text(common).strip()).normalize();
            }
        }
        return Optional.of(folder.resolve("config")).filter(Files::isRegularFile);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is too large");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static Map<String, String> remotes(String config) {
        Map<String, String> urls = new LinkedHashMap<>();
        String remote = "";
        for (String line : config.lines().toList()) {
            Matcher section = SECTION.matcher(line);
            Matcher url = URL.matcher(line);
            if (section.matches()) {
                remote = section.group(1);
            } else if (line.strip().startsWith("[")) {
                remote = "";
            } else if (!remote.isEmpty() && url.matches()) {
                urls.putIfAbsent(remote, url.group(1));
            }
        }
        return urls;
    }

    /// Issues belong to the project that a fork comes from.
    private static Optional<GitRemote> preferred(Map<String, String> urls) {
        return Stream.concat(List.of("upstream", "origin").stream(), urls.keySet().stream())
                .map(name -> urls.getOrDefault(name, ""))
                .flatMap(url -> GitRemote.read(url).stream())
                .findFirst();
    }
}
