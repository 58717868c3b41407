package drydock.zoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.cause.Cause;
import drydock.cause.Causes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One container of the zoo: how to make it, and what an investigation has to say of it.
///
/// @param folder        its name is the fixture's name
/// @param build         holds the Dockerfile and its sources; the folder itself, but for the sample
/// @param story         what is wrong with it, or what it only seems to be
/// @param leading       causes that may lead; empty when nothing may be accused, for a container that is fine
/// @param anyLeading    true for a near miss of which only [#mustNotAccuse] matters
/// @param verdict       how sure the leading cause has to be (`confirmed` or `likely`); empty when both will do
/// @param contributing  causes that have to come out as contributing
/// @param mustNotAccuse causes that may be neither confirmed nor likely, unless as contributing
/// @param options       of `docker create`
/// @param until         when it is ready to be investigated
/// @param untilLog      text that its log has to hold first, empty for none
/// @param source        the program's source folder, if the user names one
/// @param localBuild    the program as it was built on the user's machine, if the user names one
/// @param last          docker command and options given to the container after that, such as stop; empty for none
record Fixture(
        Path folder,
        Path build,
        String story,
        List<String> leading,
        boolean anyLeading,
        Optional<String> verdict,
        List<String> contributing,
        List<String> mustNotAccuse,
        List<String> options,
        Until until,
        String untilLog,
        Optional<Path> source,
        Optional<Path> localBuild,
        List<String> last) {

    /// When a container is ready to be investigated.
    enum Until {
        /// Created and never started.
        CREATED,
        /// Its process runs, and its log holds the text asked for.
        RUNNING,
        /// Its process has ended, or the engine could not start it.
        ENDED,
        /// It has ended three times.
        RESTARTING,
        /// Its health check has succeeded.
        HEALTHY,
        /// Its health check has failed as often as it may.
        UNHEALTHY
    }

    static Fixture read(Path folder) throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("fixture.json").toFile());
        return new Fixture(
                folder,
                json.has("build") ? Path.of(json.path("build").asText()) : folder,
                json.path("story").asText(),
                words(json, "leading"),
                !json.has("leading"),
                Optional.of(json.path("verdict").asText()).filter(word -> !word.isEmpty()),
                words(json, "contributing"),
                words(json, "mustNotAccuse"),
                words(json, "options"),
                Until.valueOf(json.path("until").asText().toUpperCase(java.util.Locale.ROOT)),
                json.path("untilLog").asText(),
                Optional.of(json.path("source").asText())
                        .filter(path -> !path.isEmpty())
                        .map(path -> path.equals(".") ? folder : Path.of(path)),
                Optional.of(json.path("localBuild").asText())
                        .filter(path -> !path.isEmpty())
                        .map(folder::resolve),
                words(json, "finally"));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /// Name of its image on the engine.
    String image() {
        return "drydock-zoo:" + name();
    }

    /// Name of its container on the engine.
    String container() {
        return "drydock-zoo-" + name();
    }

    /// Whether nothing may be accused.
    boolean healthy() {
        return leading.isEmpty() && !anyLeading;
    }

    /// The causes it names that are not in the catalogue.
    List<String> unknownCauses() {
        Set<String> known = Causes.ALL.stream().map(Cause::id).collect(Collectors.toSet());
        return Stream.of(leading, contributing, mustNotAccuse)
                .flatMap(List::stream)
                .filter(id -> !known.contains(id))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return name() + ": " + story;
    }

    private static List<String> words(JsonNode json, String field) {
        List<String> words = new ArrayList<>();
        json.path(field).forEach(word -> words.add(word.asText()));
        return List.copyOf(words);
    }
}
