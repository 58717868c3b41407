package drydock.step.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import drydock.fact.Facts;
import drydock.fact.LibraryFacts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Recorded;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On what loaders really printed: glibc 2.36 and musl 1.2.3.
class LibrariesStepTest {
    private static final String GLIBC = "/lib64/ld-linux-x86-64.so.2";

    private static Facts program(String loader, Presence loaderThere) {
        Link link = new Link(
                Kind.BINARY,
                List.of("./m"),
                "/tmp/t/m",
                Presence.FOUND,
                loader,
                loaderThere,
                HandsOver.LAST,
                List.of(),
                List.of(),
                Citation.line("start-chain", 5, "1 binary: /tmp/t/m"));
        return Facts.NONE.with(List.of(new StartChain(List.of(link), 0)));
    }

    private static Findings findings(String name) {
        Transcript transcript = Transcript.read("loader", Recorded.lines("ldd/" + name + ".txt"), Duration.ofMillis(3));
        return new LibrariesStep().parse(Subjects.exited(), program(GLIBC, Presence.FOUND), transcript);
    }

    private static LibraryFacts libraries(String name) {
        return (LibraryFacts) findings(name).facts().getFirst();
    }

    @Test
    void isContentWhenEverythingResolves() {
        assertThat(findings("glibc-complete").outcome()).isEqualTo(Outcome.OK);
        assertThat(libraries("glibc-complete").resolved())
                .extracting(LibraryFacts.Library::name)
                .containsExactly("libselinux.so.1", "libc.so.6", "libpcre2-8.so.0", "ld-linux-x86-64.so.2");
        assertThat(findings("musl-complete").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void namesTheMissingLibraryAndNotTheSymbolsThatLackWithIt() {
        LibraryFacts glibc = libraries("glibc-library-missing");
        assertThat(glibc.missing()).extracting(LibraryFacts.Missing::name).containsExactly("libf.so");
        assertThat(glibc.missing().getFirst().citation().text()).contains("libf.so => not found");
        assertThat(glibc.unresolved()).isEmpty();
        LibraryFacts musl = libraries("musl-library-missing");
        assertThat(musl.missing())
                .extracting(LibraryFacts.Missing::name, LibraryFacts.Missing::neededBy)
                .containsExactly(tuple("libmf.so", "./mm"));
        assertThat(musl.unresolved()).isEmpty();
    }

    @Test
    void namesTheSymbolThatALibraryLacks() {
        assertThat(libraries("glibc-symbol-missing").unresolved())
                .extracting(LibraryFacts.Unresolved::symbol, LibraryFacts.Unresolved::neededBy)
                .containsExactly(tuple("f", "./m"));
        assertThat(libraries("musl-symbol-missing").unresolved())
                .extracting(LibraryFacts.Unresolved::symbol, LibraryFacts.Unresolved::neededBy)
                .containsExactly(tuple("f", "./mm"));
        assertThat(findings("musl-symbol-missing").outcome()).isEqualTo(Outcome.PROBLEM);
    }

    @Test
    void namesTheVersionThatALibraryLacksOnce() {
        assertThat(libraries("glibc-version-missing").unresolved())
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.symbol()).isEqualTo("V_2");
                    assertThat(version.library()).isEqualTo("/tmp/t/libf.so");
                    assertThat(version.neededBy()).isEqualTo("./m2");
                    assertThat(version.version()).isTrue();
                });
    }

    @Test
    void settlesNothingWhereTheLoaderCanNotReadTheProgram() {
        assertThat(findings("not-elf").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(findings("not-elf").facts()).isEmpty();
    }

    @Test
    void asksTheImagesOwnLoaderAndTellsItOnlyToList() {
        Plan plan = new LibrariesStep().plan(Subjects.exited(), program(GLIBC, Presence.FOUND));
        assertThat(plan).isInstanceOfSatisfying(Plan.Run.class, run -> {
            assertThat(run.probe().argv()).containsExactly(GLIBC, "/tmp/t/m");
            assertThat(run.probe().set()).containsEntry("LD_TRACE_LOADED_OBJECTS", "1");
        });
        Plan musl = new LibrariesStep().plan(Subjects.exited(), program("/lib/ld-musl-x86_64.so.1", Presence.FOUND));
        assertThat(musl)
                .isInstanceOfSatisfying(
                        Plan.Run.class,
                        run -> assertThat(run.probe().argv())
                                .containsExactly("/lib/ld-musl-x86_64.so.1", "--list", "/tmp/t/m"));
    }

    @Test
    void runsNothingWhenTheLoaderIsMissingOrNotNeeded() {
        for (String loader : List.of("/lib/ld-musl-x86_64.so.1", "")) {
            Facts facts = program(loader, loader.isEmpty() ? Presence.FOUND : Presence.MISSING);
            Plan plan = new LibrariesStep().plan(Subjects.exited(), facts);
            assertThat(plan).isInstanceOfSatisfying(Plan.Recall.class, recall -> {
                Transcript transcript = Transcript.read("read", recall.lines(), Duration.ZERO);
                Findings findings = new LibrariesStep().parse(Subjects.exited(), facts, transcript);
                assertThat(findings.outcome()).isEqualTo(loader.isEmpty() ? Outcome.OK : Outcome.PROBLEM);
                assertThat(findings.facts()).hasSize(1);
            });
        }
    }
}
