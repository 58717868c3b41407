package drydock.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engine.Engine;
import drydock.engine.ThisInstance;
import drydock.investigation.Investigation;
import drydock.model.EngineEvent;
import drydock.model.Expectations;
import drydock.model.Labels;
import drydock.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole way on a real engine, for the sample and a few others: each another state, user and kind of image.
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZooEngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Set<String> OURS_ALONE = Set.of("pause", "unpause", "stop", "kill", "update", "rename");

    private Engine engine;
    private Visit visit;
    private ZooContainers containers;

    @BeforeAll
    void connect() throws Exception {
        engine = LocalEngine.connect();
        engine.toolbox().build(line -> {});
        visit = new Visit(engine);
        containers = new ZooContainers();
    }

    @AfterAll
    void disconnect() {
        visit.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample",
                "stub-binary-musl-scratch",
                "missing-shared-library-c",
                "silent-early-exit-ld-preload",
                "healthy-python",
                "healthy-created",
                "unknown-user-stub"
            })
    void findsTheCauseAndLeavesNothingBehind(String name) throws Exception {
        Investigation investigation = visit.to(Zoo.fixture(name));

        assertThat(Judgement.of(Zoo.fixture(name), investigation).misses()).isEmpty();
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void onlyARunThatGetsFurtherConfirmsThatAVariableIsMissing() throws Exception {
        Fixture fixture = Zoo.fixture("silent-early-exit-c-variable");
        containers.build(fixture);
        containers.start(fixture);
        try {
            assertThat(missingVariable(fixture, "QUEUE_NAME")).isEqualTo(Verdict.Level.CONFIRMED);
            assertThat(missingVariable(fixture, "ANOTHER_NAME")).isNotEqualTo(Verdict.Level.CONFIRMED);
        } finally {
            containers.remove(fixture);
        }
    }

    private Verdict.Level missingVariable(Fixture fixture, String tried) throws Exception {
        return visit.investigate(fixture, Expectations.NONE.trying(List.of(tried))).findings().stream()
                .filter(finding -> finding.id().equals("missing-environment-variable"))
                .map(finding -> finding.verdict().level())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesTheUsersContainerAlone() throws Exception {
        Fixture fixture = Zoo.fixture("healthy-python");
        containers.build(fixture);
        containers.start(fixture);
        try {
            String id = engine.inspect(fixture.container()).id();
            assertThat(actionsWhile(id, () -> visit.investigate(fixture)))
                    .noneMatch(OURS_ALONE::contains)
                    .noneMatch(action -> action.startsWith("exec_"))
                    .doesNotContain("start", "die", "destroy");
            assertThat(engine.inspect(fixture.container()).state().running()).isTrue();
        } finally {
            containers.remove(fixture);
        }
    }

    private List<String> actionsWhile(String id, Act act) throws Exception {
        List<String> actions = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch subscribed = new CountDownLatch(1);
        Thread subscription = Thread.ofVirtual().start(() -> listen(id, subscribed, actions));
        assertThat(subscribed.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        try {
            act.run();
        } finally {
            subscription.interrupt();
            subscription.join(LIMIT);
        }
        return List.copyOf(actions);
    }

    private void listen(String id, CountDownLatch subscribed, List<String> actions) {
        try {
            engine.events(subscribed::countDown, event -> keep(id, event, actions));
        } catch (Exception ended) {
            // Interrupted, as wanted; a subscription that never came about shows as a latch that stays shut.
            Thread.currentThread().interrupt();
        }
    }

    private static void keep(String id, EngineEvent event, List<String> actions) {
        if (event.actorId().equals(id)) {
            actions.add(event.action());
        }
    }

    /// Throwaways and snapshots of this process.
    private static String leftBehind() throws Exception {
        String label = "label=" + Labels.INSTANCE + "=" + ThisInstance.label();
        String snapshot = "label=" + Labels.KIND + "=snapshot";
        return DockerCommand.run(LIMIT, "container", "ls", "--all", "--quiet", "--filter", label)
                + DockerCommand.run(LIMIT, "image", "ls", "--quiet", "--filter", label, "--filter", snapshot);
    }

    private interface Act {
        void run() throws Exception;
    }
}
