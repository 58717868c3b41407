package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.AppliedFix;
import drydock.casefile.model.Comparison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A fix in the real window, on a real engine: the image is built anew, and the case goes on with what is made of it.
@Tag("engine")
@Timeout(300)
class WindowFixEngineTest {
    private final String name =
            "drydock-window-fix-" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    Path folder;

    @TempDir
    Path context;

    @BeforeEach
    void makeAContainerThatFails() throws Exception {
        build("#!/bin/nosuchshell");
        run(false, start(name + "-1"));
        run(true, "docker", "wait", name + "-1");
    }

    @AfterEach
    void remove() throws Exception {
        run(false, "docker", "rm", "--force", name + "-1", name + "-2");
        run(false, "docker", "image", "rm", "--force", name);
    }

    @Test
    void tellsAfterARestartWhatARebuiltImageChanged() throws Exception {
        CasesScene first = scene(name + "-1");
        try {
            investigate(first, "Missing interpreter: confirmed");
            first.window().openNotes();
            first.write("#note-text", "named a shell that is there", "#add-fix");
            first.window().await("the fix", () -> !first.read().fixes().isEmpty());
        } finally {
            first.close();
        }
        build("#!/bin/sh");
        run(true, "docker", "rm", name + "-1");
        run(true, start(name + "-2"));
        CasesScene second = scene(name + "-2");
        try {
            second.window()
                    .await(
                            "what was found before",
                            () -> second.window().shows("in an earlier container of this name"));
            second.window().screenshots("23-engine-successor");
            investigate(second, "No cause confirmed or likely");
            looksAtWhatChanged(second);
        } finally {
            second.close();
        }
    }

    @Test
    void tellsWhatAFixInTheSameContainerChanged() throws Exception {
        CasesScene scene = scene(name + "-1");
        try {
            investigate(scene, "Missing interpreter: confirmed");
            script("#!/bin/sh");
            run(true, "docker", "cp", context.resolve("start.sh").toString(), name + "-1:/start.sh");
            run(true, "docker", "start", name + "-1");
            investigate(scene, "No cause confirmed or likely");
            scene.window().openNotes();
            scene.window()
                    .await(
                            "the comparison",
                            () -> scene.window().shows("Missing interpreter is no longer the leading cause"));
            assertThat(scene.read().examinations()).hasSize(2);
        } finally {
            scene.close();
        }
    }

    private static void looksAtWhatChanged(CasesScene scene) throws IOException {
        WindowFixture window = scene.window();
        window.openNotes();
        window.await(
                "the comparison", () -> window.shows("Since the last investigation: Missing interpreter is no longer"));
        window.screenshots("24-engine-before-after");
        var content = scene.read();
        assertThat(content.fixes()).extracting(AppliedFix::text).containsExactly("named a shell that is there");
        assertThat(Comparison.of(content.examinations().getFirst(), content.latest())
                        .rows())
                .filteredOn(row -> row.kind() == Comparison.Kind.STEP)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(window.shows(row.after())).isTrue());
        scene.openReport();
        window.await("both in the report", () -> window.report().contains("named a shell that is there"));
        window.screenshots("25-engine-fix-report");
    }

    private static void investigate(CasesScene scene, String leading) {
        scene.fire("#investigate");
        scene.window().await(120, leading, () -> scene.window().shows(leading));
    }

    private CasesScene scene(String container) throws Exception {
        CasesScene scene = new CasesScene(folder);
        scene.window().open(RealEngine.collaborators(folder));
        scene.selectContainer(container);
        return scene;
    }

    private void script(String shebang) throws IOException {
        Path script = Files.writeString(context.resolve("start.sh"), shebang + "\necho listening\nexec sleep 600\n");
        assertThat(script.toFile().setExecutable(true, false)).isTrue();
    }

    private void build(String shebang) throws Exception {
        script(shebang);
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM debian:bookworm-slim\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n");
        run(true, "docker", "build", "--quiet", "--tag", name, context.toString());
    }

    private String[] start(String container) {
        return new String[] {
            "docker",
            "run",
            "--detach",
            "--init=false",
            "--name",
            container,
            "--label",
            "com.docker.compose.project=" + name,
            "--label",
            "com.docker.compose.service=app",
            name
        };
    }

    private static String run(boolean mustSucceed, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 && mustSucceed) {
            throw new AssertionError(String.join(" ", List.of(command)) + ": " + output);
        }
        return output;
    }
}
