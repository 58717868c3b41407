package drydock.step.program;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.BinaryFacts.Shape;
import drydock.fact.Facts;
import drydock.fact.LocalBuildFacts;
import drydock.fact.LocalBuildFacts.Match;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.MemoryFiles;
import drydock.step.Plan;
import drydock.step.program.binary.LocalBuildReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On programs of gcc 12: `courierd`, its stripped copy, and others.
class LocalBuildStepTest {
    private static byte[] program(String name) throws IOException {
        try (InputStream stream = LocalBuildStepTest.class.getResourceAsStream("/drydock/step/elf/" + name)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static Findings findings(byte[] local, MemoryFiles files) throws IOException {
        List<String> lines = LocalBuildReader.read("/home/me/out/courierd", local, "/app/courierd", files);
        return new LocalBuildStep()
                .parse(Subjects.exited(), Facts.NONE, Transcript.read("read", lines, Duration.ofMillis(9)));
    }

    private static LocalBuildFacts compared(byte[] local, byte[] inside) throws IOException {
        Findings findings = findings(local, new MemoryFiles().with("/app/courierd", 0755, inside));
        LocalBuildFacts facts = (LocalBuildFacts) findings.facts().getFirst();
        assertThat(findings.outcome()).isEqualTo(facts.same() ? Outcome.OK : Outcome.PROBLEM);
        return facts;
    }

    @Test
    void theSameBytesAreTheSameFile() throws IOException {
        LocalBuildFacts facts = compared(program("courierd"), program("courierd"));
        assertThat(facts.match()).isEqualTo(Match.SAME_FILE);
        assertThat(facts.file()).isEqualTo("/home/me/out/courierd");
        assertThat(facts.main()).contains(Shape.DOES_SOMETHING);
        assertThat(facts.evidence()).hasSize(2).extracting(Citation::text).allMatch(text -> text.contains("sha256: "));
    }

    @Test
    void aStrippedCopyIsTheSameBuild() throws IOException {
        LocalBuildFacts facts = compared(program("courierd"), program("courierd-stripped"));
        assertThat(facts.match()).isEqualTo(Match.SAME_BUILD);
        assertThat(facts.words()).contains("by its build id", "stripped");
    }

    @Test
    void aBuildWithoutAnIdIsKnownByItsCode() throws IOException {
        LocalBuildFacts facts = compared(withoutId("courierd"), withoutId("courierd-stripped"));
        assertThat(facts.match()).isEqualTo(Match.SAME_BUILD);
        assertThat(facts.words()).contains("by its code and constants");
    }

    @Test
    void anIdOfOtherCodeIsNotTrusted() throws IOException {
        byte[] patched = program("courierd");
        int greeting = new String(patched, StandardCharsets.ISO_8859_1).indexOf("taking parcels");
        patched[greeting] = 'T';
        assertThat(compared(program("courierd"), patched).match()).isEqualTo(Match.OTHER_BUILD);
    }

    @Test
    void aProgramWithoutTheLocalBuildsTextIsAnotherProgram() throws IOException {
        LocalBuildFacts facts = compared(speaking(), program("c-early-return"));
        assertThat(facts.match()).isEqualTo(Match.OTHER_PROGRAM);
        assertThat(facts.words()).contains("SHA-256", "3 of 3 pieces");
        assertThat(facts.evidence()).extracting(Citation::text).contains("not in the program: listens on the harbour");
    }

    @Test
    void aProgramWithTheSameTextIsAnotherBuildOfTheSameSource() throws IOException {
        String script = "import os\nqueue = os.environ['QUEUE']\nprint('taking parcels from', queue)\nserve(queue)\n";
        LocalBuildFacts facts = compared(text(script + "# changed\n"), text(script));
        assertThat(facts.match()).isEqualTo(Match.OTHER_BUILD);
    }

    @Test
    void anotherMachineIsNamedBeforeAnyId() throws IOException {
        byte[] arm = program("courierd");
        arm[18] = (byte) 0xb7;
        LocalBuildFacts facts = compared(arm, program("courierd-stripped"));
        assertThat(facts.same()).isFalse();
        assertThat(facts.words()).startsWith("is built for amd64, the local build for arm64");
    }

    @Test
    void archivesAreComparedByHashAlone() throws IOException {
        assertThat(compared(text("PK\u0003\u0004 one"), text("PK\u0003\u0004 two"))
                        .match())
                .isEqualTo(Match.OTHER_BUILD);
    }

    @Test
    void saysNothingWhereTheProgramIsGone() throws IOException {
        Findings findings = findings(program("courierd"), new MemoryFiles());
        assertThat(findings.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(findings.facts()).isEmpty();
    }

    @Test
    void looksAtNoFileThatNobodyNamed() {
        assertThat(new LocalBuildStep().plan(Subjects.exited(), Facts.NONE)).isInstanceOf(Plan.Skip.class);
    }

    /// A script that says three things of its own.
    private static byte[] speaking() {
        return text("listens on the harbour\nreads the manifest first\nwrites the ledger last\n");
    }

    /// Its note overwritten, as a linker without `--build-id` leaves none.
    private static byte[] withoutId(String name) throws IOException {
        byte[] file = program(name);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int note = text.indexOf("\u0014\0\0\0\u0003\0\0\0GNU\0");
        assertThat(note).isPositive();
        file[note + 4] = 9;
        return file;
    }
}
