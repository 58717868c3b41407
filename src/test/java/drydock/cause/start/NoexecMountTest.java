package drydock.cause.start;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class NoexecMountTest {
    private static final String LIBRARY =
            "/app/tool: error while loading shared libraries: /plugins/libtool.so.1: failed to map segment from shared object";

    @Test
    void accusesALibraryInATmpfs() {
        MadeUpCase.exited(127)
                .container(web -> web.tmpfs("/plugins", ""))
                .prints(LIBRARY)
                .traced(trace -> trace.fails("mmap", "/plugins/libtool.so.1", "EPERM", 3))
                .cause("noexec-mount")
                .leads(CONFIRMED)
                .explains("`/plugins/libtool.so.1`", "tmpfs `/plugins`")
                .advises("/plugins:exec")
                .cites("-1 EPERM");
    }

    @Test
    void accusesWithLessCertaintyWhatOnlyAMessageSays() {
        MadeUpCase.exited(127).prints(LIBRARY).cause("noexec-mount").leads(LIKELY);
    }

    @Test
    void nearMissIsALibraryOutsideOfAMount() {
        MadeUpCase.exited(1)
                .traced(trace -> trace.fails("mmap", "/plugins/libtool.so.1", "EPERM", 90))
                .cause("noexec-mount")
                .isPossible();
    }

    @Test
    void rulesOutATraceThatEndsAlike() {
        MadeUpCase.exited(1).traced().cause("noexec-mount").isRuledOutBy("+++ exited with 1");
    }
}
