package drydock.ui.report;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseBundle;
import drydock.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// A kind of file that a case can be saved as.
enum ReportForm {
    MARKDOWN("Markdown", "md", ".+\\.(md|markdown)"),
    HTML("a single HTML file", "html", ".+\\.html?"),
    JSON("JSON", "json", ".+\\.json"),
    ZIP("the whole case (.zip)", "zip", ".+\\.zip");

    private final String words;
    private final String extension;
    private final String names;

    ReportForm(String words, String extension, String names) {
        this.words = words;
        this.extension = extension;
        this.names = names;
    }

    String words() {
        return words;
    }

    /// Without the dot.
    String extension() {
        return extension;
    }

    /// The form that a file name asks for.
    ///
    /// @param otherwise the form for a name without a known extension
    static ReportForm of(Path file, ReportForm otherwise) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> name.matches(form.names))
                .findFirst()
                .orElse(otherwise);
    }

    /// The content of the file. Takes a moment.
    byte[] write(Case content) throws IOException {
        return switch (this) {
            case MARKDOWN -> bytes(content, Report.Format.MARKDOWN);
            case HTML -> bytes(content, Report.Format.HTML);
            case JSON -> bytes(content, Report.Format.JSON);
            case ZIP -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                CaseBundle.write(content, Report.documents(content), bytes);
                yield bytes.toByteArray();
            }
        };
    }

    private static byte[] bytes(Case content, Report.Format format) {
        return Report.of(content, format).getBytes(StandardCharsets.UTF_8);
    }
}
