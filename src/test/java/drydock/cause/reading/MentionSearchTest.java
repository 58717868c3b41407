package drydock.cause.reading;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.Causes;
import drydock.cause.PatternCause;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.model.Channel;
import drydock.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every line with the word REASON counts as a mention here, whatever its cause.
class MentionSearchTest {
    @Test
    void theLastMentionComesFirst() {
        assertThat(found("REASON one", "REASON two")).containsExactly("REASON two", "REASON one");
    }

    @Test
    void aWarningIsNoMention() {
        assertThat(found("WARN: REASON one")).isEmpty();
    }

    @Test
    void whatTheProgramGoesOnWithoutIsNoMention() {
        assertThat(found("REASON one, using defaults")).isEmpty();
    }

    @Test
    void fifteenLinesMayFollowAndNoMore() {
        assertThat(found(followedBy(15, "served request"))).containsExactly("REASON one");
        assertThat(found(followedBy(16, "served request"))).isEmpty();
    }

    @Test
    void stackFramesDoNotCountAsLinesThatFollow() {
        assertThat(found(followedBy(60, "\tat com.acme.Main.run"))).containsExactly("REASON one");
    }

    @Test
    void aFarewellDoesNotFollowAMention() {
        assertThat(search("REASON one", "exiting").getFirst().followed()).isFalse();
        assertThat(search("REASON one", "served request").getFirst().followed()).isTrue();
    }

    @Test
    void anotherMentionDoesNotFollowAMention() {
        assertThat(search("REASON one", "REASON two")).noneMatch(Mention::followed);
    }

    private static String[] followedBy(int count, String text) {
        return Stream.concat(Stream.of("REASON one"), IntStream.range(0, count).mapToObj(i -> text + " " + i))
                .toArray(String[]::new);
    }

    private static List<String> found(String... texts) {
        return search(texts).stream().map(mention -> mention.line().text()).toList();
    }

    private static List<Mention> search(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new Line(Channel.STDERR, Origin.PROGRAM, text, Citation.line("logs", lines.size() + 1, text)));
        }
        return MentionSearch.of(lines, MentionSearchTest::mentions);
    }

    private static List<Mention> mentions(Line line) {
        PatternCause any = Causes.ALL.stream()
                .filter(PatternCause.class::isInstance)
                .map(PatternCause.class::cast)
                .findFirst()
                .orElseThrow();
        return line.text().contains("REASON") ? List.of(new Mention(any, line, Map.of(), false, false)) : List.of();
    }
}
