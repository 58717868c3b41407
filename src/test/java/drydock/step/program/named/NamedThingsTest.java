package drydock.step.program.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedThingsTest {
    @Test
    void aCommandThatAShellCantFindIsSearched() {
        assertThat(in("/start.sh: line 4: redis-server: command not found").names())
                .contains("redis-server");
        assertThat(in("exec: \"gunicorn\": executable file not found in $PATH").names())
                .contains("gunicorn");
    }

    @Test
    void aPathIsLookedAtAndItsNameSearched() {
        NamedThings named = in("Error: open /etc/app/app.toml: no such file or directory");
        assertThat(named.paths()).containsExactly("/etc/app/app.toml");
        assertThat(named.names()).containsExactly("app.toml");
    }

    @Test
    void aRelativePathIsResolvedAgainstTheWorkingDirectory() {
        assertThat(in("cannot find './conf/app.yaml'").paths()).containsExactly("/srv/conf/app.yaml");
    }

    @Test
    void aPackageIsSearchedByItsFirstPart() {
        assertThat(in("ModuleNotFoundError: No module named 'payments.api'").names())
                .containsExactlyInAnyOrder("payments", "payments.py");
        assertThat(in("Error: Cannot find module '@acme/pay'").names()).contains("pay");
    }

    @Test
    void thePlacesOfMissingSystemDataAreLookedAt() {
        assertThat(in("panic: unknown time zone Europe/Zurich").paths()).contains("/usr/share/zoneinfo");
    }

    @Test
    void framesAndAddressesAreNoFiles() {
        assertThat(in("    at start (/app/server.js:5:22)").isEmpty()).isTrue();
        assertThat(in("GET https://shop.example.com/orders/7 was not found").paths())
                .isEmpty();
    }

    @Test
    void linesThatMissNothingHaveNoNames() {
        assertThat(in("listening as 'shop' with \"app.toml\"").names()).isEmpty();
    }

    private static NamedThings in(String line) {
        return NamedThings.in(List.of(line), "/srv");
    }

    @Test
    void quotedWordsAreSoughtInTheConfigurationThatTheMessageNames() {
        NamedThings named = NamedThings.in(
                List.of("level=error file=/c/am.yml err=\"undefined receiver \\\"slack-notify\\\" used in route\""),
                "/",
                List.of("alertmanager", "--config.file=/etc/other.yml"));

        assertThat(named.sought()).containsExactly(new SoughtWord("slack-notify", "/c/am.yml"));
    }

    @Test
    void aWordIsSoughtInTheConfigurationOfTheCommandWhereTheMessageNamesNone() {
        NamedThings named = NamedThings.in(
                List.of("dnsmasq: unknown interface eth1"), "/", List.of("dnsmasq", "-C", "/c/dnsmasq.conf"));

        assertThat(named.sought()).containsExactly(new SoughtWord("eth1", "/c/dnsmasq.conf"));
    }

    @Test
    void plainWordsAreNotSought() {
        NamedThings named =
                NamedThings.in(List.of("unable to start, giving up"), "/", List.of("dnsmasq", "-C", "/c/dnsmasq.conf"));

        assertThat(named.sought()).isEmpty();
    }
}
