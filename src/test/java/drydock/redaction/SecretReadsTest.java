package drydock.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReadsTest {
    private final Redactor redactor = redactor(RedactionRules.standard());

    private static Redactor redactor(RedactionRules rules) {
        return SecretFilesTest.redactor(List.of("DB_PASSWORD_FILE=/etc/app/pw"), List.of(), rules);
    }

    private List<String> traced(String... lines) {
        return masked(Channel.TOOL, List.of(lines));
    }

    private List<String> masked(Channel channel, List<String> lines) {
        List<OutputLine> all =
                lines.stream().map(line -> OutputLine.of(channel, line)).toList();
        return redactor.redact(new Transcript("x", all, 0, new Ending.Read(), Duration.ZERO)).lines().stream()
                .map(OutputLine::text)
                .toList();
    }

    private static List<String> recorded() throws IOException {
        try (InputStream trace = SecretReadsTest.class.getResourceAsStream("secret-files.strace")) {
            return new String(trace.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /// Of `cat`, `read` of a shell, links, two processes at a time, a deleted file, a long one and `dd` in small
    /// blocks.
    @Test
    void masksAllThatARecordedTraceShowsOfSecretFiles() throws IOException {
        List<String> before = recorded();
        List<String> after = masked(Channel.TOOL, before);
        assertThat(String.join("\n", after))
                .doesNotContain("s3cret-0f", "the-file", "plain words", "line two", "kkkk")
                .doesNotContainPattern("/run/secrets/\\w+>, \"[^‹\"]");
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            String text = before.get(i);
            if (!text.matches(".*(?:read|write|resumed).*\".+\".*")
                    || text.contains("secretary")
                    || text.contains("passwd>")) {
                assertThat(after.get(i)).isEqualTo(text);
            }
        }
    }

    @Test
    void aCallGoesOnReadingAsACall() {
        assertThat(traced("7 12:00:00.000001 read(18</run/secrets/db_password>, \"s3cret-0f-it\\n\", 4096) = 13"))
                .singleElement()
                .asString()
                .matches("7 12:00:00\\.000001 read\\(18</run/secrets/db_password>, \"‹masked:[^\"›]*›\", 4096\\) = 13");
        assertThat(traced("7 read(18</run/secrets/x>, \"\", 4096) = 0"))
                .containsExactly("7 read(18</run/secrets/x>, \"\", 4096) = 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 read(3</run/secrets/a>, \"S3CR\", 4096) = 4",
                "7 read(3</run/secrets/a>(deleted), \"S3CR\", 4096) = 4",
                "7 pread64(3</run/secrets/a>, \"S3CR\"..., 4096, 0) = 4096",
                "[pid    7] read(3</run/secrets/a>, \"S3CR\", 4096) = 4",
                "7 readv(3</run/secrets/a>, [{iov_base=\"S3CR\", iov_len=4}, {iov_base=\"S3CR\", iov_len=9}], 2) = 8",
                "7 preadv2(3</run/secrets/a>, [{iov_base=\"S3CR\"..., iov_len=400}], 1, 0, 0) = 400",
                "7 write(3</run/secrets/a>, \"S3CR\\\"\\n\", 6) = 6",
                "7 pwrite64(3</run/secrets/a>, \"\\1\\0S3CR\", 6, 0) = 6",
                "7 writev(3</run/secrets/a>, [{iov_base=\"S3CR\", iov_len=4}], 1) = 4",
                "7 read(3</run/secrets/a b\\74\\76>, \"S3CR\", 9) = 4",
                "7 read(3</run/secrets/a>, \"S3CR [12 more bytes on this line not kept]",
                "7 <... read resumed>\"S3CR\", 4096) = 4",
                "7 read(3</root/.pgpass>, \"S3CR\", 4096) = 4",
                "7 read(3</etc/shadow>, \"S3CR\", 4096) = 4",
                "7 read(3</srv/tls/server.key>, \"S3CR\", 4096) = 4",
                "7 read(3</etc/app/pw>, \"S3CR\", 4096) = 4",
            })
    void masksEveryWayToReadOrWriteASecretFile(String line) {
        assertThat(traced(line))
                .singleElement()
                .asString()
                .doesNotContain("S3CR")
                .contains("‹masked:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 read(3</etc/passwd>, \"root:x:0:0:root:/root:/bin/bash\\n\", 4096) = 32",
                "7 read(3</run/secretary.txt>, \"dictation\", 4096) = 9",
                "7 read(3</run/secrets-demo/a>, \"demo text\", 4096) = 9",
                "7 read(3</srv/run/secrets/a>, \"other text\", 4096) = 10",
                "7 read(3</etc/ssl/certs/ca-certificates.pem>, \"-----BEGIN CERTIFICATE-----\\nMII\"..., 4096) = 4096",
                "7 read(3</app/.ssh/id_rsa.pub>, \"ssh-rsa AAAA\", 4096) = 12",
                "7 read(3<pipe:[48309]>, \"/run/secrets/a>, \\\"x\\\"\", 4096) = 9",
                "7 openat(AT_FDCWD</>, \"/run/secrets/db_password\", O_RDONLY) = 3</run/secrets/db_password>",
                "7 openat(3</run/secrets/app>, \"token\", O_RDONLY) = -1 EACCES (Permission denied)",
                "7 readlinkat(3</run/secrets/app>, \"token\", \"..data/token\", 4096) = 12",
                "7 mmap(NULL, 12, PROT_READ, MAP_PRIVATE, 3</run/secrets/a>, 0) = 0x7f0000000000",
                "7 read(3</run/secrets/a>, 0x7f0000000000, 4096) = -1 EISDIR (Is a directory)",
                "7 <... openat resumed>) = 3</run/secrets/a>",
                "7 dup2(3</run/secrets/a>, 0</dev/null>) = 0</run/secrets/a>",
            })
    void leavesEveryOtherCall(String line) {
        assertThat(traced(line)).containsExactly(line);
    }

    @Test
    void knowsTheContentAgainEverywhereElse() {
        traced("7 read(3</run/secrets/a>, \"correct horse battery\\nsec0nd-l1ne\\n\", 4096) = 34");
        assertThat(redactor.redact("with correct horse battery and sec0nd-l1ne"))
                .doesNotContain("horse", "sec0nd");
        assertThat(redactor.redact("c2VjMG5kLWwxbmU=")).as("in base64").contains("‹masked:");
        assertThat(redactor.hasLearnt()).isTrue();
        assertThat(redactor.audit())
                .anySatisfy(entry -> assertThat(entry.kind() + ": " + entry.reason())
                        .isEqualTo("secret file: it is from a secret file"));
    }

    @Test
    void putsTogetherWhatIsReadCharacterByCharacter() {
        String[] lines = "s3cret-0f-it"
                .chars()
                .mapToObj(c -> "7 read(0</run/secrets/a>, \"" + (char) c + "\", 1) = 1")
                .toArray(String[]::new);
        List<String> masked = traced(lines);
        assertThat(Set.copyOf(masked)).as("no two characters can be told apart").hasSize(1);
        assertThat(redactor.redact("it is s3cret-0f-it!")).doesNotContain("s3cret");
    }

    @Test
    void masksWhatAShellReadsCharacterByCharacterFromAPipe() {
        traced("7 read(3</run/secrets/a>, \"Zq7mW2xK9\", 4096) = 9");
        String[] lines = "Zq7mW2xK9\\n"
                .replace("\\n", "!")
                .chars()
                .mapToObj(c -> "8 read(0<pipe:[1]>, \"" + (char) c + "\", 1) = 1")
                .toArray(String[]::new);
        assertThat(Arrays.stream(traced(lines).toArray(String[]::new)).limit(9))
                .allMatch(line -> line.contains("\"‹masked:"));
    }

    @Test
    void masksTheRestOfAWordWhoseBeginningTheTraceShowed() {
        String token = "eyWithoutAKnownShape" + "0aB-_".repeat(40);
        traced("7 read(3</run/secrets/a>, \"" + token.substring(0, 128) + "\"..., 4096) = 220");
        assertThat(redactor.redact("sent '" + token + "' to db.example.com"))
                .matches("sent '‹masked:[^›]*›' to db\\.example\\.com");
    }

    @Test
    void followsALinkWithASecretFilesName() {
        assertThat(traced(
                        "7 openat(AT_FDCWD</>, \"/etc/app/pw\", O_RDONLY) = 3</data/plain>",
                        "7 read(3</data/plain>, \"hidden\", 9) = 6",
                        "7 read(4</data/other>, \"shown\", 9) = 5"))
                .noneMatch(line -> line.contains("hidden"))
                .anyMatch(line -> line.contains("shown"));
    }

    @Test
    void masksShortAndEverydayContentOnlyWhereItStandsAsAValue() {
        assertThat(traced("7 read(3</etc/app/pw>, \"postgres\\n\", 4096) = 9"))
                .noneMatch(line -> line.contains("postgres"));
        assertThat(redactor.redact("user postgres in /var/lib/postgres"))
                .isEqualTo("user postgres in /var/lib/postgres");
        assertThat(redactor.redact("DB_PASSWORD=postgres")).contains("‹masked:");
        assertThat(redactor.redact("DB_PASSWORD: postgres")).contains("‹masked:");
    }

    @Test
    void learnsNothingFromATraceThatAProgramPrints() {
        List<String> masked = masked(
                Channel.STDOUT, List.of("7 read(3</run/secrets/a>, \"libimportant.so.6 is missing\", 4096) = 28"));
        assertThat(masked).noneMatch(line -> line.contains("missing"));
        assertThat(redactor.redact("libimportant.so.6 is missing")).isEqualTo("libimportant.so.6 is missing");
    }

    @Test
    void aLargeFileReadInSmallPiecesIsBounded() {
        String[] lines = new String[2_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "7 read(3</run/secrets/a>, \"piece-of-it-" + i + "\\n\", 16) = 16";
        }
        assertThat(traced(lines)).noneMatch(line -> line.contains("piece"));
        assertThat(redactor.learnt()).isBetween(400, 500);
    }

    @Test
    void masksNothingTwice() {
        List<String> once = traced("7 read(3</run/secrets/a>, \"s3cret-0f-it\", 4096) = 12");
        int count = redactor.counts().get("secret file");
        assertThat(traced(once.toArray(String[]::new))).isEqualTo(once);
        assertThat(redactor.counts()).containsEntry("secret file", count);
    }

    @Test
    void leavesWhatTheUserAllows() {
        Redactor allowing = redactor(new RedactionRules(Set.of(), Set.of("DB_PASSWORD"), TokenKey.random()));
        String line = "7 read(3</etc/app/pw>, \"shown\", 9) = 5";
        Transcript trace = Transcript.read("x", List.of(line), Duration.ZERO);
        assertThat(allowing.redact(trace).lines().getFirst().text()).isEqualTo(line);
    }
}
