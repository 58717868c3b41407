package drydock.report.page;

import drydock.cause.Message;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The messages that name a cause: of each, the line of its first example that is recognised, and the source.
final class PageMessages {
    /// As many as fit on a screen with the rest of the page; more are folded.
    private static final int SHOWN = 12;

    private static final int LONGEST_LINE = 160;

    /// Characters in front of what is recognised in a long line.
    private static final int BEFORE = 40;

    private PageMessages() {}

    static void write(List<Message> messages, Blocks out) {
        if (messages.isEmpty()) {
            return;
        }
        out.heading(2, "Messages");
        out.paragraph("Drydock recognises "
                + (messages.size() == 1 ? "this message" : "these messages")
                + ", each with an example and its source.");
        if (messages.size() <= SHOWN) {
            out.bullets(messages.stream()
                    .map(message -> example(message).lineBreak().prose(source(message)))
                    .toList());
        } else {
            List<Inline> lines = messages.stream()
                    .map(message -> example(message).prose(" " + source(message)))
                    .toList();
            out.details(Phrases.count(lines.size(), "message"), new Blocks().bullets(lines));
        }
    }

    private static Inline example(Message message) {
        return new Inline().code(VisibleText.line(recognised(message), LONGEST_LINE));
    }

    /// Where the near miss comes from is of use to whoever changes the pattern, and stays in the cause's file.
    private static String source(Message message) {
        String source = message.source().replace('\n', ' ').replaceFirst(";? *near miss:.*", "");
        return Phrases.sentence(source.replaceFirst("^observed", "Observed"));
    }

    private static String recognised(Message message) {
        return message.examples().stream()
                .flatMap(example -> Arrays.stream(example.split("\n", -1)))
                .flatMap(line -> excerpt(message.pattern(), line).stream())
                .findFirst()
                .orElse("");
    }

    /// A line that the pattern finds; of a long one, the part around what it finds.
    private static Optional<String> excerpt(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        boolean shown = line.strip().length() <= LONGEST_LINE || found.end() <= LONGEST_LINE;
        return Optional.of(shown ? line.strip() : "… " + line.substring(Math.max(0, found.start() - BEFORE)));
    }
}
