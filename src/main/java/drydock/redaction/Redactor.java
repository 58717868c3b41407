package drydock.redaction;

import drydock.model.OutputLine;
import drydock.model.Transcript;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Masks the secrets of one container in whatever text it meets, and counts what it masked by kind.
///
/// Safe for use from several threads.
public final class Redactor {
    /// How every mark begins.
    public static final String MARK = "‹masked:";

    private static final int CUT_PREFIX = 8;
    private static final Pattern CUT = Pattern.compile("\"\\.\\.\\.|…| \\[cut");

    private final List<Secret> secrets;
    private final Map<String, String> anywhere = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, String> shapeMarks = new ConcurrentHashMap<>();
    private final Map<String, String> values = new ConcurrentHashMap<>();

    /// A redactor for the secrets among these variables.
    ///
    /// @param environment `NAME=value` entries of container and image
    public Redactor(Collection<String> environment) {
        secrets = Secrets.of(environment);
        for (Secret secret : secrets) {
            values.put(secret.mark(), secret.value());
            if (secret.strong()) {
                spellings(secret.value()).forEach(spelling -> anywhere.putIfAbsent(spelling, secret.mark()));
            }
        }
    }

    /// How many values were masked up to now, by kind.
    public Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /// The text with every secret masked. A text of several lines keeps its lines.
    public String redact(String text) {
        String masked = text;
        for (Map.Entry<String, String> spelling : anywhere.entrySet()) {
            masked = replace(masked, spelling.getKey(), spelling.getValue());
        }
        masked = cutSecrets(masked);
        for (Secret secret : secrets) {
            if (!secret.strong()) {
                masked = maskAsValue(masked, secret);
            }
        }
        for (Shapes.Shape shape : Shapes.ALL) {
            masked = maskShape(masked, shape);
        }
        return masked;
    }

    /// An environment with secret values masked; names and order stay.
    public List<String> environment(List<String> entries) {
        return entries.stream().map(this::entry).toList();
    }

    /// The value of something with a name, such as a label.
    public String named(String name, String value) {
        return entry(name + "=" + value).substring(name.length() + 1);
    }

    /// All texts redacted, options whose value is the next word included.
    public List<String> words(List<String> words) {
        List<String> masked = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean afterOption = i > 0
                    && words.get(i - 1).matches("--?[A-Za-z][\\w.-]*")
                    && SecretNames.secret(words.get(i - 1).replaceFirst("^--?", ""));
            masked.add(afterOption && !word.startsWith("-") ? mark("option", word) : redact(word));
        }
        return masked;
    }

    /// Words for running, with the secrets back in the places of their marks. Never to be shown or kept.
    public List<String> restore(List<String> words) {
        return words.stream().map(this::restore).toList();
    }

    private String restore(String word) {
        String restored = word;
        if (word.contains(MARK)) {
            for (Map.Entry<String, String> secret : values.entrySet()) {
                restored = restored.replace(secret.getKey(), secret.getValue());
            }
        }
        return restored;
    }

    /// The evidence redacted; blocks of a private key that span lines as well.
    public Transcript redact(Transcript transcript) {
        List<OutputLine> lines = new ArrayList<>();
        boolean inKey = false;
        for (OutputLine line : transcript.lines()) {
            boolean begins = Shapes.KEY_BEGIN.matcher(line.text()).find();
            boolean ends = Shapes.KEY_END.matcher(line.text()).find();
            String text = inKey || begins ? mark("private key", "private key") : redact(line.text());
            inKey = (inKey || begins) && !ends;
            lines.add(new OutputLine(line.channel(), line.time(), text));
        }
        return new Transcript(
                redact(transcript.command()), lines, transcript.dropped(), transcript.ending(), transcript.duration());
    }

    private String entry(String entry) {
        int equals = entry.indexOf('=');
        String name = equals < 0 ? entry : entry.substring(0, equals);
        String value = equals < 0 ? "" : entry.substring(equals + 1);
        if (value.isEmpty()) {
            return entry;
        }
        if (SecretNames.secret(name) && !Secrets.URL_PASSWORD.matcher(value).find()) {
            count("environment value");
            return name + "="
                    + secrets.stream()
                            .filter(secret -> secret.value().equals(value))
                            .findFirst()
                            .map(Secret::mark)
                            .orElse(Secrets.mark(name));
        }
        return name + "=" + redact(value);
    }

    private String replace(String text, String value, String mark) {
        int at = text.indexOf(value);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at).append(mark);
            count("environment value");
            from = at + value.length();
            at = text.indexOf(value, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /// Secrets of which only the beginning is there, because a trace or a limit cut the text in their middle.
    private String cutSecrets(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        Matcher cut = CUT.matcher(text);
        while (cut.find()) {
            out.append(withoutCutSecret(text.substring(from, cut.start())));
            from = cut.start();
        }
        return out.append(text, from, text.length()).toString();
    }

    private String withoutCutSecret(String text) {
        for (Secret secret : secrets) {
            int longest = Math.min(secret.value().length() - 1, text.length());
            for (int length = longest; secret.strong() && length >= CUT_PREFIX; length--) {
                if (text.endsWith(secret.value().substring(0, length))) {
                    count("environment value");
                    return text.substring(0, text.length() - length) + secret.mark();
                }
            }
        }
        return text;
    }

    private String maskAsValue(String text, Secret secret) {
        if (!text.contains(secret.value())) {
            return text;
        }
        String value = Pattern.quote(secret.value());
        String name = Pattern.quote(secret.name());
        Pattern asValue = Pattern.compile("(\\b" + name + "\"?\\s*[=:]\\s*[\"']?)" + value
                + "(?![\\w])|(://[^\\s:/@]{0,200}:)" + value + "(?=@)");
        return asValue.matcher(text).replaceAll(match -> {
            count("environment value");
            String before = match.group(1) != null ? match.group(1) : match.group(2);
            return Matcher.quoteReplacement(before + secret.mark());
        });
    }

    private String maskShape(String text, Shapes.Shape shape) {
        Matcher matcher = shape.pattern().matcher(text);
        StringBuilder out = null;
        int from = 0;
        while (matcher.find()) {
            if (matcher.group(1).contains(MARK) || matcher.group(1).startsWith("$")) {
                continue;
            }
            out = out == null ? new StringBuilder() : out;
            out.append(text, from, matcher.start(1)).append(mark(shape.kind(), matcher.group(1)));
            from = matcher.end(1);
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    private String mark(String kind, String value) {
        count(kind);
        String mark = shapeMarks.computeIfAbsent(
                kind + "\0" + value, key -> Secrets.mark(kind.replace(' ', '-') + "-" + (shapeMarks.size() + 1)));
        values.putIfAbsent(mark, value);
        return mark;
    }

    private void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /// The value as it may be written: plain, URL-encoded, base64, and escaped as in JSON or a system call trace.
    private static List<String> spellings(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        List<String> all = new ArrayList<>(List.of(
                value,
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"),
                base64,
                base64.replaceAll("=+$", ""),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t"),
                octal(bytes)));
        all.sort((a, b) -> Integer.compare(b.length(), a.length()));
        return all.stream().distinct().toList();
    }

    /// As strace writes bytes that are no printable ASCII.
    private static String octal(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            switch (b) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default ->
                    text.append(b >= 32 && b < 127 ? String.valueOf((char) b) : "\\" + Integer.toOctalString(b & 0xff));
            }
        }
        return text.toString();
    }
}
