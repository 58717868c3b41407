package drydock.ui.actions;

import drydock.model.RestartPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The restart policies that containers had before the user held their loops. For the FX thread.
public final class HeldPolicies {
    private static final int MOST = 200;

    private final Map<String, RestartPolicy> before = new LinkedHashMap<>();
    private Runnable changed = () -> {};

    /// @param action run after each change
    public void onChange(Runnable action) {
        changed = action;
    }

    Optional<RestartPolicy> of(String id) {
        return Optional.ofNullable(before.get(id));
    }

    void hold(String id, RestartPolicy policy) {
        before.putIfAbsent(id, policy);
        if (before.size() > MOST) {
            before.remove(before.keySet().iterator().next());
        }
        changed.run();
    }

    void release(String id) {
        before.remove(id);
        changed.run();
    }

    /// For the settings: `ID=always:0 ID=on-failure:3`.
    public String text() {
        return before.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().name() + ":"
                        + entry.getValue().maxRetries())
                .collect(Collectors.joining(" "));
    }

    /// Takes the text from the settings; what is not in its form is ignored.
    public void restore(String text) {
        for (String word : text.split(" ")) {
            if (word.matches("[0-9a-f]{64}=(always|unless-stopped|on-failure):\\d{1,6}")) {
                String[] parts = word.split("[=:]");
                before.put(parts[0], new RestartPolicy(parts[1], Integer.parseInt(parts[2])));
            }
        }
    }
}
