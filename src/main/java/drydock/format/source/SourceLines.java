package drydock.format.source;

import drydock.fact.EscapedText;
import drydock.fact.LineForm;
import drydock.fact.LineForm.Found;
import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Entry;
import drydock.fact.SourceFacts.Known;
import drydock.fact.SourceFacts.Printed;
import drydock.fact.SourceFacts.Related;
import drydock.fact.SourceFacts.Role;
import drydock.fact.SourceFacts.Trap;
import drydock.fact.SourceFacts.TrapKind;
import drydock.model.Transcript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the facts of a source folder as lines of evidence, and reads them back.
public final class SourceLines {
    private static final LineForm FOLDER = LineForm.of("source folder: {folder}");
    private static final LineForm MAIN =
            LineForm.of("main file: {file}:{line:number} ({language:word}, {how:by name|by convention})");
    private static final LineForm PRINTS = LineForm.of("{how:prints|may print}: {file}:{line:number}:"
            + " in log: {log:yes|no|unknown}, in program: {program:yes|no|unknown}: {text}");
    private static final LineForm TRAP =
            LineForm.of("trap {kind:id}: {file}:{line:number}: {words:line} | {text:line}");
    private static final LineForm RELATED =
            LineForm.of("{role:Dockerfile|Entrypoint script|Compose file}: {file}[ ({remark:line})]");

    private static final LineForm TEXT = LineForm.of("text of {file}:{line:number}:[ {text:line}]");

    private static final LineForm FRAME = LineForm.of("frame {file}:{line:number}:[ {text:line}]");

    private SourceLines() {}

    public static String folder(Path folder) {
        // The path would tell whose machine it is.
        Path name = folder.getFileName();
        return FOLDER.write(Map.of("folder", name == null ? folder : name));
    }

    static String main(EntryFile.Found found) {
        return MAIN.write(Map.of(
                "file", found.path(),
                "line", found.line(),
                "language", found.language().word(),
                "how", found.sure() ? "by name" : "by convention"));
    }

    static String print(String file, PrintCalls.Call call, Known inLog, Known inProgram) {
        return PRINTS.write(Map.of(
                "how",
                call.always() ? "prints" : "may print",
                "file",
                file,
                "line",
                call.line(),
                "log",
                inLog,
                "program",
                inProgram,
                "text",
                call.text()));
    }

    /// The text is for the reader, so what is invisible in it stays a picture.
    static String trap(FoundTrap trap) {
        return TRAP.write(Map.of(
                "kind", trap.kind(),
                "file", trap.file(),
                "line", trap.line(),
                "words", trap.words(),
                "text", EscapedText.of(trap.text())));
    }

    /// A line of a file that fixes may change.
    ///
    /// @param number from 1
    static String text(String file, int number, String line) {
        return TEXT.write(Map.of("file", file, "line", number, "text", line));
    }

    /// The line of the source that a stack trace names.
    static String frame(String file, int number, String line) {
        return FRAME.write(Map.of("file", file, "line", number, "text", line));
    }

    static String related(Role role, String file, String remark) {
        return RELATED.write(Map.of("role", role.words(), "file", file, "remark", remark));
    }

    /// @param step the id citations are made with
    public static SourceFacts read(String step, Transcript transcript) {
        List<Related> related = new ArrayList<>();
        Optional<Found> main = MAIN.first(step, transcript);
        main.ifPresent(line -> related.add(new Related(Role.MAIN, line.text("file"))));
        RELATED.all(step, transcript).forEach(line -> related.add(new Related(role(line), line.text("file"))));
        return new SourceFacts(
                FOLDER.first(step, transcript).map(line -> line.text("folder")).orElse(""),
                main.map(SourceLines::entry),
                PRINTS.all(step, transcript).stream().map(SourceLines::printed).toList(),
                TRAP.all(step, transcript).stream()
                        .flatMap(line -> trap(line).stream())
                        .toList(),
                related,
                texts(step, transcript),
                FRAME.all(step, transcript).stream()
                        .map(line -> new SourceFacts.Frame(
                                line.text("file"), line.fields().count("line"), line.text("text"), line.citation()))
                        .toList());
    }

    private static Map<String, List<String>> texts(String step, Transcript transcript) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        TEXT.all(step, transcript)
                .forEach(line -> texts.computeIfAbsent(line.text("file"), _ -> new ArrayList<>())
                        .add(line.text("text")));
        return texts;
    }

    private static Role role(Found line) {
        return Stream.of(Role.values())
                .filter(role -> line.fields().is("role", role.words()))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(Found line) {
        return new Entry(
                line.text("file"),
                line.fields().count("line"),
                line.text("language"),
                line.fields().is("how", "by name"),
                line.citation());
    }

    private static Printed printed(Found line) {
        return new Printed(
                line.text("file"),
                line.fields().count("line"),
                line.text("text"),
                line.fields().is("how", "prints"),
                line.fields().constant("log", Known.class).orElse(Known.UNKNOWN),
                line.fields().constant("program", Known.class).orElse(Known.UNKNOWN),
                line.citation());
    }

    private static Optional<Trap> trap(Found line) {
        return line.fields()
                .constant("kind", TrapKind.class)
                .map(kind -> new Trap(
                        kind,
                        line.text("file"),
                        line.fields().count("line"),
                        line.text("text"),
                        line.text("words"),
                        line.citation()));
    }
}
