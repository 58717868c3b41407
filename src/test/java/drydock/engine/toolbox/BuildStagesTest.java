package drydock.engine.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// On lines as Docker Engine 20.10 and Podman 5.4 report them.
class BuildStagesTest {
    private final List<String> said = new ArrayList<>();
    private long now;
    private final BuildStages stages = new BuildStages(said::add, () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void saysTheStagesAndNotTheLines() {
        List.of(
                        "Step 1/9 : FROM debian:bookworm-slim AS build",
                        " ---> 6d25e5c09d88",
                        "Step 4/9 : RUN apt-get update  && DEBIAN_FRONTEND=noninteractive apt-get install -y",
                        "Get:1 http://deb.debian.org/debian bookworm InRelease [151 kB]",
                        "Reading package lists...")
                .forEach(stages::accept);
        IntStream.range(0, 92).forEach(i -> stages.accept("Get:" + i + " http://deb.debian.org/debian gdb [1 kB]"));
        IntStream.range(0, 92).forEach(i -> stages.accept("Unpacking gdb-minimal (13.1-3) ..."));
        stages.accept("Step 5/9 : RUN set -eu;     mkdir -p /.drydock/lib /.drydock/share;");
        stages.accept("Step 8/9 : COPY --from=build /.drydock /.drydock");
        assertThat(said)
                .startsWith(
                        "Preparing the toolbox: looking for the base image debian:bookworm-slim",
                        "Preparing the toolbox: reaching the Debian mirror",
                        "Preparing the toolbox: downloading packages (1)")
                .contains("Preparing the toolbox: installing packages (86)")
                .endsWith("Preparing the toolbox: collecting the tools", "Preparing the toolbox: creating the image")
                .hasSizeLessThan(50);
    }

    @Test
    void readsPodmansStepsToo() {
        stages.accept("[1/2] STEP 4/7: RUN apt-get update");
        assertThat(stages.based()).isTrue();
        assertThat(said).containsExactly("Preparing the toolbox: reaching the Debian mirror");
    }

    @Test
    void givesUpSoonWhereTheMirrorDoesNotAnswer() {
        stages.accept("Step 4/9 : RUN apt-get update");
        for (int second = 0; second < 16; second++) {
            stages.accept("Ign:1 http://deb.debian.org/debian bookworm InRelease");
            pass(Duration.ofSeconds(1));
        }
        assertThat(stages.stuck()).isTrue();
        assertThat(stages.offline()).isTrue();
        stages.accept("Err:1 http://deb.debian.org/debian bookworm InRelease");
        assertThat(stages.lastError()).isEqualTo("http://deb.debian.org/debian bookworm InRelease");
    }

    @Test
    void isPatientOnceSomethingIsDownloaded() {
        stages.accept("Step 4/9 : RUN apt-get update");
        stages.accept("Get:1 http://deb.debian.org/debian bookworm InRelease [151 kB]");
        pass(Duration.ofMinutes(2));
        assertThat(stages.stuck()).isFalse();
        pass(Duration.ofMinutes(4));
        assertThat(stages.stuck()).isTrue();
    }

    @Test
    void aSlowEngineThatStillReportsIsNotStuck() {
        stages.accept("Step 1/9 : FROM debian:bookworm-slim AS build");
        for (int minute = 0; minute < 10; minute++) {
            pass(Duration.ofSeconds(14));
            stages.downloads();
        }
        assertThat(stages.stuck()).isFalse();
    }
}
