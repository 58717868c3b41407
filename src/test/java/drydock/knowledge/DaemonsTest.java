package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaemonsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nginx | [\"nginx\", \"-g\", \"daemon off;\"]",
                "apache2 | [\"apache2ctl\", \"-D\", \"FOREGROUND\"]",
                "/usr/sbin/php-fpm8.2 | [\"php-fpm\", \"-F\"]",
                "/etc/init.d/redis | [\"redis\", \"with its foreground switch\"]"
            },
            quoteCharacter = '\'')
    void aDaemonHasACommandThatKeepsItInTheForeground(String program, String command) {
        assertThat(Daemons.foreground(List.of(program))).contains(command);
    }

    @Test
    void aProgramThatIsAlreadyInTheForegroundNeedsNone() {
        assertThat(Daemons.foreground(List.of("nginx", "-g", "daemon off;"))).isEmpty();
        assertThat(Daemons.foreground(List.of("sshd", "-D"))).isEmpty();
    }

    @Test
    void aProgramThatOnlyPrintsItsVersionNeedsNone() {
        assertThat(Daemons.foreground(List.of("nginx", "-v"))).isEmpty();
    }

    @Test
    void anyOtherProgramIsNoDaemon() {
        assertThat(Daemons.foreground(List.of("/app/server"))).isEmpty();
        assertThat(Daemons.foreground(List.of())).isEmpty();
    }
}
