package drydock.format.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationPlaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1795775052: Error found at /etc/mosquitto/mosquitto.conf:6.|/etc/mosquitto/mosquitto.conf|6
            nginx: [emerg] unknown directive "servr" in /etc/nginx/nginx.conf:3|/etc/nginx/nginx.conf|3
            AH00526: Syntax error on line 3 of /etc/apache2/sites-enabled/000-default.conf:|/etc/apache2/sites-enabled/000-default.conf|3
            parse error in config file /etc/kamailio/kamailio.cfg, line 7, column 12-19|/etc/kamailio/kamailio.cfg|7
            ('/etc/varnish/default.vcl' Line 1 Pos 1)|/etc/varnish/default.vcl|1
            error during parsing file /etc/rsyslog.conf, on or before line 2: parameter not known|/etc/rsyslog.conf|2
            """)
    void readsFileAndLine(String text, String file, String line) {
        assertThat(ConfigurationPlace.in(text)).contains(new ConfigurationPlace(file, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"at /usr/src/app/server.c:6", "https://example.org/app.yml:6", "line 6 of 12", "./app.yml:6"})
    void nearMissIsNoConfiguration(String text) {
        assertThat(ConfigurationPlace.in(text)).isEmpty();
    }
}
