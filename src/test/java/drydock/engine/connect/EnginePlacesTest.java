package drydock.engine.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engines that are offered, from the files of a made-up home.
class EnginePlacesTest {
    @TempDir
    Path home;

    private void context(String folder, String content) throws Exception {
        Path place = home.resolve(".docker/contexts/meta").resolve(folder);
        Files.createDirectories(place);
        Files.writeString(place.resolve("meta.json"), content);
    }

    @Test
    void listsContextsByNameAndSocketsThatExist() throws Exception {
        context("a", "{\"Name\":\"remote\",\"Endpoints\":{\"docker\":{\"Host\":\"tcp://host:2376\"}}}");
        context("b", "{\"Name\":\"colima\",\"Endpoints\":{\"docker\":{\"Host\":\"unix:///c.sock\"}}}");
        context("c", "{ damaged");
        context("d", "{\"Name\":\"kubernetes only\",\"Endpoints\":{}}");
        Files.createDirectories(home.resolve(".rd"));
        Path socket = Files.createFile(home.resolve(".rd/docker.sock"));
        var places = new EnginePlaces(Map.of("XDG_RUNTIME_DIR", home + "/none"), home).all();
        assertThat(places.subList(0, 2))
                .extracting(EnginePlaces.EnginePlace::name)
                .containsExactly("colima", "remote");
        assertThat(places.get(1).choice()).isEqualTo(new EngineLocator.Choice(Optional.empty(), Optional.of("remote")));
        assertThat(places)
                .filteredOn(place -> place.address().equals("unix://" + socket))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.name()).isEqualTo("the socket of Rancher Desktop");
                    assertThat(place.choice().host()).hasValue("unix://" + socket);
                });
        assertThat(places).noneMatch(place -> place.address().contains(".orbstack"));
    }

    @Test
    void aHomeWithoutContextsHasNone() {
        assertThat(new EnginePlaces(Map.of("XDG_RUNTIME_DIR", home + "/none"), home).all())
                .noneMatch(place -> place.choice().context().isPresent());
    }
}
