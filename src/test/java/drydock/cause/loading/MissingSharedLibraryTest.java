package drydock.cause.loading;

import static drydock.model.Verdict.Level.CONFIRMED;

import drydock.cause.MadeUpCase;
import drydock.cause.MadeUpProgram;
import drydock.fact.LogFacts.Origin;
import org.junit.jupiter.api.Test;

class MissingSharedLibraryTest {
    private static final String LOADER_SAYS = "/app/server: error while loading shared libraries: libpq.so.5: cannot"
            + " open shared object file: No such file or directory";

    @Test
    void accusesTheLibraryThatTheLoaderNames() {
        MadeUpCase.exited(127)
                .prints(Origin.SHELL, LOADER_SAYS)
                .with(MadeUpProgram.withoutLibrary("libpq.so.5"))
                .cause("missing-shared-library")
                .leads(CONFIRMED)
                .explains("`libpq.so.5` (needed by `/app/server`)")
                .advises("libpq5")
                .cites("libpq.so.5 => not found", "error while loading");
    }

    @Test
    void accusesTheLibraryOfASilentFailure() {
        MadeUpCase.exited(1)
                .with(MadeUpProgram.withoutLibrary("libacme.so.2"))
                .cause("missing-shared-library")
                .leads(CONFIRMED)
                .explains("`libacme.so.2`")
                .advises("apt-file search libacme.so.2");
    }

    @Test
    void advisesThePackageOfTheImagesDistribution() {
        MadeUpCase.exited(127)
                .container(web -> web.built("RUN apk add --no-cache tini"))
                .with(MadeUpProgram.withoutLibrary("libpq.so.5"))
                .cause("missing-shared-library")
                .advises("apk add --no-cache libpq");
    }

    @Test
    void nearMissIsALibraryThatIsLoadedLater() {
        MadeUpCase.exited(1)
                .prints("no work to do")
                .with(MadeUpProgram.withoutLibrary("libpq.so.5"))
                .cause("missing-shared-library")
                .isPossible();
    }

    @Test
    void nearMissIsAPreloadThatTheLoaderIgnores() {
        MadeUpCase.exited(1)
                .prints("ERROR: ld.so: object 'libjemalloc.so.2' from LD_PRELOAD cannot be preloaded (cannot open"
                        + " shared object file): ignored.")
                .cause("missing-shared-library")
                .isNotAccused();
    }

    @Test
    void nearMissIsAProgramThatSucceeds() {
        MadeUpCase.exited(0)
                .with(MadeUpProgram.withoutLibrary("libpq.so.5"))
                .cause("missing-shared-library")
                .isNotAccused();
    }

    @Test
    void rulesOutALoaderThatFindsAll() {
        MadeUpCase.exited(1)
                .with(MadeUpProgram.libraries())
                .cause("missing-shared-library")
                .isRuledOutBy("libc.so.6 => /lib/libc.so.6");
    }
}
