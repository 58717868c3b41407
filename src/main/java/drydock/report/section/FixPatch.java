package drydock.report.section;

import drydock.fact.SourceFacts;
import drydock.model.Fix;
import drydock.report.ReportContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A fix as a change of the user's own Dockerfile or compose file, where its text is known.
final class FixPatch {
    private FixPatch() {}

    /// A diff that `git apply` takes in the source folder.
    static Optional<String> of(ReportContext story, Fix fix) {
        Optional<SourceFacts> source = story.fact(SourceFacts.class);
        if (source.isEmpty() || fix.snippet().isBlank() || fix.snippet().contains("<value>")) {
            return Optional.empty();
        }
        return switch (fix.place()) {
            case IMAGE_BUILD, PROGRAM -> dockerfile(source.get(), fix);
            case START_OPTIONS -> compose(story, source.get(), fix);
            case HOST, UNKNOWN -> unplaced(story, source.get(), fix);
        };
    }

    /// A fix that says by its form where it belongs.
    private static Optional<String> unplaced(ReportContext story, SourceFacts source, Fix fix) {
        boolean yaml = sketch(fix).stream().anyMatch(line -> line.matches("[ +-] {4}[a-z_]+:.*"));
        return yaml ? compose(story, source, fix) : Optional.empty();
    }

    private static Optional<String> dockerfile(SourceFacts source, Fix fix) {
        boolean instructions = sketch(fix).stream()
                .filter(line -> line.startsWith("+"))
                .findFirst()
                .filter(line -> line.matches("\\+\\s*(?:RUN|COPY|ADD|ENV|USER|WORKDIR|ENTRYPOINT|CMD|FROM)\\s.*"))
                .isPresent();
        return !instructions
                ? Optional.empty()
                : source.text(SourceFacts.Role.DOCKERFILE)
                        .flatMap(file -> DockerfileEdit.of(file.getValue(), sketch(fix))
                                .flatMap(changed -> UnifiedDiff.of(file.getKey(), file.getValue(), changed)));
    }

    private static Optional<String> compose(ReportContext story, SourceFacts source, Fix fix) {
        Optional<String> service = story.container().composeService();
        return service.isEmpty()
                ? Optional.empty()
                : source.text(SourceFacts.Role.COMPOSE_FILE)
                        .flatMap(file -> ComposeEdit.of(file.getValue(), service.get(), sketch(fix))
                                .flatMap(changed -> UnifiedDiff.of(file.getKey(), file.getValue(), changed)));
    }

    /// Lines with a mark in front; of a snippet that is no diff, every line is new.
    static List<String> sketch(Fix fix) {
        boolean diff = fix.language().equals("diff");
        return Arrays.stream(fix.snippet().stripTrailing().split("\\R"))
                .map(line -> diff ? line : "+" + line)
                .toList();
    }
}
