package drydock.step.program.chain;

import drydock.model.ContainerFiles;
import drydock.model.UnixPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of its runtime that a program's project declares, in the directory of the program or above it.
///
/// @param runtime such as `node`
/// @param range   as declared, such as `>=20`
/// @param file    that declares it
record DeclaredRuntime(String runtime, String range, String file) {
    private static final int LARGEST = 1 << 16;
    private static final int MOST_DIRECTORIES = 5;

    /// Files by runtime, with the declaration in their text as the first group.
    private static final Map<String, List<Declaration>> KNOWN = Map.of(
            "node",
            List.of(new Declaration("package.json", "\"engines\"\\s*:\\s*\\{[^}]*\"node\"\\s*:\\s*\"([^\"]+)\"")),
            "python",
            List.of(
                    new Declaration("pyproject.toml", "(?m)^\\s*requires-python\\s*=\\s*[\"']([^\"']+)[\"']"),
                    new Declaration("Pipfile", "(?m)^\\s*python_version\\s*=\\s*[\"']([^\"']+)[\"']"),
                    new Declaration("setup.cfg", "(?m)^\\s*python_requires\\s*=\\s*(\\S.*)$")),
            "ruby",
            List.of(new Declaration("Gemfile", "(?m)^\\s*ruby\\s+[\"']([^\"']+)[\"']")),
            "php",
            List.of(new Declaration("composer.json", "\"require\"\\s*:\\s*\\{[^}]*\"php\"\\s*:\\s*\"([^\"]+)\"")));

    private record Declaration(String file, Pattern pattern) {
        Declaration(String file, String pattern) {
            this(file, Pattern.compile(pattern));
        }
    }

    /// @param program the file that the runtime runs
    static Optional<DeclaredRuntime> of(ContainerFiles files, String runtime, String program) throws IOException {
        String directory = UnixPath.parent(program);
        for (int i = 0; i < MOST_DIRECTORIES && !directory.isEmpty(); i++) {
            for (Declaration known : KNOWN.getOrDefault(runtime, List.of())) {
                Optional<DeclaredRuntime> found = read(files, runtime, directory + "/" + known.file(), known.pattern());
                if (found.isPresent()) {
                    return found;
                }
            }
            directory = UnixPath.parent(directory);
        }
        return Optional.empty();
    }

    private static Optional<DeclaredRuntime> read(ContainerFiles files, String runtime, String file, Pattern pattern)
            throws IOException {
        return files.read(file, LARGEST)
                .map(bytes -> pattern.matcher(new String(bytes, StandardCharsets.UTF_8)))
                .filter(Matcher::find)
                .map(found -> new DeclaredRuntime(runtime, found.group(1).strip(), file));
    }
}
