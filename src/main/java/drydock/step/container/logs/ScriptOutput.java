package drydock.step.container.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines that a shell script can print itself: its echo and printf commands, its own functions for that,
/// here-documents, and the trace of `set -x`.
public final class ScriptOutput {
    private static final Pattern FUNCTION = Pattern.compile(
            "(?m)^[ \\t]*(?:function[ \\t]+)?([A-Za-z_][\\w-]*)[ \\t]*\\([ \\t]*\\)|^[ \\t]*function[ \\t]+([A-Za-z_][\\w-]*)");
    private static final Pattern TRACING = Pattern.compile("(?m)^#!.*\\s-\\w*x|\\bset\\s+(?:-\\w*x|-o\\s+xtrace)");
    private static final Pattern HERE = Pattern.compile(
            "(?m)\\bcat\\b[^\\n|]*<<-?[ \\t]*(['\"]?)(\\w+)\\1[^\\n]*\\n((?s:.*?))\\n[ \\t]*\\2[ \\t]*$");
    private static final Pattern CONVERSION = Pattern.compile("%[-+ #0]*[\\d*]*(?:\\.[\\d*]+)?[a-zA-Z]");

    /// Log lines are read without their colours.
    private static final Pattern COLOUR = Pattern.compile("\\\\(?:0?33|e|E|x1[bB])\\[[0-9;]*[mK]");

    private final List<EchoedLine> lines = new ArrayList<>();
    private final boolean traced;

    /// @param script its text
    public ScriptOutput(String script) {
        traced = TRACING.matcher(script).find();
        List<String> functions = functions(script);
        String names = String.join("|", functions.stream().map(Pattern::quote).toList());
        Pattern commands = Pattern.compile("(?m)(?:^|[;&|({]|\\b(?:then|do|else|exec)\\b)[ \\t]*(echo|printf"
                + (functions.isEmpty() ? "" : "|" + names) + ")(?=[ \\t\"';]|$)");
        Matcher matcher = commands.matcher(script);
        while (matcher.find()) {
            List<String> words = EchoCommand.from(script, matcher.end());
            switch (matcher.group(1)) {
                case "echo" -> add(echo(words));
                case "printf" ->
                    add(
                            words.isEmpty()
                                    ? ""
                                    : CONVERSION.matcher(words.getFirst()).replaceAll(any()));
                default -> words.stream().filter(word -> word.length() > 3).forEach(word -> add(any() + word + any()));
            }
        }
        hereDocuments(script);
    }

    /// Whether the script could have printed this line.
    public boolean prints(String line) {
        return lines.stream().anyMatch(echoed -> echoed.matches(line)) || (traced && line.matches("\\++ \\S.*"));
    }

    /// Functions of the script that pass their arguments on to the log.
    private static List<String> functions(String script) {
        List<String> names = new ArrayList<>();
        Matcher matcher = FUNCTION.matcher(script);
        while (matcher.find()) {
            int bodyEnd = script.indexOf("\n}", matcher.end());
            int lineEnd = script.indexOf('\n', matcher.end());
            int end = bodyEnd >= 0 ? bodyEnd : lineEnd >= 0 ? lineEnd : script.length();
            String body = script.substring(matcher.end(), end);
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (body.matches("(?s).*\\b(?:echo|printf)\\b.*\\$[{]?[@*1-9].*")) {
                names.add(name);
            }
        }
        return names;
    }

    private static String echo(List<String> words) {
        int from = 0;
        while (from < words.size() && words.get(from).matches("-[neE]+")) {
            from++;
        }
        return String.join(" ", words.subList(from, words.size()));
    }

    private void hereDocuments(String script) {
        Matcher matcher = HERE.matcher(script);
        while (matcher.find()) {
            boolean literal = !matcher.group(1).isEmpty();
            for (String line : matcher.group(3).split("\n")) {
                add(literal ? line : line.replaceAll("\\$[{(][^})]*[})]|\\$\\w+", any()));
            }
        }
    }

    /// Backslash sequences that echo and printf expand: a line end separates lines, the others match any text.
    private void add(String text) {
        String plain = COLOUR.matcher(text).replaceAll("");
        String expanded = plain.replaceAll("\\\\(?:0?[0-7]{1,3}|x[0-9a-fA-F]{1,2}|[abcefrtv])", any());
        for (String line : expanded.replace("\\n", "\n").split("\n")) {
            List<String> pieces = List.of(line.split("[" + EchoCommand.ANY + "]+", -1));
            EchoedLine echoed = new EchoedLine(pieces);
            if (echoed.telling()) {
                lines.add(echoed);
            }
        }
    }

    private static String any() {
        return String.valueOf(EchoCommand.ANY);
    }
}
