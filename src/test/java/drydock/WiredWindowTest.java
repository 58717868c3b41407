package drydock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WiredWindowTest {
    private static final Map<String, String> LINUX = Map.of("os.name", "Linux");

    @Test
    void knowsWhereAWindowCanBeSeen() {
        assertThat(WiredWindow.hasDisplay(LINUX, Map.of())).isFalse();
        assertThat(WiredWindow.hasDisplay(LINUX, Map.of("DISPLAY", ""))).isFalse();
        assertThat(WiredWindow.hasDisplay(LINUX, Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(WiredWindow.hasDisplay(LINUX, Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(WiredWindow.hasDisplay(Map.of("os.name", "Mac OS X"), Map.of()))
                .isTrue();
    }
}
