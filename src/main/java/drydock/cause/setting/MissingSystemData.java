package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.VerdictBuilder;
import drydock.fact.LogFacts.Line;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.Missing;
import drydock.knowledge.SystemData;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Data of the operating system that the program's message is about and that the image leaves out: time zones, CA
/// certificates, locales.
///
/// @param data    what is missing
/// @param line    the message
/// @param missing every place where systems keep it
record MissingSystemData(SystemData data, Line line, List<Missing> missing) {
    /// Only if it is known that no place of the data exists: a message alone may as well be about a misspelt zone.
    static Optional<MissingSystemData> of(Evidence evidence) {
        Optional<NamedFileFacts> looked = evidence.get(NamedFileFacts.class);
        if (looked.isEmpty() || !evidence.situation().failing()) {
            return Optional.empty();
        }
        return Stream.concat(
                        evidence.words().lastWords().stream(),
                        evidence.errorReport().stream().flatMap(report -> report.lines().stream()))
                .flatMap(line -> of(line, looked.get()).stream())
                .findFirst();
    }

    private static Optional<MissingSystemData> of(Line line, NamedFileFacts looked) {
        return SystemData.missedBy(line.text()).flatMap(data -> {
            List<Missing> missing = data.places().stream()
                    .flatMap(place -> looked.missing(place).stream())
                    .toList();
            return missing.size() == data.places().size()
                    ? Optional.of(new MissingSystemData(data, line, missing))
                    : Optional.empty();
        });
    }

    Verdict verdict(Evidence evidence, VerdictBuilder ruling) {
        List<Citation> cited = new ArrayList<>(List.of(line.citation()));
        missing.forEach(place -> cited.add(place.citation()));
        cited.add(evidence.situation().state());
        String part = data.part(line.text());
        return ruling.agreed(
                evidence.situation().failedWithStatus(),
                "The image has no " + data.name() + ": "
                        + String.join(
                                " and ",
                                data.places().stream()
                                        .map(path -> "`" + path + "`")
                                        .toList())
                        + (data.places().size() == 1 ? " does" : " do") + " not exist."
                        + (part.isEmpty() ? "" : " The program needs them for `" + part + "`.")
                        + " Its message is `" + line.text().strip() + "`.",
                cited,
                fixes());
    }

    private List<Fix> fixes() {
        return List.of(
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Install the package `" + data.packages() + "` in the final stage of the image.",
                        "diff",
                        "+RUN apt-get update && apt-get install -y --no-install-recommends " + data.packages()),
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "If the final stage has no package manager, copy the data from the build stage.",
                        "diff",
                        "+COPY --from=build " + data.places().getFirst() + " "
                                + data.places().getFirst()));
    }
}
