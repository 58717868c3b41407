package drydock.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnixPathTest {
    @Test
    void theBaseNameIsTheLastName() {
        assertThat(UnixPath.baseName("/usr/bin/node")).isEqualTo("node");
        assertThat(UnixPath.baseName("src/main.rs")).isEqualTo("main.rs");
        assertThat(UnixPath.baseName("node")).isEqualTo("node");
        assertThat(UnixPath.baseName("/srv/")).isEmpty();
    }

    @Test
    void theParentIsWhatComesBeforeTheLastSlash() {
        assertThat(UnixPath.parent("/usr/bin/node")).isEqualTo("/usr/bin");
        assertThat(UnixPath.parent("src/main.rs")).isEqualTo("src");
        assertThat(UnixPath.parent("/init")).isEmpty();
        assertThat(UnixPath.parent("init")).isEmpty();
    }
}
