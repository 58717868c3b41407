package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualVariablesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "LC_ALL",
                "lc_all",
                "TERM",
                "TERMINFO",
                "GOMAXPROCS",
                "PGHOST",
                "APP_DEBUG",
                "LOG_LEVEL",
                "http_proxy",
                "npm_config_https_proxy",
                "COLORTERM",
                "_JAVA_OPTIONS",
                "COMPlus_EnableDiagnostics"
            })
    void whatProgramsDoWithoutIsUsual(String name) {
        assertThat(UsualVariables.contains(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_URL", "GOAL", "PGBOUNCER_URL", "HOMEPAGE", "PORT", "GOOGLE_CLOUD_PROJECT"})
    void aVariableOfTheProgramIsNot(String name) {
        assertThat(UsualVariables.contains(name)).isFalse();
    }
}
