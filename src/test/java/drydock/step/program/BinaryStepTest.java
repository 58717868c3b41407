package drydock.step.program;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Elf;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.BinaryFacts.MainFunction;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.Facts;
import drydock.model.Outcome;
import drydock.model.Subjects;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.MemoryFiles;
import drydock.step.Recorded;
import drydock.step.program.binary.BinaryReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On what the step wrote about programs from real compilers: rustc 1.63 and 1.95, Go 1.19, gcc 12, musl-gcc.
class BinaryStepTest {
    private static Findings findings(List<String> lines) {
        return new BinaryStep()
                .parse(Subjects.exited(), Facts.NONE, Transcript.read("read", lines, Duration.ofMillis(9)));
    }

    private static BinaryFacts binary(List<String> lines) {
        return (BinaryFacts) findings(lines).facts().getFirst();
    }

    private static List<String> read(byte[] content) throws IOException {
        return BinaryReader.read(new MemoryFiles().with("/app/server", 0755, content), "/app/server");
    }

    private static byte[] program(String name) throws IOException {
        try (InputStream stream = BinaryStepTest.class.getResourceAsStream("/drydock/step/elf/" + name)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rust-stub, Rust, amd64, RETURNS_AT_ONCE",
        "rust-stub-lto-stripped, Rust, amd64, RETURNS_AT_ONCE",
        "rust-1.63-stub-stripped, Rust, amd64, RETURNS_AT_ONCE",
        "rust-stub-arm64-stripped, Rust, arm64, RETURNS_AT_ONCE",
        "go-stub-stripped, Go, amd64, RETURNS_AT_ONCE",
        "c-stub-musl-static-stripped, C, amd64, RETURNS_AT_ONCE",
        "c-stub-stack-protector-stripped, C, amd64, RETURNS_AT_ONCE",
        "c-constructor-works, C, amd64, UNKNOWN",
        "go-init-works, Go, amd64, UNKNOWN",
        "rust-calls-library-stripped, Rust, amd64, DOES_SOMETHING",
        "rust-early-return-stripped, Rust, amd64, DOES_SOMETHING",
        "rust-prints, Rust, amd64, DOES_SOMETHING",
        "go-prints-arm64-stripped, Go, arm64, DOES_SOMETHING",
        "c-early-return-stripped, C, amd64, DOES_SOMETHING"
    })
    void tellsAnEmptyMainFromOneThatDoesSomething(String name, String language, String machine, Shape shape) {
        List<String> lines = Recorded.lines("binary/" + name + ".txt");
        BinaryFacts binary = binary(lines);
        assertThat(binary.format()).isEqualTo(Format.ELF);
        Elf elf = binary.elf().orElseThrow();
        assertThat(elf.language()).isEqualTo(language);
        assertThat(elf.architecture()).isEqualTo(machine);
        assertThat(elf.stripped()).isEqualTo(name.endsWith("stripped"));
        MainFunction main = elf.main().orElseThrow();
        assertThat(main.shape()).isEqualTo(shape);
        assertThat(lines.get(main.citation().line().getAsInt() - 1)).startsWith("main does: ");
        boolean sound = shape != Shape.RETURNS_AT_ONCE && machine.equals("amd64");
        assertThat(findings(lines).outcome()).isEqualTo(sound ? Outcome.OK : Outcome.PROBLEM);
    }

    @Test
    void keepsWhatTheLinesSay() {
        BinaryFacts binary = binary(Recorded.lines("binary/rust-stub.txt"));
        assertThat(binary.stat().path()).isEqualTo("/app/server");
        assertThat(binary.stat().permissions()).isEqualTo("-rwxr-xr-x");
        assertThat(binary.stat().uid()).isEqualTo(999);
        assertThat(binary.sha256()).hasSize(64);
        Elf elf = binary.elf().orElseThrow();
        assertThat(elf.interpreter()).isEqualTo("/lib64/ld-linux-x86-64.so.2");
        assertThat(elf.needed()).contains("libc.so.6");
        assertThat(elf.main().orElseThrow().name()).isEqualTo("stub::main");
        assertThat(elf.main().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void findsMainInAStrippedProgram() throws IOException {
        assertThat(binary(read(program("c-stub")))
                        .elf()
                        .flatMap(Elf::main)
                        .orElseThrow()
                        .shape())
                .isEqualTo(Shape.RETURNS_AT_ONCE);
        assertThat(binary(read(program("c-early-return")))
                        .elf()
                        .flatMap(Elf::main)
                        .orElseThrow()
                        .shape())
                .isEqualTo(Shape.DOES_SOMETHING);
    }

    @Test
    void takesOnlyTheStreamsOfTheLibraryForNoWorkBeforeMain() throws IOException {
        assertThat(binary(read(program("cpp-stub"))).elf().flatMap(Elf::main))
                .map(MainFunction::shape)
                .contains(Shape.RETURNS_AT_ONCE);
        assertThat(binary(read(program("cpp-constructor-works"))).elf().flatMap(Elf::main))
                .map(MainFunction::shape)
                .contains(Shape.UNKNOWN);
    }

    @Test
    void seesThatAProgramIsCutOff() throws IOException {
        byte[] whole = program("c-stub");
        for (int length : new int[] {4, 20, 64, 700, whole.length / 2, whole.length - 1}) {
            BinaryFacts binary = binary(read(Arrays.copyOf(whole, length)));
            assertThat(binary.format()).as("%d bytes", length).isEqualTo(Format.TRUNCATED_ELF);
        }
        assertThat(binary(Recorded.lines("binary/cut-off.txt")).format()).isEqualTo(Format.TRUNCATED_ELF);
    }

    @Test
    void survivesAnyBytes() throws IOException {
        byte[] whole = program("c-early-return");
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                int range = round % 2 == 0 ? 0x400 : broken.length;
                broken[random.nextInt(range)] = (byte) random.nextInt(256);
            }
            assertThat(findings(read(broken))).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'#!/bin/sh', SCRIPT",
        "'version https://git-lfs.github.com/spec/v1', TEXT",
        "'<html>', TEXT",
        "'MZ\u0090', WINDOWS",
        "'PK\u0003\u0004', ARCHIVE"
    })
    void knowsOtherKindsOfFile(String content, Format format) throws IOException {
        assertThat(binary(read(content.getBytes(StandardCharsets.UTF_8))).format())
                .isEqualTo(format);
    }

    @Test
    void saysThatTheFileIsGone() throws IOException {
        assertThat(findings(BinaryReader.read(new MemoryFiles(), "/app/server")).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }
}
