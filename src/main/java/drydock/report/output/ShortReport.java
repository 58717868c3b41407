package drydock.report.output;

import drydock.casefile.model.Case;
import drydock.report.QuoteBudget;
import drydock.report.Report;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import drydock.report.section.FailureSentence;
import drydock.report.section.Title;

/// A one-line report for limits too small for anything else: title, status and cause, as far as they fit.
public final class ShortReport {
    private ShortReport() {}

    public static String of(Case content, int maxChars) {
        ReportContext story = new ReportContext(content, QuoteBudget.barest(maxChars));
        String cause = story.leading()
                .map(finding -> finding.id() + ", " + finding.verdict().level().word() + ". "
                        + Phrases.sentence(finding.verdict().explanation()))
                .orElse("no cause established.");
        String words = VisibleText.line(
                FailureSentence.title(story) + ". " + Title.status(story).plain() + ". Root cause: " + cause
                        + " (Cut to " + Phrases.number(maxChars) + " characters.)");
        // Escapes make the rendered text longer than the words, so shorten until it fits.
        for (int length = Math.min(words.length(), maxChars); length > 0; length--) {
            String text =
                    Report.markdown(new Blocks().paragraph(start(words, length)).document());
            if (text.length() <= maxChars) {
                return text;
            }
        }
        return "";
    }

    private static String start(String words, int length) {
        if (length == words.length()) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
        return words.substring(0, end).strip() + "…";
    }
}
