package drydock.cause.reading;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.Causes;
import drydock.cause.MadeUpCase;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.Origin;
import drydock.model.Channel;
import drydock.model.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRecogniserTest {
    private static final String REFUSED =
            "psycopg2.OperationalError: connection to server at \"db\" (172.18.0.2), port 5432 failed:"
                    + " Connection refused";

    @Test
    void aLineWithoutAMessageHasNoMention() {
        assertThat(causes("served 42 requests")).isEmpty();
    }

    @Test
    void theNamedGroupIsThePartAtFault() {
        Mention mention =
                mentions("open /etc/app/config.yml: no such file or directory").getFirst();
        assertThat(mention.cause().id()).isEqualTo("missing-file");
        assertThat(mention.what()).isEqualTo("/etc/app/config.yml");
    }

    @Test
    void aMentionAloneDecidesNothing() {
        Mention mention = mentions(REFUSED).getFirst();
        assertThat(mention.decisive()).isFalse();
        assertThat(mention.followed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "missing-file | open /etc/app/config.yml: Datei oder Verzeichnis nicht gefunden",
                "dependency-unreachable | app: Verbindung zu 127.0.0.1:5432: Verbindungsaufbau abgelehnt",
                "permission-denied | ls: impossible d'ouvrir le répertoire '/srv/data': Permission non accordée"
            })
    void aMessageInAnotherLanguageIsRecognisedByItsEnglishText(String cause, String line) {
        assertThat(causes(line)).startsWith(cause);
    }

    @Test
    void theCauseThatOthersYieldToIsTheFirst() {
        String line = "/entrypoint.sh: line 2: $'\\r': command not found";
        List<String> causes = causes(line);
        assertThat(causes).containsExactly("crlf-line-endings", "command-not-found");
        List<Mention> reversed = new MessageRecogniser(Causes.ALL.reversed(), outcome()).mentions(line(line));
        assertThat(reversed).extracting(mention -> mention.cause().id()).isEqualTo(causes);
    }

    @Test
    void onlyTheGivenCausesAreRecognised() {
        assertThat(new MessageRecogniser(List.of(), outcome()).mentions(line(REFUSED)))
                .isEmpty();
    }

    private static List<String> causes(String text) {
        return mentions(text).stream().map(mention -> mention.cause().id()).toList();
    }

    private static List<Mention> mentions(String text) {
        return new MessageRecogniser(Causes.ALL, outcome()).mentions(line(text));
    }

    private static ContainerOutcome outcome() {
        return MadeUpCase.exited(1).evidence().situation();
    }

    private static Line line(String text) {
        return new Line(Channel.STDERR, Origin.PROGRAM, text, Citation.line("logs", 1, text));
    }
}
