package drydock.report;

import drydock.casefile.Case;

/// What fits into a limit too small for any report: title, status and cause, as far as there is room.
final class Gist {
    private Gist() {}

    static String of(Case content, int maxChars) {
        Story story = new Story(content, Detail.barest(maxChars));
        String cause = story.leading()
                .map(finding -> finding.id() + ", " + finding.verdict().level().word() + ". "
                        + Words.sentence(finding.verdict().explanation()))
                .orElse("no cause established.");
        String words =
                Visible.line(Failure.title(story) + ". " + Title.status(story).plain() + ". Root cause: " + cause
                        + " (Cut to " + Words.number(maxChars) + " characters.)");
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
