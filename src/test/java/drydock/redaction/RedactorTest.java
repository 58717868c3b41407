package drydock.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedactorTest {
    private static final String SECRET = "s3cr3t/V4lue+with=odd\"chars";
    private static final RedactionRules RULES = RedactionRules.standard();
    private final Redactor redactor = new Redactor(
            List.of(
                    "JWT_SECRET=" + SECRET,
                    "DATABASE_URL=postgres://app:hunter2hunter2@db:5432/app",
                    "POSTGRES_USER=postgres",
                    "POSTGRES_PASSWORD=postgres",
                    "KEYCLOAK_URL=http://sso/auth",
                    "TOKEN_TTL=3600",
                    "PWD=/srv/app"),
            RULES);

    private static String mark(String name, String value) {
        return Secrets.mark(name, value, RULES.tokens());
    }

    @Test
    void masksTheValuesOfSecretVariablesAndKeepsTheOthers() {
        assertThat(redactor.environment(
                        List.of("JWT_SECRET=" + SECRET, "KEYCLOAK_URL=http://sso/auth", "TOKEN_TTL=3600")))
                .containsExactly(
                        "JWT_SECRET=" + mark("JWT_SECRET", SECRET), "KEYCLOAK_URL=http://sso/auth", "TOKEN_TTL=3600");
    }

    @Test
    void masksASecretWhereverItRecursHoweverItIsWritten() {
        for (String spelling : List.of(
                SECRET,
                "s3cr3t%2FV4lue%2Bwith%3Dodd%22chars",
                java.util.Base64.getEncoder().encodeToString(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "s3cr3t/V4lue+with=odd\\\"chars")) {
            assertThat(redactor.redact("write(1, \"key is " + spelling + " now\", 40)"))
                    .doesNotContain("V4lue")
                    .contains(mark("JWT_SECRET", SECRET) + " now");
        }
    }

    @Test
    void masksASecretThatIsCutAtTheEndOfALine() {
        assertThat(redactor.redact("read(3, \"s3cr3t/V4lue+wi\"..., 4096)"))
                .doesNotContain("V4lue")
                .endsWith("\"..., 4096)");
        assertThat(redactor.redact("read(3, \"s3cr3t/V4lue+wi\"...")).doesNotContain("V4lue");
    }

    @Test
    void keepsWordsThatOnlyBeginLikeASecretWhereNothingWasCut() {
        Redactor other = new Redactor(List.of("API_KEY=sample-made-up-0123"));
        assertThat(other.redact("image reconciliation-backend:sample-")).endsWith(":sample-");
    }

    @Test
    void keepsEverydayValuesButWhereTheyStandAsAValue() {
        assertThat(redactor.redact(
                        "exec /usr/lib/postgresql/bin/postgres as user postgres, POSTGRES_PASSWORD=postgres"))
                .isEqualTo("exec /usr/lib/postgresql/bin/postgres as user postgres, " + "POSTGRES_PASSWORD="
                        + mark("POSTGRES_PASSWORD", "postgres"));
    }

    @Test
    void masksOnlyThePasswordOfAUrl() {
        assertThat(redactor.redact("connecting to postgres://app:hunter2hunter2@db:5432/app"))
                .isEqualTo("connecting to postgres://app:" + mark("DATABASE_URL", "hunter2hunter2") + "@db:5432/app");
        assertThat(redactor.redact("amqp://guest:other-one@mq:5672")).contains("amqp://guest:‹masked:url-password-");
    }

    @Test
    void masksKnownShapes() {
        Stream.of(
                        "Authorization: Bearer abcdef0123456789abcdef",
                        "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdef012345",
                        "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
                        "started with --password=abcdef0123456789abcdef",
                        "started with --password abcdef0123456789abcdef")
                .forEach(line -> assertThat(redactor.redact(line))
                        .as(line)
                        .contains(Redactor.MARK)
                        .doesNotContain("abcdef0123"));
    }

    @Test
    void leavesMessagesAboutSecretsReadable() {
        Stream.of(
                        "--token is required",
                        "the secret must be set",
                        "error: JWT_SECRET is not set",
                        "Unexpected token: }",
                        "MONKEY_COUNT=12345678",
                        "required key API_KEY missing value")
                .forEach(line -> assertThat(redactor.redact(line)).isEqualTo(line));
    }

    @Test
    void masksAPrivateKeyOverSeveralLines() {
        List<OutputLine> lines = Stream.of(
                        "before", "-----BEGIN RSA PRIVATE KEY-----", "MIIEow", "-----END RSA PRIVATE KEY-----", "after")
                .map(text -> OutputLine.of(Channel.STDOUT, text))
                .toList();
        Transcript masked = redactor.redact(new Transcript("x", lines, 0, new Ending.Read(), Duration.ZERO));
        assertThat(masked.lines())
                .extracting(OutputLine::text)
                .startsWith("before")
                .endsWith("after");
        assertThat(masked.lines()).extracting(OutputLine::text).noneMatch(text -> text.contains("MIIE"));
    }

    @Test
    void givesEqualSecretsEqualMarks() {
        String first = redactor.redact("x-a --api-key=Zx81Zx81Zx81");
        assertThat(redactor.redact("x-a --api-key=Zx81Zx81Zx81")).isEqualTo(first);
    }

    @Test
    void countsWhatItMaskedByKind() {
        redactor.redact(SECRET + " and " + SECRET);
        assertThat(redactor.counts()).containsEntry("environment value", 2);
    }

    @Test
    void masksTheWordAfterASecretOption() {
        assertThat(redactor.words(List.of("server", "--api-token", "plainword", "--verbose", "yes")))
                .satisfies(words -> assertThat(words.get(2)).startsWith(Redactor.MARK))
                .contains("server", "--verbose", "yes");
    }

    @Test
    void givesBackTheSecretsForRunningOnly() {
        List<String> words = List.of("server", "--key=" + SECRET, "--api-token", "plainword", "‹masked:UNKNOWN›");
        List<String> masked = redactor.words(words);
        assertThat(String.join(" ", masked)).doesNotContain("V4lue").doesNotContain("plainword");
        assertThat(redactor.restore(masked)).isEqualTo(words);
    }

    @Test
    @Timeout(5)
    void aHostileLineTakesNoLongTime() {
        for (String piece : List.of("a", "a.", "a-", "p://", "--token", "Bearer ", "\"...", "=", "eyJ")) {
            redactor.redact(piece.repeat(16 * 1024 / piece.length()));
        }
    }
}
