package drydock.knowledge;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The packages on PyPI of well-known Python modules.
public final class PythonPackages {
    private static final Map<String, String> BY_MODULE =
            Paragraphs.ofResource("/drydock/knowledge/python-packages.txt").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.value("Module"), row -> row.value("Package")));

    private PythonPackages() {}

    /// The package of a well-known top-level module; empty for one that may be the program's own.
    public static Optional<String> of(String module) {
        return Optional.ofNullable(BY_MODULE.get(module));
    }
}
