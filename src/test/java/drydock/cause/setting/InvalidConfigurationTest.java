package drydock.cause.setting;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class InvalidConfigurationTest {
    private static final String DIRECTIVE = "nginx: [emerg] unknown directive \"servr\" in /etc/nginx/nginx.conf:3";

    @Test
    void accusesTheSettingWithFileAndLine() {
        MadeUpCase.exited(1)
                .prints(DIRECTIVE)
                .cause("invalid-configuration")
                .leads(CONFIRMED)
                .explains("`servr`", "(`/etc/nginx/nginx.conf`, line 3)")
                .advises("Correct `servr`", "nginx -t")
                .cites("unknown directive", "exited (1)");
    }

    @Test
    void namesTheFileThatWasOpenedBeforeAMessageThatNamesNone() {
        MadeUpCase.exited(1)
                .prints("SyntaxError: Unexpected end of JSON input", "    at JSON.parse (<anonymous>)")
                .traced(trace -> trace.opens("/etc/shop/shop.json"))
                .cause("invalid-configuration")
                .leads(LIKELY)
                .explains("Before that it opened `/etc/shop/shop.json`.")
                .advises("Correct `/etc/shop/shop.json`")
                .cites("openat(\"/etc/shop/shop.json\")");
    }

    private static MadeUpCase complainsAbout(String place) {
        return MadeUpCase.exited(3).prints("1795775052: Error: Invalid max_keepalive value (0).", place);
    }

    @Test
    void accusesTheLineThatTheProgramNamesBesideAnErrorOfItsOwn() {
        complainsAbout("1795775052: Error found at /etc/mosquitto/mosquitto.conf:6.")
                .with(new LookedAt().file("/etc/mosquitto/mosquitto.conf").facts())
                .cause("invalid-configuration")
                .leads(CONFIRMED)
                .explains("`/etc/mosquitto/mosquitto.conf`, line 6", "Invalid max_keepalive value")
                .cites("Invalid max_keepalive", "Error found at", "-rw-r--r--", "exited (3)");
    }

    @Test
    void namesThePlaceThatStandsBesideARecognisedMessage() {
        MadeUpCase.exited(3)
                .prints(
                        "1795775248: Error: Unknown configuration variable \"persist\".",
                        "1795775248: Error found at /etc/mosquitto/mosquitto.conf:4.")
                .cause("invalid-configuration")
                .leads(LIKELY)
                .explains("(`/etc/mosquitto/mosquitto.conf`, line 4): `persist`");
    }

    @Test
    void quotesTheLineOfTheConfiguration() {
        MadeUpCase.exited(1)
                .prints(
                        "27-Nov-2026 10:13:48.889 /etc/bind/named.conf:7: parsing failed: file not found",
                        "27-Nov-2026 10:13:48.889 loading configuration: file not found")
                .with(new LookedAt()
                        .line("/etc/bind/named.conf", 7, "include \"/etc/bind/zones/internal.conf\";")
                        .facts())
                .cause("invalid-configuration")
                .leads(LIKELY)
                .explains("line 7", "That line is `include \"/etc/bind/zones/internal.conf\";`")
                .cites("line 7 of /etc/bind/named.conf");
    }

    @Test
    void doubtsALineOfAFileThatWasNotLookedAt() {
        complainsAbout("1795775052: Error found at /etc/mosquitto/mosquitto.conf:6.")
                .cause("invalid-configuration")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsALineOfTheProgramsSource() {
        complainsAbout("1795775052: raised at /usr/src/app/server.c:6.")
                .cause("invalid-configuration")
                .isNotAccused();
    }

    @Test
    void accusesAnOptionWithoutAPlace() {
        MadeUpCase.exited(2)
                .prints("flag provided but not defined: -prot")
                .cause("invalid-configuration")
                .leads(CONFIRMED)
                .explains("`-prot`");
    }

    @Test
    void accusesWithLessCertaintyWhereTheProgramGoesOnFirst() {
        MadeUpCase.exited(1)
                .prints(DIRECTIVE, "served request 3")
                .cause("invalid-configuration")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsASettingThatIsOnlyWarnedOf() {
        MadeUpCase.exited(1)
                .prints("nginx: [warn] unknown directive \"servr\" in /etc/nginx/nginx.conf:3")
                .cause("invalid-configuration")
                .isNotAccused();
    }

    @Test
    void nearMissIsAFileThatTheConfigurationNames() {
        MadeUpCase.exited(1)
                .prints("nginx: [emerg] open() \"/etc/nginx/upstreams.conf\" failed (2: No such file or directory) in"
                        + " /etc/nginx/nginx.conf:7")
                .cause("invalid-configuration")
                .isNotChecked();
    }

    @Test
    void nearMissIsAKilledContainer() {
        MadeUpCase.exited(143).prints(DIRECTIVE).cause("invalid-configuration").isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running().prints(DIRECTIVE).cause("invalid-configuration").isNotChecked();
    }
}
