package drydock.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A repository on GitHub or GitLab.
///
/// @param host with its port if it has one
/// @param path owner or groups, and the repository, without `.git`
public record GitRemote(Forge forge, String host, String path) {
    /// A kind of server for repositories.
    public enum Forge {
        GITHUB,
        GITLAB
    }

    private static final Pattern WEB = Pattern.compile("(?i)https?://(?:[^@/]*@)?([^/@]+)/(\\S+)");
    private static final Pattern SSH =
            Pattern.compile("(?i)(?:ssh|git)(?:\\+ssh)?://(?:[^@/]*@)?([^/@:]+)(?::\\d+)?/(\\S+)");
    private static final Pattern SCP = Pattern.compile("(?:[\\w.-]+@)?([\\w.-]+):(?!//)/?(\\S+)");
    private static final Pattern PLACE = Pattern.compile("[\\w.~-]+(?:/[\\w.~-]+)+");

    /// From a remote's URL, without the credentials in it.
    public static Optional<GitRemote> read(String url) {
        return Stream.of(WEB, SSH, SCP)
                .map(form -> form.matcher(url))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(found -> of(found.group(1), found.group(2)));
    }

    private static Optional<GitRemote> of(String host, String path) {
        String place = path.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        String lower = host.toLowerCase(Locale.ROOT);
        // A server of one's own is known only by its name.
        Optional<Forge> forge = lower.contains("github")
                ? Optional.of(Forge.GITHUB)
                : lower.contains("gitlab") ? Optional.of(Forge.GITLAB) : Optional.empty();
        return forge.filter(_ -> PLACE.matcher(place).matches() && lower.matches("[a-z\\d.-]+(?::\\d{1,5})?"))
                .map(kind -> new GitRemote(kind, lower.replaceFirst("^ssh\\.github\\.com$", "github.com"), place));
    }

    /// Such as `github.com/acme/shop`.
    public String words() {
        return host + "/" + path;
    }
}
