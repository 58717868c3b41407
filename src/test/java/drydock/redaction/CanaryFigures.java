package drydock.redaction;

import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// How many planted secrets leave in each place, and how many look-alikes are lost.
final class CanaryFigures {
    /// The places in which a line can stand.
    private static final Map<String, UnaryOperator<String>> PLACES = places();

    private int planted;
    private int lookAlikes;
    private final List<String> leaked = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    private static Map<String, UnaryOperator<String>> places() {
        Map<String, UnaryOperator<String>> places = new LinkedHashMap<>();
        places.put("alone", line -> line);
        places.put("log", line -> "2026-11-26 12:00:00,123 INFO [main] app: " + line);
        places.put("trace", line -> "7 12:00:00.000001 write(1, \"" + escaped(line) + "\\n\", 99) = 99");
        places.put("read", line -> "7 12:00:00.000001 read(3</app/x>, \"# x\\n" + escaped(line) + "\\n\", 4096) = 99");
        places.put("colour", line -> "\u001b[32m" + line + "\u001b[0m");
        places.put("later", line -> line);
        places.put("later base64", line -> line);
        places.put("later URL", line -> line);
        places.put("later hexadecimal", line -> line);
        places.put("later JSON escapes", line -> line);
        places.put("later user and password", line -> line);
        places.put("later file name", line -> line);
        return places;
    }

    private static String escaped(String line) {
        StringBuilder text = new StringBuilder();
        for (byte b : line.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> {
                    if (b >= 32 && b < 127) {
                        text.append((char) b);
                    } else {
                        text.append('\\').append(Integer.toOctalString(b & 0xff));
                    }
                }
            }
        }
        return text.toString();
    }

    static CanaryFigures measured() {
        CanaryFigures figures = new CanaryFigures();
        Planted.all().forEach(each -> PLACES.forEach((place, writing) -> figures.plant(each, place, writing)));
        Planted.lookAlikes().forEach(line -> PLACES.forEach((place, writing) -> figures.keep(line, place, writing)));
        return figures;
    }

    private void plant(Planted each, String place, UnaryOperator<String> writing) {
        List<String> above = List.of(each.line().split(" ⏎ ", -1));
        if (above.size() > 1 && !(place.equals("alone") || place.startsWith("later"))) {
            // Tables and blocks come as they are; a trace has a call for each line.
            return;
        }
        List<String> lines = new ArrayList<>(above.stream().map(writing).toList());
        String left = each.secret();
        if (place.startsWith("later")) {
            // A word without digits can't be told from another without what is around it.
            boolean word = each.secret().length() < 8 || each.secret().matches("[a-z]+|[0-9]+|.*:.*|.*[{\\\\].*");
            if (word) {
                return;
            }
            left = written(each.secret(), place);
            lines.add("and then " + left + " was seen");
        }
        planted++;
        String out = String.join("\n", masked(lines));
        boolean escapes = place.equals("trace") || place.equals("read");
        if (out.contains(left) || out.contains(each.secret()) || (escapes && out.contains(escaped(left)))) {
            leaked.add(place + ": " + each.kind() + " → " + out);
        }
    }

    private static String written(String secret, String place) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return switch (place) {
            case "later base64" -> Base64.getEncoder().encodeToString(bytes);
            case "later URL" -> URLEncoder.encode(secret, StandardCharsets.UTF_8);
            case "later hexadecimal" -> HexFormat.of().formatHex(bytes);
            case "later JSON escapes" ->
                secret.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
            case "later user and password" ->
                Base64.getEncoder().encodeToString(("user:" + secret).getBytes(StandardCharsets.UTF_8));
            case "later file name" -> "/data/" + secret + ".txt";
            default -> secret;
        };
    }

    private void keep(String line, String place, UnaryOperator<String> writing) {
        if (place.startsWith("later")) {
            return;
        }
        lookAlikes++;
        String before = writing.apply(line);
        String out = String.join("\n", masked(List.of(before)));
        if (!out.equals(OutputLine.of(Channel.STDOUT, before).text())) {
            lost.add(place + ": " + line + " → " + out);
        }
    }

    private static List<String> masked(List<String> lines) {
        Redactor redactor = new Redactor(List.of());
        List<OutputLine> output =
                lines.stream().map(line -> OutputLine.of(Channel.STDOUT, line)).toList();
        Transcript transcript = new Transcript("", output, 0, new Ending.Exited(0), Duration.ZERO);
        // What is learnt late reaches what was written before: the second pass stands for that of the investigation.
        Transcript once = redactor.redact(transcript);
        return redactor.redact(once).lines().stream().map(OutputLine::text).toList();
    }

    List<String> leaked() {
        return List.copyOf(leaked);
    }

    List<String> lost() {
        return List.copyOf(lost);
    }

    String words() {
        return "leaked " + leaked.size() + " of " + planted + ", look-alikes lost " + lost.size() + " of " + lookAlikes;
    }

    /// Prints every leak and loss, and the figures.
    public static void main(String[] words) {
        CanaryFigures figures = measured();
        figures.leaked.forEach(line -> System.out.println("LEAKED " + line));
        figures.lost.forEach(line -> System.out.println("LOST   " + line));
        System.out.println(figures.words());
    }
}
