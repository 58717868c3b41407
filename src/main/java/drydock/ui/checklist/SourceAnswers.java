package drydock.ui.checklist;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The source folders of compose projects, as the user answered. For the FX thread.
public final class SourceAnswers {
    private static final int MOST = 200;

    private final Map<String, String> folders = new LinkedHashMap<>();
    private Runnable changed = () -> {};

    /// @param action run after each change
    public void onChange(Runnable action) {
        changed = action;
    }

    /// The folder, or an empty text if the project's sources are not to be read; empty if the user was not asked yet.
    ///
    /// @param project its folder as its labels name it, because names occur on several machines
    Optional<String> of(String project) {
        return Optional.ofNullable(folders.get(project));
    }

    void answer(String project, String folder) {
        folders.put(project, folder);
        if (folders.size() > MOST) {
            folders.remove(folders.keySet().iterator().next());
        }
        changed.run();
    }

    /// For the settings: `PROJECT=FOLDER` of each, encoded, with spaces between them.
    public String text() {
        return folders.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    /// Takes the text from the settings; what is not in its form is ignored.
    public void restore(String text) {
        for (String word : text.split(" ")) {
            int at = word.indexOf('=');
            Optional<String> project = at > 0 ? decoded(word.substring(0, at)) : Optional.empty();
            Optional<String> folder = decoded(word.substring(at + 1));
            if (project.isPresent() && folder.isPresent()) {
                folders.put(project.get(), folder.get());
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
