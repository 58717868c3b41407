package drydock.cause.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependencyCacheTest {
    @Test
    void onlyAMainWithoutContentIsAPlaceholder() {
        assertThat(DependencyCache.dummyMain("RUN echo 'fn main() {}' > src/main.rs && cargo build"))
                .isTrue();
        assertThat(DependencyCache.dummyMain("RUN echo 'public static void main(String[] a) {}' > A.java"))
                .isTrue();
        assertThat(DependencyCache.dummyMain("RUN echo '' > src/index.js && npm run build"))
                .isTrue();
        assertThat(DependencyCache.dummyMain("RUN echo > pkg/__init__.py")).isFalse();
        assertThat(DependencyCache.dummyMain("RUN echo 'fn main() { run() }' > src/main.rs"))
                .isFalse();
    }
}
