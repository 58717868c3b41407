package drydock.cli;

import java.util.regex.Pattern;

/// Markdown for a terminal: lines filled to its usual width, no HTML, and commands where there were links.
final class TerminalMarkdown {
    private static final int WIDTH = 80;
    private static final Pattern PAGE_LINK = Pattern.compile("\\[([^\\]]*)]\\(([a-z0-9-]+)\\.md\\)");
    private static final Pattern SUMMARY = Pattern.compile("<summary>(.*?)</summary>");
    private static final Pattern FENCE = Pattern.compile("`{3,}.*");

    private TerminalMarkdown() {}

    static String of(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            code ^= FENCE.matcher(line).matches();
            if (code || !line.matches("</?details>")) {
                text.append(code ? line : filled(plain(line))).append('\n');
            }
        }
        return text.toString().replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    }

    /// A link to a page becomes the id that `explain` takes.
    private static String plain(String line) {
        String linked = PAGE_LINK.matcher(line).replaceAll("$1 (`$2`)");
        return SUMMARY.matcher(linked).replaceAll("$1:").stripTrailing();
    }

    /// Breaks at spaces; a list item goes on below its text.
    private static String filled(String line) {
        String indent = line.startsWith("- ") || line.startsWith("  ") ? "  " : "";
        StringBuilder filled = new StringBuilder();
        int column = 0;
        for (String word : line.split("(?<=\\S) +")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                filled.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                filled.append(' ');
                column++;
            }
            filled.append(word);
            column += word.length();
        }
        return filled.toString();
    }
}
