package drydock.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Fix;
import drydock.model.FixPlace;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {
    private final Application express = Matrix.application("express");
    private final Launch launch = Launch.of(express);

    private Repair repair(String language, String snippet) {
        return Repair.of(Fix.of(FixPlace.START_OPTIONS, "Do it.", language, snippet), express)
                .orElseThrow();
    }

    @Test
    void wordsAndGapsAreForAPerson() {
        assertThat(Repair.of(Fix.of("Find out why."), express)).isEmpty();
        assertThat(Repair.of(new Fix("Set it.", "diff", "     environment:\n+      OTHER: <value>"), express))
                .isEmpty();
        assertThat(Repair.of(new Fix("Copy it.", "diff", "+COPY --from=build /path/of/x /x"), express))
                .isEmpty();
    }

    @Test
    void theOwnerKnowsTheValueOfAVariable() {
        Repair repair = repair("diff", "     environment:\n-      SHOP_NAM: north\n+      SHOP_NAME: <value>");

        assertThat(repair.change().apply(launch.without("SHOP_NAME")).variables())
                .containsEntry("SHOP_NAME", "north");
    }

    @Test
    void keysOfAServiceAreOptions() {
        Launch broken = launch.option("--pids-limit", "5")
                .option("--tmpfs", "/data:size=1m")
                .option("--read-only")
                .publishing(3001);

        assertThat(repair("yaml", "    pids_limit: 1000").change().apply(broken).options())
                .containsExactly("--tmpfs", "/data:size=1m", "--read-only", "--pids-limit", "1000");
        assertThat(repair("diff", "     tmpfs:\n-      - /data")
                        .change()
                        .apply(broken)
                        .options())
                .doesNotContain("--tmpfs");
        assertThat(repair("diff", "     ports:\n-      - \"3001\"\n+      - \"3000\"")
                        .change()
                        .apply(broken)
                        .port())
                .isEqualTo(3000);
    }

    @Test
    void aCheckKeepsTheQuotesInIt() {
        Repair repair = repair(
                "diff",
                "     healthcheck:\n+      test: [\"CMD-SHELL\", \"node -e \\\"fetch('http://x:1/a, b')\\\"\"]");

        assertThat(repair.change().apply(launch).options())
                .containsExactly("--health-cmd", "node -e \"fetch('http://x:1/a, b')\"");
    }

    @Test
    void instructionsAreALayerAndCommandsOfTheEngineAreRun() {
        assertThat(repair("diff", "+RUN chmod 755 /x\n USER shop").layer()).containsExactly("RUN chmod 755 /x");
        assertThat(repair("sh", "docker start x").commands()).isEqualTo(List.of("docker start x"));
    }
}
