package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a missing module comes from, by the message of the runtime that misses it.
///
/// @param module what has to be installed, such as `JSON::XS`, or the extension `mbstring` of a function
/// @param advice how, in a sentence
public record ModuleSource(String module, String advice) {
    private static final List<Row> ROWS = Paragraphs.ofResource("/drydock/knowledge/module-sources.txt").stream()
            .map(Row::of)
            .toList();

    private record Row(Pattern message, String module, String advice) {
        static Row of(Paragraph paragraph) {
            return new Row(
                    Pattern.compile(paragraph.value("Message")),
                    paragraph.values("Module").stream().findFirst().orElse(""),
                    paragraph.value("Advice"));
        }

        ModuleSource source(String named) {
            String what = named.replace("/", "::");
            String dashed = what.toLowerCase(Locale.ROOT).replaceAll("::|[._]", "-");
            return new ModuleSource(
                    module.isEmpty() ? what : module,
                    advice.replace("{what}", what).replace("{dashed}", dashed));
        }
    }

    /// The source of the module that a message misses; empty for runtimes without a row.
    public static Optional<ModuleSource> of(String message) {
        return ROWS.stream()
                .flatMap(row ->
                        row.message().matcher(message).results().limit(1).map(found -> row.source(found.group("what"))))
                .findFirst();
    }
}
