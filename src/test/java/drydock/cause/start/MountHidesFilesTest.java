package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpLink;
import drydock.cause.RecordedCase;
import drydock.fact.MountFacts;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountHidesFilesTest {
    private static MadeUpCase hidden(long exit) {
        return MadeUpCase.exited(exit)
                .container(web -> web.bind("/home/me/app", "/app", true))
                .chain(MadeUpLink.of(Kind.UNKNOWN, "/app/server").presence(Presence.MISSING));
    }

    @Test
    void accusesTheMountOverAProgramThatIsMissing() {
        hidden(127)
                .cause("mount-hides-files")
                .leads(CONFIRMED)
                .explains("`/app/server`", "bind mount covers `/app`")
                .advises("named volume")
                .cites("/app/server (MISSING)", "bind mount /home/me/app at /app");
    }

    @Test
    void accusesWithLessCertaintyWhereTheStatusDoesNotSayThatItIsMissed() {
        hidden(1).cause("mount-hides-files").leads(LIKELY);
    }

    @Test
    void accusesTheMountOverAFileThatTheProgramMisses() {
        MadeUpCase.exited(1)
                .prints("open /etc/app/config.yml: no such file or directory")
                .with(hiddenFile("/etc/app/config.yml"))
                .cause("mount-hides-files")
                .leads(CONFIRMED)
                .explains("`/etc/app/config.yml`", "a mount at `/etc/app` hides it")
                .cites("hides config.yml");
    }

    @Test
    void nearMissIsAHiddenFileThatNobodyMisses() {
        MadeUpCase.exited(1)
                .program(Kind.BINARY, "/app/server")
                .prints("open /etc/other.yml: no such file or directory")
                .with(hiddenFile("/etc/app/config.yml"))
                .cause("mount-hides-files")
                .isRuledOutBy("/app/server (FOUND)");
    }

    @Test
    void nearMissIsAMountBesideTheProgram() {
        MadeUpCase.exited(127)
                .container(web -> web.bind("/home/me/data", "/app-data", true))
                .chain(MadeUpLink.of(Kind.UNKNOWN, "/app/server").presence(Presence.MISSING))
                .cause("mount-hides-files")
                .isRuledOutBy("/app/server (MISSING)");
    }

    @Test
    void nearMissIsAMountThatHoldsTheProgram() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/home/me/app", "/app", true))
                .program(Kind.BINARY, "/app/server")
                .cause("mount-hides-files")
                .isRuledOutBy("/app/server (FOUND)");
    }

    @Test
    void rulesOutAContainerThatDoesNotFail() {
        hidden(0).cause("mount-hides-files").isRuledOutBy("exited (0)");
    }

    @Test
    void isNotCheckedWithoutAStartChain() {
        MadeUpCase.exited(1).cause("mount-hides-files").isNotChecked();
    }

    private static MountFacts hiddenFile(String path) {
        Citation cited = Citation.line("mounts", 3, "hides config.yml");
        return new MountFacts(List.of(), List.of(new MountFacts.Hidden(path, "/etc/app", cited)));
    }

    @Test
    void accusesTheRecordedMountWhereItWasSeen() throws IOException {
        assertThat(RecordedCase.verdict("mount-hides-files-config", "mount-hides-files")
                        .evidence())
                .extracting(Citation::step)
                .contains("mounts");
    }
}
