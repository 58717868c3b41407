package drydock.cause.ending;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.MadeUpCase;
import drydock.fact.BinaryFacts.Shape;
import drydock.fact.LocalBuildFacts;
import drydock.fact.LocalBuildFacts.Match;
import drydock.model.Citation;
import drydock.model.Fix;
import drydock.model.Verdict;
import drydock.model.Verdict.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a local build adds to the verdict on a stub; recorded containers are in the zoo.
class LocalBuildEvidenceTest {
    private static final String LOCAL = "/home/me/out/server";

    private static LocalBuildFacts local(Match match, String words, Shape main) {
        return new LocalBuildFacts(
                LOCAL,
                "/app/server",
                match,
                words,
                Optional.of(main),
                List.of(Citation.line("local-build", 3, "local sha256: 12")));
    }

    private static Verdict stub(MadeUpCase made) {
        return made.verdict("stub-binary");
    }

    @Test
    void aStubStaysAStubWhereTheLocalBuildIsTheSame() {
        Verdict verdict = stub(MadeUpCase.looping(0)
                .main("Rust", Shape.RETURNS_AT_ONCE)
                .with(local(Match.SAME_FILE, "is the local build, byte for byte", Shape.RETURNS_AT_ONCE)));
        assertThat(verdict.level()).isEqualTo(Level.CONFIRMED);
        assertThat(verdict.explanation()).contains("is the local build", "that is a placeholder, too");
        assertThat(verdict.evidence()).extracting(Citation::step).contains("local-build");
        assertThat(verdict.fixes()).extracting(Fix::text).anyMatch(text -> text.contains(LOCAL));
    }

    @Test
    void theSameBuildRulesAStubOut() {
        Verdict verdict = stub(MadeUpCase.looping(0)
                .main("C", Shape.UNKNOWN)
                .with(local(Match.SAME_BUILD, "is the local build, by its build id", Shape.UNKNOWN)));
        assertThat(verdict.level()).isEqualTo(Level.RULED_OUT);
        assertThat(verdict.explanation()).contains("by its build id");
    }

    @Test
    void anotherProgramIsAtMostLikelyAndTheFixNamesBoth() {
        Verdict verdict = stub(MadeUpCase.looping(0)
                .main("C", Shape.DOES_SOMETHING)
                .with(local(Match.OTHER_PROGRAM, "is not the local build", Shape.DOES_SOMETHING)));
        assertThat(verdict.level()).isEqualTo(Level.LIKELY);
        assertThat(verdict.fixes())
                .allMatch(fix -> fix.text().contains(LOCAL) && fix.text().contains("/app/server"));
    }

    @Test
    void anotherProgramThatSpeaksOrFailsIsOnlyPossible() {
        LocalBuildFacts other = local(Match.OTHER_PROGRAM, "is not the local build", Shape.DOES_SOMETHING);
        assertThat(stub(MadeUpCase.exited(1).main("C", Shape.DOES_SOMETHING).with(other))
                        .level())
                .isEqualTo(Level.POSSIBLE);
        assertThat(stub(MadeUpCase.exited(0)
                                .prints("ready")
                                .main("C", Shape.DOES_SOMETHING)
                                .with(other))
                        .level())
                .isEqualTo(Level.POSSIBLE);
    }

    @Test
    void aRunningContainerIsNotAccused() {
        LocalBuildFacts other = local(Match.OTHER_PROGRAM, "is not the local build", Shape.DOES_SOMETHING);
        assertThat(stub(MadeUpCase.running().main("C", Shape.DOES_SOMETHING).with(other))
                        .level())
                .isEqualTo(Level.RULED_OUT);
    }

    @Test
    void anotherBuildOfTheSameSourceAccusesNobody() {
        Verdict verdict = stub(MadeUpCase.looping(0)
                .main("C", Shape.DOES_SOMETHING)
                .with(local(Match.OTHER_BUILD, "is not the local build", Shape.DOES_SOMETHING)));
        assertThat(verdict.level()).isEqualTo(Level.RULED_OUT);
        assertThat(verdict.explanation()).contains("two machines rarely build identical files");
    }
}
