package drydock.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.casefile.store.CaseStore;
import drydock.engine.api.ContainerInspection;
import drydock.engine.api.Json;
import drydock.engine.api.OutputFrames;
import drydock.fact.SourceFacts.Known;
import drydock.format.dockerfile.Dockerfile;
import drydock.format.elf.BinaryLanguage;
import drydock.format.elf.ElfImage;
import drydock.format.elf.MainFinder;
import drydock.format.elf.StreamInitialisers;
import drydock.format.gdb.GdbReader;
import drydock.format.log.LogRecord;
import drydock.format.log.PrettyJson;
import drydock.format.shell.ShellContext;
import drydock.format.shell.ShellScript;
import drydock.format.source.SourceReader;
import drydock.format.strace.TraceReader;
import drydock.log.Ansi;
import drydock.log.LineAssembler;
import drydock.model.Channel;
import drydock.model.LogFrame;
import drydock.model.OutputLine;
import drydock.model.SourceFiles;
import drydock.model.Transcript;
import drydock.redaction.Redactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All readers of foreign bytes.
final class FuzzTargets {
    static final List<FuzzTarget> ALL = List.of(
            new FuzzTarget("frames", FuzzSeeds.frames(), FuzzTargets::frames),
            new FuzzTarget("ansi", FuzzSeeds.logs(), input -> Ansi.read(text(input))),
            new FuzzTarget("log", FuzzSeeds.logs(), FuzzTargets::log),
            new FuzzTarget("elf", FuzzSeeds.elf(), FuzzTargets::elf),
            new FuzzTarget("strace", FuzzSeeds.evidence("strace"), FuzzTargets::strace),
            new FuzzTarget("gdb", FuzzSeeds.evidence("debugger"), FuzzTargets::gdb),
            new FuzzTarget("shell", FuzzSeeds.shell(), input -> ShellScript.read(text(input), new Surroundings())),
            new FuzzTarget("dockerfile", FuzzSeeds.dockerfile(), input -> Dockerfile.read("Dockerfile", text(input))),
            new FuzzTarget("source", FuzzSeeds.source(), FuzzTargets::source),
            new FuzzTarget("inspect", FuzzSeeds.inspect(), FuzzTargets::inspect),
            new FuzzTarget("redaction", FuzzSeeds.logs(), FuzzTargets::redaction),
            new FuzzTarget("case", FuzzSeeds.caseIndex(), FuzzTargets::caseIndex),
            new FuzzTarget("zip", FuzzSeeds.zip(), FuzzTargets::zip),
            new FuzzTarget("tar", FuzzSeeds.tar(), FuzzTargets::tar));

    private FuzzTargets() {}

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static Transcript transcript(byte[] input, Channel channel) {
        List<OutputLine> lines =
                text(input).lines().map(line -> OutputLine.of(channel, line)).toList();
        return new Transcript("fuzz", lines, 0, new drydock.model.Ending.Exited(1), Duration.ofSeconds(1));
    }

    private static void frames(byte[] input) throws IOException {
        for (boolean terminal : List.of(false, true)) {
            LineAssembler lines = new LineAssembler(terminal, line -> Ansi.read(line.text()));
            OutputFrames.read(new ByteArrayInputStream(input), terminal, lines::accept);
            lines.accept(new LogFrame(Channel.STDERR, input));
            lines.finish();
        }
    }

    private static void log(byte[] input) {
        text(input).lines().forEach(line -> {
            LogRecord.of(line);
            PrettyJson.of(line);
        });
    }

    private static void elf(byte[] input) {
        ElfImage.open(input).ifPresent(image -> {
            image.architecture();
            image.kind();
            image.interpreter();
            image.needed();
            image.runpath();
            image.buildId();
            image.goBuildId();
            image.stripped();
            image.functions();
            image.sectionNames();
            image.constructors();
            BinaryLanguage language = BinaryLanguage.of(image).language();
            MainFinder.find(image, language);
            new StreamInitialisers(image).imported(image.entry());
        });
        ElfImage.interpreter(input);
    }

    private static void strace(byte[] input) {
        TraceReader reader = new TraceReader("strace", transcript(input, Channel.TOOL));
        reader.content().processes().forEach(process -> reader.lastLines(1));
    }

    private static void gdb(byte[] input) {
        GdbReader reader = new GdbReader("debugger", transcript(input, Channel.TOOL));
        reader.program();
        reader.ending();
        reader.main();
        reader.entry();
        reader.crash();
        reader.leaving();
        reader.unwritten();
        reader.lookups();
        reader.problem();
    }

    private static void source(byte[] input) throws IOException {
        SourceFiles files = new OneText(text(input));
        SourceReader.Seen seen = new SourceReader.Seen() {
            @Override
            public Known inLog(String line) {
                return Known.NO;
            }

            @Override
            public Known inProgram(String line, String file) {
                return Known.UNKNOWN;
            }
        };
        new SourceReader(files, new SourceReader.Wanted("app", "python", "python", "", "amd64", List.of(), seen))
                .read();
    }

    private static void inspect(byte[] input) throws IOException {
        JsonNode node = Json.MAPPER.readTree(input);
        if (node != null) {
            ContainerInspection.container(node);
        }
    }

    private static void redaction(byte[] input) {
        new Redactor(List.of("DB_PASSWORD=Zq7mW2xK9vR4tLp8")).redact(transcript(input, Channel.STDOUT));
    }

    private static void caseIndex(byte[] input) throws IOException {
        Path folder = Files.createTempDirectory("drydock-fuzz");
        try {
            Files.write(folder.resolve("case.json"), input);
            CaseStore.open(folder);
        } finally {
            Files.deleteIfExists(folder.resolve("case.json"));
            Files.delete(folder);
        }
    }

    private static void zip(byte[] input) throws IOException {
        Path file = Files.createTempFile("drydock-fuzz", ".zip");
        try {
            Files.write(file, input);
            CaseStore.open(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void tar(byte[] input) throws IOException {
        drydock.engine.files.TarNames.read(input);
    }

    /// A folder in which every file has the same text.
    private record OneText(String text) implements SourceFiles {
        @Override
        public List<Entry> files() {
            return List.of("Dockerfile", "compose.yaml", "entrypoint.sh", "app.py", "main.rs", "main.go", ".git/config")
                    .stream()
                    .map(path -> new Entry(path, text.length(), true))
                    .toList();
        }

        @Override
        public Optional<String> text(String path) {
            return Optional.of(text);
        }
    }

    /// A script's surroundings in which nothing is known.
    private static final class Surroundings implements ShellContext {
        @Override
        public List<String> words() {
            return List.of("/entrypoint.sh", "app");
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("PATH", "/usr/bin", "HOME", "/");
        }

        @Override
        public long uid() {
            return 0;
        }

        @Override
        public Optional<Boolean> test(char operator, String path) {
            return Optional.empty();
        }

        @Override
        public Optional<String> included(String path) {
            return Optional.empty();
        }
    }
}
