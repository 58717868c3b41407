package drydock.format.source;

import drydock.fact.EscapedText;
import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Entry;
import drydock.fact.SourceFacts.Known;
import drydock.fact.SourceFacts.Printed;
import drydock.fact.SourceFacts.Related;
import drydock.fact.SourceFacts.Trap;
import drydock.fact.SourceFacts.TrapKind;
import drydock.model.Citation;
import drydock.model.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes what a source folder shows as lines of evidence, and reads them back.
public final class SourceLines {
    static final String FOLDER = "source folder: ";

    private static final Pattern MAIN = Pattern.compile("main file: (.*):(\\d+) \\((\\S+), (by name|by convention)\\)");
    private static final Pattern PRINTS = Pattern.compile(
            "(prints|may print): (.*?):(\\d+): in log: (yes|no|unknown), in program: (yes|no|unknown): (.*)");
    private static final Pattern TRAP = Pattern.compile("trap ([a-z-]+): (.*?):(\\d+): (.*?) \\| (.*)");
    private static final Pattern RELATED =
            Pattern.compile("(Dockerfile|Entrypoint script|Compose file): (.*?)( \\(.*\\))?");

    private SourceLines() {}

    static String main(EntryFile.Found found) {
        return "main file: " + EscapedText.of(found.path()) + ":" + found.line() + " ("
                + found.language().word() + ", " + (found.sure() ? "by name" : "by convention") + ")";
    }

    static String print(String file, PrintCalls.Call call, Known inLog, Known inProgram) {
        return (call.always() ? "prints: " : "may print: ") + EscapedText.of(file) + ":" + call.line() + ": in log: "
                + word(inLog) + ", in program: " + word(inProgram) + ": " + EscapedText.of(call.text());
    }

    static String trap(FoundTrap trap) {
        return "trap " + trap.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ": "
                + EscapedText.of(trap.file()) + ":" + trap.line() + ": " + trap.words() + " | "
                + EscapedText.of(trap.text());
    }

    static String related(String role, String file, String remark) {
        return role + ": " + EscapedText.of(file) + (remark.isEmpty() ? "" : " (" + remark + ")");
    }

    private static String word(Known known) {
        return known.name().toLowerCase(Locale.ROOT);
    }

    /// @param step the id citations are made with
    public static SourceFacts read(String step, Transcript transcript) {
        String folder = "";
        Optional<Entry> entry = Optional.empty();
        List<Printed> prints = new ArrayList<>();
        List<Trap> traps = new ArrayList<>();
        List<Related> related = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            String line = transcript.lines().get(i).text();
            Citation citation = transcript.cite(step, i + 1);
            folder = line.startsWith(FOLDER) ? line.substring(FOLDER.length()) : folder;
            Matcher main = MAIN.matcher(line);
            if (main.matches()) {
                boolean sure = main.group(4).equals("by name");
                entry = Optional.of(
                        new Entry(main.group(1), Integer.parseInt(main.group(2)), main.group(3), sure, citation));
                related.add(new Related("Main source file", main.group(1)));
            }
            Matcher print = PRINTS.matcher(line);
            if (print.matches()) {
                prints.add(printed(print, citation));
            }
            Matcher trap = TRAP.matcher(line);
            if (trap.matches()) {
                trap(trap, citation).ifPresent(traps::add);
            }
            Matcher file = RELATED.matcher(line);
            if (file.matches()) {
                related.add(new Related(file.group(1), file.group(2)));
            }
        }
        return new SourceFacts(folder, entry, prints, traps, related);
    }

    private static Printed printed(Matcher line, Citation citation) {
        return new Printed(
                line.group(2),
                Integer.parseInt(line.group(3)),
                EscapedText.restore(line.group(6)),
                line.group(1).equals("prints"),
                Known.valueOf(line.group(4).toUpperCase(Locale.ROOT)),
                Known.valueOf(line.group(5).toUpperCase(Locale.ROOT)),
                citation);
    }

    private static Optional<Trap> trap(Matcher line, Citation citation) {
        String name = line.group(1).toUpperCase(Locale.ROOT).replace('-', '_');
        return java.util.Arrays.stream(TrapKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(kind -> new Trap(
                        kind, line.group(2), Integer.parseInt(line.group(3)), line.group(5), line.group(4), citation));
    }
}
