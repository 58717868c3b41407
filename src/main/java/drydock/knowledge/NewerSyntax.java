package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Syntax that came with a version of a language.
///
/// @param runtime as [Runtimes] names it
/// @param since   the version, such as `3.12`
public record NewerSyntax(String runtime, String since, Pattern syntax) {
    private static final List<NewerSyntax> ALL = Paragraphs.ofResource("/drydock/knowledge/newer-syntax.txt").stream()
            .map(NewerSyntax::of)
            .toList();

    private static NewerSyntax of(Paragraph row) {
        return new NewerSyntax(row.value("Runtime"), row.value("Since"), Pattern.compile(row.value("Syntax")));
    }

    /// The newest syntax of a language that a line of source has.
    public static Optional<NewerSyntax> in(String runtime, String source) {
        return ALL.stream()
                .filter(row -> row.runtime().equals(runtime)
                        && row.syntax().matcher(source).find())
                .findFirst();
    }
}
