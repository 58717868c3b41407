package drydock.report.section;

import drydock.investigation.Finding;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fixes for the leading cause and for the causes that worsen it.
final class RecommendedFixes implements Section {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\w`)'\"]{2})[.:](?=\\s|$)");

    private static final int LONGEST_HEADING = 140;

    @Override
    public int weight() {
        return 7;
    }

    /// Fixes of all confirmed and likely causes, the leading one's first.
    static List<Fix> of(ReportContext story) {
        return accused(story).stream()
                .flatMap(finding -> finding.verdict().fixes().stream())
                .distinct()
                .toList();
    }

    /// The leading cause and the contributing ones.
    static List<Finding> accused(ReportContext story) {
        List<Finding> accused = new ArrayList<>(story.leading().stream().toList());
        accused.addAll(story.contributing());
        return accused;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        List<Fix> fixes = of(story);
        if (fixes.isEmpty()) {
            return;
        }
        int leading = (int) story.leading().stream()
                .flatMap(finding -> finding.verdict().fixes().stream())
                .distinct()
                .count();
        out.rule().heading(2, "Recommended Fixes");
        for (int i = 0; i < leading; i++) {
            fix(story, i + 1, fixes.get(i), out);
        }
        Blocks others = leading == 0 ? out : new Blocks();
        for (int i = leading; i < fixes.size(); i++) {
            fix(story, i + 1, fixes.get(i), others);
        }
        if (leading > 0 && !others.isEmpty()) {
            out.details("Fixes for the contributing causes", others);
        }
    }

    private static void fix(ReportContext story, int number, Fix fix, Blocks out) {
        String headline = headline(fix.text());
        String rest = fix.text().strip().substring(headline.length()).replaceFirst("^[.:]?\\s*", "");
        String developers = fix.place() == FixPlace.PROGRAM ? ", in the program itself" : "";
        if (headline.length() > LONGEST_HEADING) {
            out.heading(3, "Fix " + number + developers);
            rest = fix.text().strip();
        } else {
            out.heading(3, "Fix " + number + developers + ": " + headline);
        }
        out.paragraph(Phrases.sentence(Phrases.capital(rest)));
        Optional<String> patch = FixPatch.of(story, fix);
        if (patch.isPresent()) {
            out.paragraph("`git apply` takes this in the source folder:").fence("diff", patch.get());
        } else if (!fix.snippet().isBlank()) {
            Optional<String> run = story.container().composeService().isPresent()
                    ? Optional.empty()
                    : RunOptions.sentence(FixPatch.sketch(fix)).filter(_ -> fix.place() != FixPlace.IMAGE_BUILD);
            out.paragraph(run.isPresent() ? run.get() + " In a compose file:" : sketched(fix));
            out.fence(fix.language(), fix.snippet());
        }
    }

    private static String sketched(Fix fix) {
        return fix.language().equals("diff") ? "A sketch, to adapt to your file:" : "";
    }

    /// The first sentence, or the part before its colon; code is never split.
    static String headline(String text) {
        String stripped = text.strip();
        Matcher end = SENTENCE_END.matcher(stripped);
        while (end.find()) {
            String before = stripped.substring(0, end.start());
            if (before.chars().filter(c -> c == '`').count() % 2 == 0) {
                return before;
            }
        }
        return stripped;
    }
}
