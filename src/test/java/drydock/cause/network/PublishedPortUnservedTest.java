package drydock.cause.network;

import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.fact.SocketFacts;
import drydock.fact.SocketFacts.Listener;
import drydock.model.Citation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublishedPortUnservedTest {
    private static Listener listener(String address, int port) {
        String line = "tcp        0      0 " + address + ":" + port + "            0.0.0.0:*               LISTEN";
        return new Listener("tcp", address, port, Citation.line("sockets", 3, line));
    }

    private static MadeUpCase publishing8080(Listener... listeners) {
        return MadeUpCase.running()
                .container(web -> web.publishes("127.0.0.1:80->8080/tcp"))
                .with(new SocketFacts(Stream.of(listeners).toList()));
    }

    @Test
    void accusesAPortThatIsServedElsewhere() {
        publishing8080(listener("0.0.0.0", 3000))
                .cause("published-port-unserved")
                .leads(LIKELY)
                .explains("the published port 8080", "listens on port 3000")
                .advises(
                        "write `3000` after the last colon instead of `8080`",
                        "-      - \"127.0.0.1:80:8080\"\n+      - \"127.0.0.1:80:3000\"")
                .cites("0.0.0.0:3000", "running (0)");
    }

    @Test
    void accusesAPortThatIsServedOnLoopbackOnly() {
        publishing8080(listener("127.0.0.1", 8080))
                .cause("published-port-unserved")
                .leads(LIKELY)
                .explains("`127.0.0.1:8080` only")
                .advises("listen on 0.0.0.0");
    }

    @Test
    void advisesToChangeTheOnlySettingThatNamesTheLoopbackAddress() {
        publishing8080(listener("127.0.0.1", 8080))
                .container(web -> web.env("BIND=127.0.0.1:8080"))
                .cause("published-port-unserved")
                .advises("`BIND` names the loopback address", "+      BIND: 0.0.0.0:8080");
        publishing8080(listener("127.0.0.1", 8080))
                .container(web -> web.command("serve", "--host", "127.0.0.1"))
                .cause("published-port-unserved")
                .advises("+    command: [\"serve\", \"--host\", \"0.0.0.0\"]");
    }

    @Test
    void nearMissIsASecondSocketOnLoopback() {
        publishing8080(listener("127.0.0.1", 9000), listener("::", 8080))
                .cause("published-port-unserved")
                .isRuledOutBy(":::8080");
    }

    @Test
    void rulesOutAContainerThatPublishesNothing() {
        MadeUpCase.running().cause("published-port-unserved").isRuledOutBy("running (0)");
    }
}
