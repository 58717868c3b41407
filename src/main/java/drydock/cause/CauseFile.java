package drydock.cause;

import drydock.fact.SourceFacts.TrapKind;
import drydock.knowledge.Paragraphs;
import drydock.knowledge.Paragraphs.Paragraph;
import drydock.model.CauseFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a cause's file: one paragraph about the cause, then one for each message, and fragments that patterns share.
///
/// A fragment replaces `%{NAME}` in a pattern. A carriage return is written `␍`.
final class CauseFile {
    private static final Pattern REFERENCE = Pattern.compile("%\\{(\\w+)}");
    private static final Set<String> FIELDS = Set.of(
            "Cause",
            "Title",
            "Family",
            "Symptom",
            "From-outside",
            "Fallback",
            "Suspect",
            "Yields-to",
            "Traps",
            "Refined-by",
            "About",
            "Hypothesis",
            "Check",
            "Ruled-out",
            "Fix",
            "Recording",
            "Fragment",
            "Meaning",
            "Pattern",
            "Exit",
            "Running",
            "Refused",
            "Example",
            "Near-miss",
            "Advice",
            "Source");

    private final Map<String, String> fragments = new HashMap<>();
    private final List<Message> messages = new ArrayList<>();

    private CauseFile() {}

    static CauseInfo read(String id) {
        String path = "/drydock/causes/" + id + ".txt";
        List<Paragraph> paragraphs = Paragraphs.ofResource(path);
        paragraphs.forEach(paragraph -> known(path, paragraph));
        CauseFile file = new CauseFile();
        paragraphs.stream().skip(1).forEach(file::read);
        return file.info(paragraphs.getFirst());
    }

    private static void known(String path, Paragraph paragraph) {
        for (String field : paragraph.fields().keySet()) {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(path + ": there is no field " + field + ".");
            }
        }
    }

    private void read(Paragraph paragraph) {
        if (paragraph.has("Fragment")) {
            fragments.put(paragraph.value("Fragment"), filled(paragraph.value("Meaning")));
        } else {
            messages.add(message(paragraph));
        }
    }

    private Message message(Paragraph paragraph) {
        String exit = paragraph.value("Exit");
        return new Message(
                Pattern.compile(filled(paragraph.value("Pattern")), Pattern.CASE_INSENSITIVE),
                exit.isEmpty() ? 1 : Long.parseLong(exit),
                yes(paragraph, "Running"),
                yes(paragraph, "Refused"),
                paragraph.values("Example").stream().map(CauseFile::unescaped).toList(),
                unescaped(paragraph.value("Near-miss")),
                paragraph.value("Advice"),
                paragraph.value("Source"));
    }

    private String filled(String pattern) {
        return REFERENCE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(fragment(found.group(1))));
    }

    private String fragment(String name) {
        String fragment = fragments.get(name);
        if (fragment == null) {
            throw new IllegalArgumentException("There is no fragment " + name + " above the pattern that uses it.");
        }
        return fragment;
    }

    private CauseInfo info(Paragraph about) {
        String suspect = about.value("Suspect");
        return new CauseInfo(
                about.value("Cause"),
                about.value("Title"),
                CauseFamily.valueOf(about.value("Family").toUpperCase(Locale.ROOT)),
                yes(about, "Symptom"),
                yes(about, "From-outside"),
                yes(about, "Fallback"),
                suspect.isEmpty() ? 0 : Integer.parseInt(suspect),
                Set.copyOf(words(about, "Yields-to")),
                words(about, "Traps").stream().map(TrapKind::valueOf).toList(),
                Set.copyOf(words(about, "Refined-by")),
                prose(about, "About"),
                prose(about, "Hypothesis"),
                prose(about, "Check"),
                prose(about, "Ruled-out"),
                prose(about, "Fix"),
                about.value("Recording"),
                messages);
    }

    /// Wrapped lines of prose are joined.
    private static String prose(Paragraph paragraph, String field) {
        return paragraph.value(field).replace('\n', ' ');
    }

    private static List<String> words(Paragraph paragraph, String field) {
        return Stream.of(paragraph.value(field).split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean yes(Paragraph paragraph, String field) {
        return paragraph.value(field).equals("yes");
    }

    private static String unescaped(String text) {
        return text.replace('␍', '\r');
    }
}
