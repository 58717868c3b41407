package drydock.cause.runtime;

import drydock.cause.Evidence;
import drydock.cause.reading.Distribution;
import drydock.cause.reading.StartChainReading;
import drydock.fact.LogFacts.Line;
import drydock.fact.StartChain.Link;
import drydock.knowledge.Packages;
import drydock.knowledge.PythonPackages;
import drydock.knowledge.RuntimeInfo;
import drydock.knowledge.Runtimes;
import drydock.model.CommandLine;
import drydock.model.ContainerConfig;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.ImageDetails.BuildStep;
import drydock.model.UnixPath;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How to bring a module into an image, in the way in which the image's build brings in the others.
final class ModuleInstall {
    /// The file that requires a module, in Node's message.
    private static final Pattern REQUIRER = Pattern.compile("^- (/\\S+\\.[cm]?js)$");

    private static final Pattern NAME = Pattern.compile("@?[A-Za-z][\\w.-]*(?:/[A-Za-z][\\w.-]*)*");

    private ModuleInstall() {}

    static Optional<Fix> of(Evidence evidence, String module) {
        if (module.startsWith("./") || module.startsWith("../")) {
            return copied(evidence, module);
        }
        if (!NAME.matcher(module).matches()) {
            return Optional.empty();
        }
        String build = evidence.subject().image().history().stream()
                .map(BuildStep::createdBy)
                .collect(Collectors.joining("\n"));
        return switch (runtime(evidence)) {
            case "python" -> python(evidence, build, module.split("\\.")[0]);
            case "node" -> node(evidence, build, packageOf(module));
            case "ruby" -> ruby(evidence, build, module.split("/")[0]);
            default -> Optional.empty();
        };
    }

    /// The path, without its ending, of a module that the command line names as the application.
    private static Optional<String> named(Evidence evidence, String module) {
        ContainerConfig config = evidence.subject().container().config();
        boolean own = Stream.concat(config.entrypoint().stream(), config.command().stream())
                .anyMatch(word -> word.matches("(?:.*=)?" + Pattern.quote(module) + "(?:[.:].*)?"));
        String directory = config.workingDir();
        return own && directory.startsWith("/")
                ? Optional.of(directory.replaceFirst("/$", "") + "/" + module)
                : Optional.empty();
    }

    private static Fix copy(String path) {
        return Fix.of(
                FixPlace.IMAGE_BUILD,
                "Copy `" + path + "` into the image. Check the COPY instructions, .dockerignore and the output"
                        + " directory of the build.",
                "diff",
                "+COPY " + UnixPath.baseName(path) + " " + path);
    }

    private static String runtime(Evidence evidence) {
        return StartChainReading.program(evidence)
                .map(link -> interpreter(link))
                .flatMap(Runtimes::of)
                .map(RuntimeInfo::name)
                .orElse("");
    }

    private static String interpreter(Link link) {
        return link.interpreter().isEmpty() ? link.path() : link.interpreter();
    }

    /// Only for a well-known module: another may be the program's own.
    private static Optional<Fix> python(Evidence evidence, String build, String module) {
        Optional<String> known = PythonPackages.of(module);
        if (known.isEmpty()) {
            return named(evidence, module).map(file -> copy(file + ".py"));
        }
        if (build.contains(" pip") && build.contains(" install ")) {
            String name = known.get();
            String line = "+RUN pip install --no-cache-dir " + name;
            return Optional.of(installed(
                    module,
                    build.contains("requirements") ? "; better, add `" + name + "` to `requirements.txt`" : "",
                    line));
        }
        return debian(evidence, build, "python3-", module);
    }

    private static Optional<Fix> node(Evidence evidence, String build, String module) {
        if (build.contains("npm ") || build.contains("yarn ") || build.contains("pnpm ")) {
            String tool = build.contains("pnpm ") ? "pnpm add" : build.contains("yarn ") ? "yarn add" : "npm install";
            return debian(evidence, build, "node-", module)
                    .or(() -> Optional.of(Fix.of(
                            FixPlace.IMAGE_BUILD,
                            "Declare `" + module
                                    + "` in package.json as a dependency for production, and build the image"
                                    + " again.",
                            "sh",
                            tool + " " + CommandLine.quote(module))));
        }
        return debian(evidence, build, "node-", module);
    }

    private static Optional<Fix> ruby(Evidence evidence, String build, String module) {
        return build.contains("bundle ")
                ? Optional.of(Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Declare the gem of `" + module + "` in the Gemfile, and build the image again.",
                        "sh",
                        "bundle add " + CommandLine.quote(module)))
                : debian(evidence, build, "ruby-", module);
    }

    /// Where other modules of the language come as packages of the distribution.
    private static Optional<Fix> debian(Evidence evidence, String build, String prefix, String module) {
        boolean usual = build.contains("apt") && build.contains(" " + prefix) && !module.startsWith("@");
        String name = prefix + module.toLowerCase(Locale.ROOT).replace('_', '-');
        return usual
                ? Optional.of(installed(module, "", Distribution.of(evidence).install(new Packages(name, "", ""))))
                : Optional.empty();
    }

    private static Fix installed(String module, String better, String line) {
        return Fix.of(
                FixPlace.IMAGE_BUILD,
                "Install `" + module + "` in the image's final stage, as its build does with other modules" + better
                        + ".",
                "diff",
                line);
    }

    /// A file of the program itself, next to the file that requires it.
    private static Optional<Fix> copied(Evidence evidence, String module) {
        return evidence.words().lines().stream()
                .map(Line::text)
                .map(text -> REQUIRER.matcher(text.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> Path.of(UnixPath.parent(found.group(1)), module)
                        .normalize()
                        .toString())
                .map(path -> path.matches(".*\\.\\w{2,5}") ? path : path + ".js")
                .map(ModuleInstall::copy);
    }

    /// `@scope/name` or `name`, without a path in it.
    private static String packageOf(String module) {
        String[] parts = module.split("/");
        return module.startsWith("@") && parts.length > 1 ? parts[0] + "/" + parts[1] : parts[0];
    }
}
