package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemErrorsTest {
    @Test
    void translatesTheWordsOfTheLibraryAndNoOthers() {
        assertThat(SystemErrors.english("journal /data/x: Keine Berechtigung"))
                .isEqualTo("journal /data/x: Permission denied");
    }

    @Test
    void putsANumberIntoWords() {
        assertThat(SystemErrors.english("{\"event\":\"write_failed\",\"errno\":28}"))
                .endsWith("(No space left on device)");
        assertThat(SystemErrors.english("open: No space left on device, errno 28"))
                .doesNotContain("(No space");
    }

    @Test
    void readsWordsOfErlangOnlyWhereTheyStandAlone() {
        assertThat(SystemErrors.english("{error,eacces}")).isEqualTo("{error,Permission denied}");
        assertThat(SystemErrors.english("your Gemfile specified 2.7.0")).isEqualTo("your Gemfile specified 2.7.0");
    }
}
