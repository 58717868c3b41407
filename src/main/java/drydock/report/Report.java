package drydock.report;

import drydock.investigation.Investigation;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// An investigation as a report: Markdown, HTML or JSON.
///
/// Whatever the container printed stands in code, escaped by the renderers; it can't become markup.
public final class Report {
    private static final Set<Extension> EXTENSIONS = Set.of(TablesExtension.create());

    private Report() {}

    /// How a report is written.
    public enum Format {
        MARKDOWN,
        HTML,
        JSON
    }

    /// The whole report.
    public static String of(Investigation investigation, Format format) {
        return switch (format) {
            case MARKDOWN -> markdown(document(investigation, Detail.FULL));
            case HTML -> html(investigation, Detail.FULL);
            case JSON -> JsonReport.of(investigation);
        };
    }

    public static String markdown(Investigation investigation) {
        return of(investigation, Format.MARKDOWN);
    }

    /// Markdown of at most so many characters: keeps what tells most and says what was cut.
    ///
    /// @param maxChars at least 1, in UTF-16 code units (never fewer than a forge counts)
    public static String markdown(Investigation investigation, int maxChars) {
        for (Detail detail : Detail.ladder(maxChars)) {
            String text = markdown(document(investigation, detail));
            if (text.length() <= maxChars) {
                return text;
            }
        }
        return withWhatFits(investigation, maxChars);
    }

    /// Adds section by section, most telling first, whatever there is room for.
    private static String withWhatFits(Investigation investigation, int maxChars) {
        Detail detail = Detail.barest(maxChars);
        String best = markdown(document(investigation, detail));
        if (best.length() > maxChars) {
            return Gist.of(investigation, maxChars);
        }
        for (Section section : Sections.optional()) {
            String more = markdown(document(investigation, detail.showing(section)));
            if (more.length() <= maxChars) {
                detail = detail.showing(section);
                best = more;
            }
        }
        return best;
    }

    /// The document tree that Markdown and HTML are rendered from.
    static Document document(Investigation investigation, Detail detail) {
        Story story = new Story(investigation, detail);
        Blocks out = new Blocks();
        for (Section section : Sections.ALL) {
            if (detail.shows(section)) {
                section.write(story, out);
            }
        }
        return out.document();
    }

    static String markdown(Document document) {
        return MarkdownRenderer.builder().extensions(EXTENSIONS).build().render(document);
    }

    private static String html(Investigation investigation, Detail detail) {
        String title = Failure.title(new Story(investigation, detail));
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        attributes.put("id", slug(heading));
                    }
                })
                .build();
        return HtmlPage.of(title, renderer.render(document(investigation, detail)));
    }

    private static String slug(Heading heading) {
        StringBuilder words = new StringBuilder();
        Line.plain(heading, words);
        return Slug.of(words.toString());
    }

    static List<Extension> extensions() {
        return List.copyOf(EXTENSIONS);
    }
}
