package drydock.report.page;

import drydock.cause.Cause;
import drydock.cause.CauseInfo;
import drydock.cause.Causes;
import drydock.cause.WorkedExample;
import drydock.report.Report;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import java.util.Optional;

/// The page about one cause: what it is, how it is checked and fixed, a worked example, and the messages that name it.
public final class CausePage {
    private CausePage() {}

    /// The page of a cause of the catalogue as Markdown; empty where there is no such cause.
    public static Optional<String> markdown(String id) {
        return Causes.ALL.stream()
                .filter(cause -> cause.id().equals(id))
                .map(Cause::info)
                .map(info -> markdown(info, WorkedExample.of(id)))
                .findFirst();
    }

    /// The page as Markdown.
    public static String markdown(CauseInfo info, Optional<WorkedExample> example) {
        return Report.markdown(blocks(info, example).document());
    }

    private static Blocks blocks(CauseInfo info, Optional<WorkedExample> example) {
        Blocks out = new Blocks()
                .heading(1, info.title())
                .paragraph(new Inline()
                        .strong("Cause:")
                        .prose(" ")
                        .code(info.id())
                        .lineBreak()
                        .strong("Family:")
                        .prose(" " + info.family().title()))
                .paragraph(info.about())
                .heading(2, "How it is checked")
                .paragraph(labelled("Hypothesis:", info.hypothesis()))
                .paragraph(labelled("Check:", info.check()))
                .paragraph(labelled("Ruled out:", info.excluded()))
                .heading(2, "How to fix it")
                .paragraph(info.remedy());
        example.ifPresent(worked -> example(worked, out));
        PageMessages.write(info.messages(), out);
        RelatedCauses.write(info, out);
        return out;
    }

    private static Inline labelled(String label, String prose) {
        return new Inline().strong(label).prose(" " + Phrases.sentence(prose));
    }

    private static void example(WorkedExample worked, Blocks out) {
        out.heading(2, "Example");
        out.paragraph(Inline.of(Phrases.sentence(Phrases.capital(worked.story())) + " Drydock saw:"));
        out.bullets(worked.evidence().stream().map(CausePage::evidence).toList());
        out.paragraph(new Inline()
                .prose("It concludes: ")
                .strong(worked.level())
                .prose(". " + Phrases.sentence(worked.conclusion())));
        if (!worked.recording().isEmpty()) {
            out.paragraph("The container is the fixture `" + worked.recording() + "` in Drydock's tests.");
        }
    }

    /// @param line place, colon, text
    private static Inline evidence(String line) {
        int colon = line.indexOf(": ");
        return new Inline().prose(line.substring(0, colon + 2)).code(line.substring(colon + 2));
    }
}
