package drydock.format.source;

import drydock.model.SourceFiles;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A source folder, held in memory.
final class MemorySource implements SourceFiles {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> plain = new java.util.HashSet<>();

    MemorySource with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    MemorySource notExecutable(String path, String text) {
        plain.add(path);
        return with(path, text);
    }

    @Override
    public List<Entry> files() {
        return texts.entrySet().stream()
                .map(file -> new Entry(file.getKey(), file.getValue().length(), !plain.contains(file.getKey())))
                .sorted(Comparator.comparingLong(
                        entry -> entry.path().chars().filter(c -> c == '/').count()))
                .toList();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }
}
