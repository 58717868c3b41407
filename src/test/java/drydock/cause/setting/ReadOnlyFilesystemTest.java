package drydock.cause.setting;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpContainer;
import org.junit.jupiter.api.Test;

class ReadOnlyFilesystemTest {
    private static final String READ_ONLY = "OSError: [Errno 30] Read-only file system: '/app/cache/x'";

    @Test
    void accusesTheContainersReadOnlyFileSystem() {
        MadeUpCase.exited(1)
                .container(MadeUpContainer::readOnlyRootfs)
                .prints(READ_ONLY)
                .cause("read-only-filesystem")
                .leads(CONFIRMED)
                .explains("`/app/cache/x`", "`read_only` root file system")
                .advises("volumes:\n      - /app/cache")
                .cites("Read-only file system");
    }

    @Test
    void accusesAReadOnlyMount() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/cache", "/app/cache", false))
                .prints(READ_ONLY)
                .cause("read-only-filesystem")
                .leads(CONFIRMED)
                .explains("the mount `/app/cache`");
    }

    @Test
    void accusesACallOverWhichASilentProgramGivesUp() {
        MadeUpCase.exited(1)
                .container(MadeUpContainer::readOnlyRootfs)
                .traced(trace -> trace.fails("openat", "/app/cache/x", "EROFS", 3))
                .cause("read-only-filesystem")
                .leads(LIKELY)
                .explains("`/app/cache/x`");
    }

    @Test
    void nearMissIsAWritableMountInAReadOnlyContainer() {
        MadeUpCase.exited(1)
                .container(web -> web.readOnlyRootfs().tmpfs("/app/cache", "rw,size=1m"))
                .prints(READ_ONLY)
                .cause("read-only-filesystem")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAMountThatOnlyTheTemporaryContainerHasReadOnly() {
        MadeUpCase.exited(1)
                .container(web -> web.bind("/srv/cache", "/app/cache", true))
                .traced(trace -> trace.fails("openat", "/app/cache/x", "EROFS", 3))
                .cause("read-only-filesystem")
                .isNotAccused();
    }

    @Test
    void isNotCheckedWhileTheContainerRuns() {
        MadeUpCase.running()
                .container(MadeUpContainer::readOnlyRootfs)
                .prints(READ_ONLY)
                .cause("read-only-filesystem")
                .isNotChecked();
    }
}
