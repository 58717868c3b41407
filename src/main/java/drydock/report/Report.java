package drydock.report;

import drydock.casefile.model.Case;
import drydock.investigation.Investigation;
import drydock.investigation.project.Member;
import drydock.investigation.project.ProjectInvestigation;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Slug;
import drydock.report.output.HtmlPage;
import drydock.report.output.JiraMarkup;
import drydock.report.output.JsonReport;
import drydock.report.output.ProjectDocument;
import drydock.report.output.ProjectJson;
import drydock.report.output.RunChart;
import drydock.report.output.ShortReport;
import drydock.report.section.FailureSentence;
import drydock.report.section.NextStep;
import drydock.report.section.NextSteps;
import drydock.report.section.Section;
import drydock.report.section.Sections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/// A case as a report: Markdown, HTML or JSON.
///
/// Text that a container printed is set as code and escaped by the renderers, so it can't become markup.
public final class Report {
    private static final Set<Extension> EXTENSIONS = Set.of(TablesExtension.create());

    private Report() {}

    /// The maximum length of a GitHub issue body.
    public static final int GITHUB_LIMIT = 65_536;

    /// The output format of a report.
    public enum Format {
        MARKDOWN,
        HTML,
        JSON,
        /// Jira's wiki markup.
        JIRA
    }

    /// The whole report.
    public static String of(Case content, Format format) {
        return switch (format) {
            case MARKDOWN -> markdown(document(content, QuoteBudget.FULL));
            case HTML -> html(content, QuoteBudget.FULL);
            case JSON -> JsonReport.of(content);
            case JIRA -> JiraMarkup.of(document(content, QuoteBudget.FULL));
        };
    }

    /// The whole report on an investigation that belongs to no case.
    public static String of(Investigation investigation, Format format) {
        return of(Case.of(investigation), format);
    }

    /// The whole report on several containers.
    public static String of(ProjectInvestigation project, Format format) {
        return switch (format) {
            case MARKDOWN -> markdown(document(project));
            case HTML -> HtmlPage.of("Project " + project.name(), renderer().render(document(project)));
            case JSON -> ProjectJson.of(project);
            case JIRA -> JiraMarkup.of(document(project));
        };
    }

    private static Document document(ProjectInvestigation project) {
        Blocks out = new Blocks();
        ProjectDocument.write(project, out);
        project.root().flatMap(Member::investigation).ifPresent(root -> {
            ReportContext story = new ReportContext(Case.of(root), QuoteBudget.FULL);
            Sections.ALL.forEach(section -> section.write(story, out));
        });
        return out.document();
    }

    /// How badly off the container is.
    public static Severity severity(Case content) {
        return new ReportContext(content, QuoteBudget.FULL).severity();
    }

    /// The next steps in the order in which the report numbers them, from 1.
    public static List<NextStep> nextSteps(Case content) {
        return NextSteps.of(new ReportContext(content, QuoteBudget.FULL));
    }

    /// The report in all its forms, by file name, for a bundle.
    public static Map<String, String> documents(Case content) {
        return Map.of(
                "report.md", of(content, Format.MARKDOWN),
                "report.html", of(content, Format.HTML),
                "report.json", of(content, Format.JSON));
    }

    public static String markdown(Case content) {
        return of(content, Format.MARKDOWN);
    }

    public static String markdown(Investigation investigation) {
        return of(investigation, Format.MARKDOWN);
    }

    /// Markdown within a character limit: keeps the most informative parts and says what was cut.
    ///
    /// @param maxChars at least 1, in UTF-16 code units (a forge never counts more)
    public static String markdown(Case content, int maxChars) {
        for (QuoteBudget detail : QuoteBudget.ladder(maxChars)) {
            String text = markdown(document(content, detail));
            if (text.length() <= maxChars) {
                return text;
            }
        }
        return withWhatFits(content, maxChars);
    }

    public static String markdown(Investigation investigation, int maxChars) {
        return markdown(Case.of(investigation), maxChars);
    }

    /// Adds the sections that fit, most informative first.
    private static String withWhatFits(Case content, int maxChars) {
        QuoteBudget detail = QuoteBudget.barest(maxChars);
        String best = markdown(document(content, detail));
        if (best.length() > maxChars) {
            return ShortReport.of(content, maxChars);
        }
        for (Section section : Sections.optional()) {
            String more = markdown(document(content, detail.showing(section)));
            if (more.length() <= maxChars) {
                detail = detail.showing(section);
                best = more;
            }
        }
        return best;
    }

    /// The document tree that Markdown and HTML are rendered from.
    static Document document(Case content, QuoteBudget detail) {
        ReportContext story = new ReportContext(content, detail);
        Blocks out = new Blocks();
        for (Section section : Sections.ALL) {
            if (detail.shows(section)) {
                section.write(story, out);
            }
        }
        return out.document();
    }

    public static String markdown(Document document) {
        return MarkdownRenderer.builder().extensions(EXTENSIONS).build().render(document);
    }

    private static String html(Case content, QuoteBudget detail) {
        ReportContext story = new ReportContext(content, detail);
        String title = FailureSentence.title(story);
        Document document = document(content, detail);
        Blocks.drawn(
                document,
                RunChart.of(story.runs(), story.investigation().subject().taken()));
        return HtmlPage.of(title, renderer().render(document));
    }

    /// The report as HTML for an editor that takes formatted text: no page around it, and no chart.
    public static String fragment(Case content) {
        Document document = document(content, QuoteBudget.FULL);
        Blocks.drawn(document, "");
        return renderer().render(document);
    }

    private static HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        attributes.put("id", slug(heading));
                    }
                })
                .build();
    }

    private static String slug(Heading heading) {
        StringBuilder words = new StringBuilder();
        Inline.plain(heading, words);
        return Slug.of(words.toString());
    }

    static List<Extension> extensions() {
        return List.copyOf(EXTENSIONS);
    }
}
