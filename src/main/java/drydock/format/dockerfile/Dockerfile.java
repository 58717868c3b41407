package drydock.format.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A Dockerfile as its instructions, each with the line it begins on.
public record Dockerfile(String path, List<Instruction> instructions) {
    public Dockerfile {
        instructions = List.copyOf(instructions);
    }

    /// @param line  counted from 1
    /// @param word  in capitals: FROM, RUN …
    /// @param text  what follows, lines joined
    /// @param stage counted from 0; -1 before the first FROM
    public record Instruction(int line, String word, String text, int stage) {
        public boolean is(String other) {
            return word.equals(other);
        }

        /// Whether it is written as a list of words and not as a line for a shell.
        public boolean list() {
            return text.replaceFirst("^(?:--\\S+\\s+)+", "").startsWith("[");
        }

        public String shown() {
            String whole = word + " " + text;
            return whole.length() > 160 ? whole.substring(0, 160) + " …" : whole;
        }
    }

    public static Dockerfile read(String path, String text) {
        List<Instruction> instructions = new ArrayList<>();
        String[] lines = text.split("\r?\n", -1);
        String escape = text.matches("(?is)\\A(?:#[^\\n]*\\n)*#\\s*escape\\s*=\\s*`.*") ? "`" : "\\";
        int stage = -1;
        for (int i = 0; i < lines.length; i++) {
            int begin = i;
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            StringBuilder joined = new StringBuilder();
            while (line.endsWith(escape) && i + 1 < lines.length) {
                joined.append(line, 0, line.length() - 1).append(' ');
                line = lines[++i].strip();
                line = line.startsWith("#") ? escape : line;
            }
            joined.append(line);
            i = heredoc(lines, i, joined);
            String[] words = joined.toString().strip().split("\\s+", 2);
            String word = words[0].toUpperCase(Locale.ROOT);
            stage += word.equals("FROM") ? 1 : 0;
            instructions.add(new Instruction(begin + 1, word, words.length > 1 ? words[1].strip() : "", stage));
        }
        return new Dockerfile(path, instructions);
    }

    /// Takes in the lines of `<<EOF`, and returns the last one.
    private static int heredoc(String[] lines, int at, StringBuilder joined) {
        java.util.regex.Matcher begin = java.util.regex.Pattern.compile("<<-?[\"']?([A-Za-z_]\\w*)[\"']?")
                .matcher(joined);
        if (!begin.find()) {
            return at;
        }
        int i = at;
        while (i + 1 < lines.length) {
            String line = lines[++i];
            if (line.strip().equals(begin.group(1))) {
                break;
            }
            joined.append(" ; ").append(line.strip());
        }
        return i;
    }

    private int lastStage() {
        return instructions.isEmpty() ? -1 : instructions.getLast().stage();
    }

    /// Those of the stage that becomes the image.
    public List<Instruction> last() {
        return instructions.stream()
                .filter(instruction -> instruction.stage() == lastStage())
                .toList();
    }

    /// The effective one: the last of its kind in the last stage.
    public Optional<Instruction> effective(String word) {
        return last().stream().filter(instruction -> instruction.is(word)).reduce((first, second) -> second);
    }

    /// The FROM of a stage.
    Optional<Instruction> from(int stage) {
        return instructions.stream()
                .filter(instruction -> instruction.is("FROM") && instruction.stage() == stage)
                .findFirst();
    }

    /// The stage that a `--from=NAME` means; empty for another image.
    public Optional<Instruction> stage(String name) {
        return instructions.stream()
                .filter(instruction -> instruction.is("FROM"))
                .filter(from -> String.valueOf(from.stage()).equals(name)
                        || from.text().toLowerCase(Locale.ROOT).endsWith(" as " + name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
