package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import drydock.model.Verdict.Level;
import java.util.stream.Collectors;

/// Says what the verdict on one cause of a made-up case has to be.
public final class CauseAssert {
    private final String cause;
    private final MadeUpCase made;
    private final Verdict verdict;

    CauseAssert(String cause, MadeUpCase made) {
        this.cause = cause;
        this.made = made;
        verdict = made.verdict(cause);
    }

    /// It is the leading cause.
    public CauseAssert leads(Level level) {
        assertThat(made.leading()).isEqualTo(cause + " " + level.word());
        return this;
    }

    /// It is accused beside a leading cause, or alone where it can't lead.
    public CauseAssert contributes(Level level) {
        assertThat(verdict.level()).as(verdict.explanation()).isEqualTo(level);
        assertThat(verdict.contributing()).as("contributing").isTrue();
        return this;
    }

    public CauseAssert explains(String... parts) {
        assertThat(verdict.explanation()).contains(parts);
        return this;
    }

    /// Texts and snippets of its fixes hold all of these.
    public CauseAssert advises(String... parts) {
        assertThat(verdict.fixes().stream().map(CauseAssert::whole).collect(Collectors.joining("\n")))
                .contains(parts);
        return this;
    }

    private static String whole(Fix fix) {
        return fix.text() + "\n" + fix.snippet();
    }

    public CauseAssert cites(String... texts) {
        for (String text : texts) {
            assertThat(verdict.evidence()).extracting(Citation::text).anyMatch(cited -> cited.contains(text));
        }
        return this;
    }

    /// It is neither confirmed nor likely.
    public CauseAssert isNotAccused() {
        assertThat(verdict.level()).as(verdict.explanation()).isNotIn(Level.CONFIRMED, Level.LIKELY);
        return this;
    }

    public CauseAssert isPossible() {
        assertThat(verdict.level()).as(verdict.explanation()).isEqualTo(Level.POSSIBLE);
        return this;
    }

    /// @param citation text of the first piece of evidence
    public CauseAssert isRuledOutBy(String citation) {
        assertThat(verdict.level()).as(verdict.explanation()).isEqualTo(Level.RULED_OUT);
        assertThat(verdict.evidence().getFirst().text()).contains(citation);
        assertThat(verdict.fixes()).isEmpty();
        return this;
    }

    public CauseAssert isNotChecked() {
        assertThat(verdict.level()).as(verdict.explanation()).isEqualTo(Level.NOT_CHECKED);
        return this;
    }
}
