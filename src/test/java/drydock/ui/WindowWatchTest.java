package drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.store.CaseLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a watched container does is told; nothing is told of others.
@Timeout(120)
class WindowWatchTest {
    @TempDir
    Path settings;

    private final LateClock clock = new LateClock();
    private WindowFixture window;
    private ListHand hand;

    /// Goes with the time of day, and can be put forward.
    private static final class LateClock extends Clock {
        private volatile Duration late = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(late);
        }
    }

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(settings);
        hand = new ListHand(window);
        window.open(new Collaborators(
                window.engine.finder(),
                engine -> window.examiner,
                ScriptedSteps.of(window.result),
                new CaseLibrary(settings.resolve("cases"), Clock.systemUTC()),
                settings,
                clock,
                "test",
                Optional.empty()));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private ScriptedContainer running(String name) {
        ScriptedContainer container = window.engine.add(new ScriptedContainer(name, "web:1", "", "no"));
        window.engine.start(container);
        window.await(
                name, () -> hand.row(name) != null && hand.row(name).state().equals("running"));
        return container;
    }

    @Test
    void tellsOfAWatchedContainerThatFailsAndOfNoOther() throws Exception {
        ScriptedContainer other = running("other");
        ScriptedContainer web = running("web");
        hand.select("web");
        hand.choose("action-watch");
        window.engine.die(other, 1);
        window.await("the state", () -> hand.row("other").state().equals("exited"));
        assertThat(window.shows("other does not run")).isFalse();
        window.engine.die(web, 3);
        window.await("the news", () -> window.shows("web does not run: exited 3"));
        window.fx(() -> window.window().shutDown());
        assertThat(Files.readString(settings.resolve("window.properties"))).contains("watched=web", "selected=web");
    }

    @Test
    void tellsWhenAFixHolds() throws Exception {
        ScriptedContainer web = running("web");
        hand.select("web");
        hand.choose("action-watch");
        window.engine.die(web, 3);
        window.await("the news", () -> window.shows("web does not run: exited 3"));
        window.engine.start(web);
        window.await("it runs", () -> hand.row("web").state().equals("running"));
        clock.late = Duration.ofMinutes(2);
        window.await(40, "the news", () -> window.shows("web has been up for 60 s after it failed."));
    }
}
