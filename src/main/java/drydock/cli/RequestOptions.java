package drydock.cli;

import drydock.investigation.Investigator;
import drydock.investigation.Request;
import drydock.model.Expectations;
import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Privileges;
import drydock.redaction.RedactionRules;
import drydock.redaction.TokenKey;
import drydock.step.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The options that say what to investigate and how.
final class RequestOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CONTAINER", description = "Name or id of the container")
    private @Nullable String container;

    @Option(names = "--image", paramLabel = "IMAGE", description = "Examine this image if there is no container")
    private @Nullable String image;

    @Option(
            names = "--project",
            paramLabel = "NAME",
            description = "Instead of one container, investigate those of this compose project that fail, and find out"
                    + " which of them failed first and which only followed")
    private @Nullable String project;

    @Option(
            names = "--expect-log",
            paramLabel = "TEXT",
            description = "A line that should be in the log; may be repeated")
    private List<String> expected = new ArrayList<>();

    @Option(names = "--require-env", paramLabel = "NAME", description = "A variable that must be set; may be repeated")
    private List<String> required = new ArrayList<>();

    @Option(
            names = "--try-env",
            paramLabel = "NAME",
            description =
                    "Run the program again with this variable set to 1, to see whether it gets further; may be repeated")
    private List<String> tried = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "DIR",
            description =
                    "The program's source folder. Default: the folder that the container's compose labels name, if it"
                            + " is on this machine")
    private @Nullable Path source;

    @Option(names = "--no-source", description = "Don't read the folder that the compose labels name")
    private boolean noSource;

    @Option(
            names = "--local-build",
            paramLabel = "FILE",
            description = "The program as built on this machine, to check whether the image contains that build")
    private @Nullable Path localBuild;

    @Option(
            names = "--only",
            paramLabel = "STEP",
            split = ",",
            description = "Run only this step and the steps it needs")
    private List<String> only = new ArrayList<>();

    @Option(names = "--skip", paramLabel = "STEP", split = ",", description = "Skip this step")
    private List<String> skip = new ArrayList<>();

    @Option(names = "--all", description = "Run every step, even those that can't change the verdict")
    private boolean all;

    @Option(
            names = "--network",
            paramLabel = "NETWORK",
            defaultValue = "none",
            converter = EnumWords.Networks.class,
            description =
                    "none (default), or as-configured: the temporary containers can reach the container's real network")
    private Network network = Network.NONE;

    @Option(
            names = "--mounts",
            paramLabel = "ACCESS",
            defaultValue = "read-only",
            converter = EnumWords.Mounts.class,
            description =
                    "read-only (default), or as-configured: the temporary containers can write where the container can")
    private MountAccess mounts = MountAccess.READ_ONLY;

    @Option(
            names = "--privileges",
            paramLabel = "PRIVILEGES",
            defaultValue = "safe",
            converter = EnumWords.AllPrivileges.class,
            description =
                    "safe (default), or as-configured: the temporary containers get the container's capabilities and"
                            + " security profiles, even those with which a program could leave its isolation")
    private Privileges privileges = Privileges.SAFE;

    @Option(names = "--redact", paramLabel = "WORD", description = "Mask this word wherever it occurs; may be repeated")
    private List<String> redact = new ArrayList<>();

    @Option(
            names = "--allow",
            paramLabel = "NAME",
            description =
                    "Don't mask the value of this variable, or this kind of secret (named as in the report), such as"
                            + " cookie; may be repeated")
    private List<String> allow = new ArrayList<>();

    @Option(names = "--step-timeout", paramLabel = "SECONDS", description = "Time limit of each step")
    private @Nullable Double stepTimeout;

    /// @throws ParameterException when the options contradict each other
    Request request() {
        if (project != null && (container != null || image != null)) {
            throw usage("--project takes the place of a container and of --image");
        }
        if (container == null && image == null && project == null) {
            throw usage("no container given. Name one (`drydock list` shows them), or an image with --image");
        }
        if (blank(container) || blank(image) || blank(project)) {
            throw usage("the name of the container, image or project is empty");
        }
        if (source != null && !Files.isDirectory(source)) {
            throw usage("--source: " + source + " is not a folder");
        }
        checkSteps("--only", only);
        checkSteps("--skip", skip);
        if (required.stream().anyMatch(name -> name.isEmpty() || name.contains("="))) {
            throw usage("--require-env needs the name of a variable, without a value");
        }
        if (tried.stream().anyMatch(name -> !name.matches("[A-Za-z_][A-Za-z0-9_]*"))) {
            throw usage("--try-env needs the name of a variable, without a value");
        }
        if (expected.stream().anyMatch(String::isBlank)) {
            throw usage("--expect-log needs a text that is not empty");
        }
        Expectations expectations = new Expectations(
                        expected, required, Optional.ofNullable(source).map(RequestOptions::absolute))
                .trying(tried)
                .comparing(Optional.ofNullable(localBuild).map(RequestOptions::absolute));
        return new Request(
                        Objects.requireNonNullElse(container, ""),
                        container == null ? Optional.ofNullable(image) : Optional.empty(),
                        expectations,
                        Set.copyOf(only),
                        Set.copyOf(skip),
                        all,
                        network,
                        timeout())
                .with(mounts)
                .with(privileges);
    }

    /// Whether the source folder may be found by the container's labels.
    boolean findsSource() {
        return source == null && !noSource && container != null;
    }

    /// The compose project to investigate instead of one container.
    Optional<String> project() {
        return Optional.ofNullable(project);
    }

    /// The same request for the image, if the user named one and the container is gone.
    Optional<Request> imageInstead(Request request) {
        if (image == null || request.container().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(request.of("", Optional.of(image)));
    }

    /// The redaction rules, with the key that makes equal values recognisable.
    ///
    /// @throws ParameterException when the options contradict each other
    RedactionRules redaction(TokenKey tokens) {
        if (redact.stream().anyMatch(word -> word.strip().length() < 3)) {
            throw usage("--redact needs a word of at least three characters");
        }
        return new RedactionRules(Set.copyOf(redact), Set.copyOf(allow), tokens);
    }

    private Optional<Duration> timeout() {
        if (stepTimeout == null) {
            return Optional.empty();
        }
        // More than a day is certainly a mistake; NaN compares false.
        if (!(stepTimeout > 0 && stepTimeout <= 86_400)) {
            throw usage("--step-timeout needs a number of seconds, more than 0 and at most a day");
        }
        return Optional.of(Duration.ofMillis(Math.max(1, Math.round(stepTimeout * 1000))));
    }

    private void checkSteps(String option, List<String> ids) {
        List<String> known = Investigator.steps().stream().map(Step::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw usage(option + ": there is no step '" + id + "'. Steps: " + String.join(", ", known));
            }
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static boolean blank(@Nullable String name) {
        return name != null && name.isBlank();
    }

    ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
