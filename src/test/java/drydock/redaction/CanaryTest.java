package drydock.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.Channel;
import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.Ending;
import drydock.model.ImageDetails;
import drydock.model.OutputLine;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.model.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Plants secrets of every kind where a text can carry them, and look-alikes that must survive.
///
/// The values are made up. They are put together at run time, so that no scanner takes this file for a leak.
class CanaryTest {
    private static final String WORD = "Zq7mW2xK9vR4tLp8";

    /// A line as a program may print it, and the part of it that must not leave.
    private record Planted(String line, String secret) {
        @Override
        public String toString() {
            return line.replace(secret, "…");
        }
    }

    private static Planted in(String line, String secret) {
        return new Planted(line.replace("{}", secret), secret);
    }

    static Stream<Planted> planted() {
        String digits = "0123456789abcdef0123456789abcdef01234567";
        return Stream.of(
                in("DB_PASSWORD={}", WORD),
                in("export MYSQL_ROOT_PASSWORD='{}'", WORD),
                in("{\"apiKey\":\"{}\"}", WORD),
                in("{\"auth\":{\"client_secret\": \"{}\"}}", WORD),
                in("write(1, \"{\\\"password\\\":\\\"{}\\\"}\", 40) = 40", WORD),
                in("password: {}", WORD),
                in("read(3, \"[db]\\npassword = {}\\n\", 4096) = 31", WORD),
                in("write(1, \"x\\nAuthorization: Bearer {}\\n\", 40) = 40", "abcdefghij0123456789"),
                in("write(1, \"\\33[1mghp_{}\", 40) = 40", digits.substring(0, 36)),
                in("'secret_key' => '{}'", WORD),
                in("postgres://app:{}@db:5432/app", "p4ss/w0rd-X9".replace("/", "")),
                in("amqp://guest:{}@mq:5672//", "gu3st"),
                in("mongodb+srv://root:{}@cluster0.example.net/x", "s3cr3tMongo"),
                in("https://{}@git.example.com/a/b.git", "x9f3ab77c21d4e5f60718293a4b5c6d7"),
                in("Authorization: Bearer {}", "abcdefghij0123456789"),
                in("authorization: Basic {}", "dXNlcjpodW50ZXIyMjI="),
                in("'Authorization': 'Token {}'", "f00dfeedf00dfeed1234"),
                in("Proxy-Authorization: Digest {}", "q1w2e3r4t5y6"),
                in("X-Api-Key: {}", "k3yk3yk3yk3y"),
                in("Cookie: {}", "session=0a1b2c3d4e; csrf=9f8e7d"),
                in("Set-Cookie: {}", "sid=0a1b2c3d4e5f"),
                in("got token {}", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.c2lnbmF0dXJlMTIz"),
                in("using {}", "ghp_" + digits.substring(0, 36)),
                in("using {}", "github_pat_" + digits),
                in("using {}", "glpat-" + digits.substring(0, 20)),
                in("using {}", "xoxb-" + digits.substring(0, 24)),
                in("using {}", "AKIA" + "IOSFODNN7EXAMPLE"),
                in("using {}", "sk-ant-" + digits),
                in("using {}", "sk_live_" + digits.substring(0, 24)),
                in("using {}", "AIza" + digits.substring(0, 35)),
                in("using {}", "npm_" + digits.substring(0, 36)),
                in("using {}", "pypi-" + digits),
                in("using {}", "SG." + digits.substring(0, 22) + "." + digits),
                in("using {}", "hf_" + digits.substring(0, 34)),
                in("using {}", "dckr_pat_" + digits.substring(0, 27)),
                in("using {}", "hvs." + digits),
                in("POST https://hooks.slack.com/{}", "services/T0AAA1111/B0BBB2222/" + digits.substring(0, 24)),
                in("Server=db;User Id=sa;Password={};", WORD),
                in("host=db user=app password={} dbname=x", WORD),
                in("jdbc:postgresql://db/x?user=app&password={}&ssl=true", WORD),
                in("jdbc:oracle:thin:scott/{}@//db:1521/x", "tiger99"),
                in("DefaultEndpointsProtocol=https;AccountName=x;AccountKey={};EndpointSuffix=y", WORD + "=="),
                in("GET /blob?sv=2022&sig={}", "Ab12Cd34Ef56Gh78"),
                in("server --db-password {} --port 80", WORD),
                in("curl -fsS -u admin:{} https://x", "adm1n-pass"),
                in("mysql -h db -uroot -p{} x", "r00tpw"),
                in("redis-cli -a {} ping", "r3dispw"),
                in("requirepass {}", "f00bared"),
                in("CREATE USER app IDENTIFIED BY '{}'", "my pass word"),
                in("ALTER ROLE app WITH PASSWORD '{}'", "hunter2"),
                in("machine h login me password {}", "netrcpw1"),
                in("//registry.npmjs.org/:_authToken={}", WORD),
                in("-----BEGIN PRIVATE KEY-----\\n{}\\n-----END PRIVATE KEY-----", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC"),
                in("app:{}@tcp(db:3306)/app?parseTime=true", "g0mysqlPw89"),
                in("db.example.com:5432:birds:app:{}", "pGpassF1lePw64"),
                in("define( 'DB_PASSWORD', '{}' );", "correct horse battery"),
                in("<server><password>{}</password></server>", "plainword"),
                in("<add key=\"ApiSecret\" value=\"{}\"/>", WORD),
                in("{\"name\":\"DB_PASSWORD\",\"value\":\"{}\"}", "plainword"),
                in("SMTP_PASS={}", "correcthorsebattery"),
                in("app:$2y$10${}", "abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234"),
                in("read(3, \"machine h\\nlogin me\\npassword {}\\n\", 4096) = 40", "netrcpw1"),
                in("openssl rsa -passin pass:{} -in k", "k3ypass"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void masksWhatShowsByItsShapeOrName(Planted planted) {
        Redactor redactor = new Redactor(List.of());
        assertThat(redactor.redact(planted.line())).doesNotContain(planted.secret());
        assertThat(redactor.audit())
                .isNotEmpty()
                .allMatch(entry -> !entry.token().contains(planted.secret()));
    }

    /// What looks like a secret and is evidence.
    static final List<String> LOOK_ALIKES = List.of(
            "MONKEY_COUNT=12345678",
            "KEYCLOAK_URL=http://sso.example.com/auth",
            "PASSWORD_FILE=/run/secrets/db",
            "TOKEN_TTL=3600",
            "compass=north12345",
            "tokenizer=bert-base-uncased-v2",
            "max_tokens=4096",
            "pass=312 fail=0",
            "auth=basic",
            "error: JWT_SECRET is not set",
            "--token is required",
            "Unexpected token: }",
            "password: required",
            "\"password\": null",
            "PASSWORD=$DB_PASSWORD",
            "token=${TOKEN:-}",
            "password=$(cat /run/secrets/db)",
            "using password: YES",
            "FATAL:  password authentication failed for user \"app\"",
            "http://db.internal:8080/path@2x.png",
            "connect(3, {sa_family=AF_INET, sin_port=htons(5432), sin_addr=inet_addr(\"10.0.0.7\")}, 16)",
            "openat(AT_FDCWD, \"/etc/ssl/private/key.pem\", O_RDONLY) = -1 EACCES (Permission denied)",
            "sha256:67ad6a33d14f680bdf7409cfe8b62819808108b59db87ba710a93eeee173463a",
            "BuildID[sha1]=bfd0d1e162dcc9e4cc7f01c64957a9973710863d",
            "git@github.com:org/repo.git",
            "user: appuser (uid 999, gid 999)",
            "Author: Some One <someone@example.com>",
            "pattern=abc12345",
            "key: value",
            "keys=12345678a",
            "listening on 0.0.0.0:2000",
            "docker run -u 1000:1000 image",
            "-----BEGIN CERTIFICATE-----",
            "require(\"password\", \"username\")",
            "get(\"API_KEY\", \"API_SECRET\")",
            "<token> is required, <secret>…</secret>",
            "at main.go:120:25:app:handler",
            "12:30:45 web:8080:a:b:12",
            "name: DB_PASSWORD is missing",
            "PATH_PASS=3",
            "key=\"theme\" value=\"dark\"",
            "X-Request-Id: 3f2a9c1b7d8e4f60");

    @ParameterizedTest
    @FieldSource("LOOK_ALIKES")
    void leavesWhatOnlyLooksLikeASecret(String line) {
        assertThat(new Redactor(List.of("DB_PASSWORD=" + WORD)).redact(line)).isEqualTo(line);
    }

    static final List<String> ODD_VALUES = List.of(
            "plain-s3cret-value",
            "with space & signs=+/%",
            "quote\"back\\slash",
            "ümläut-s3cret",
            "tab\tand\nline-s3cret",
            "it's-a-s3cret",
            "<html>&s3cret;",
            "trailing-s3cret==");

    @ParameterizedTest
    @FieldSource("ODD_VALUES")
    void findsAValueInEverySpelling(String value) {
        Redactor redactor = new Redactor(List.of("API_KEY=" + value));
        for (Map.Entry<String, String> spelling : spellings(value).entrySet()) {
            assertThat(redactor.redact("before " + spelling.getValue() + " after"))
                    .as(spelling.getKey() + ": " + spelling.getValue())
                    .startsWith("before ‹masked:API_KEY-")
                    .endsWith("› after");
        }
    }

    /// As other programs write it, and not as the class under test does.
    private static Map<String, String> spellings(String value) {
        Map<String, String> all = new LinkedHashMap<>();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        all.put("plain", value);
        all.put("base64", Base64.getEncoder().encodeToString(bytes));
        all.put("base64 for URLs", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        StringBuilder url = new StringBuilder();
        StringBuilder octal = new StringBuilder();
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes) {
            boolean letter = (b < 127 && b > 0 && Character.isLetterOrDigit(b)) || b == '-' || b == '_' || b == '.';
            url.append(letter ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
            octal.append(
                    b == '\n'
                            ? "\\n"
                            : b == '\t'
                                    ? "\\t"
                                    : b == '"'
                                            ? "\\\""
                                            : b == '\\'
                                                    ? "\\\\"
                                                    : b >= 32 && b < 127
                                                            ? String.valueOf((char) b)
                                                            : String.format("\\%o", b & 0xff));
            hex.append(String.format("%02x", b & 0xff));
        }
        all.put("URL", url.toString());
        all.put("strace", octal.toString());
        all.put("hexadecimal", hex.toString());
        try {
            String json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
            all.put("JSON", json.substring(1, json.length() - 1));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    @Test
    void findsAValueWithinSomethingThatIsEncodedAsAWhole() {
        Redactor redactor = new Redactor(List.of("API_KEY=" + WORD));
        for (String user : List.of("u", "us", "use", "user")) {
            String whole =
                    Base64.getEncoder().encodeToString((user + ":" + WORD + "!").getBytes(StandardCharsets.UTF_8));
            String masked = redactor.redact("sent " + whole);
            assertThat(masked).as(user).contains(Redactor.MARK);
            String left = masked.replaceAll("‹[^›]*›", "").replace("sent ", "");
            assertThat(left.length())
                    .as("what is left of " + whole + ": " + left)
                    .isLessThan(whole.length() / 2);
        }
    }

    @Test
    void findsAValueThatWasWrittenInTwoPieces() {
        for (int cut = 3; cut < WORD.length() - 2; cut++) {
            String first = WORD.substring(0, cut);
            String second = WORD.substring(cut);
            for (List<String> lines : List.of(
                    List.of("key is " + first, second + " and more"),
                    List.of(
                            "7 write(1, \"key is " + first + "\", 12) = 12",
                            "8 getpid() = 8",
                            "7 write(1, \"" + second + "\\n\", 9) = 9"))) {
                String masked = String.join("\n", masked(lines));
                assertThat(masked).doesNotContain(first + "\"", "is " + first, second);
            }
        }
    }

    @Test
    void findsAValueThatWasWrittenInManyPieces() {
        for (List<String> lines : List.of(
                List.of("a third: " + WORD.substring(0, 6), WORD.substring(6, 11), WORD.substring(11) + " end"),
                List.of("7 write(1, \"" + WORD.substring(0, 8) + "\\n" + WORD.substring(8) + "\\n\", 18) = 18"),
                List.of(
                        "7 write(1, \"" + WORD.substring(0, 6) + "\\n\", 7) = 7",
                        "8 getpid() = 8",
                        "7 write(1, \"" + WORD.substring(6, 11) + "\\n\", 6) = 6",
                        "7 write(1, \"" + WORD.substring(11) + "\\n\", 6) = 6"),
                List.of(
                        "  1| " + WORD.substring(0, 4),
                        "  2| " + WORD.substring(4, 8),
                        "  3| " + WORD.substring(8, 12),
                        "  4| " + WORD.substring(12)))) {
            assertThat(String.join("\n", masked(lines)))
                    .doesNotContain(
                            WORD.substring(1, 4), WORD.substring(6, 8), WORD.substring(9, 11), WORD.substring(12));
        }
    }

    @Test
    void findsAValueWhoseNameStandsInTheLineBefore() {
        assertThat(masked(List.of("- name: DB_PASSWORD", "  value: plainword", "- name: MODE", "  value: plainmode")))
                .noneMatch(line -> line.contains("plainword"))
                .contains("  value: plainmode");
        assertThat(masked(List.of("machine h", "login me", "password plainword", "account x")))
                .noneMatch(line -> line.contains("plainword"))
                .contains("login me", "account x");
    }

    @Test
    void masksAKeyOfShortLinesWithoutAnEndAndNothingAfterIt() {
        List<String> masked = masked(List.of(
                "-----BEGIN EC PRIVATE KEY-----",
                "MHcCAQEEIcanary1/Qz",
                "sh0rtL1neTw0canary+",
                "sh0rtL1neThr33canar",
                "sh0rtL1neF0urEnd==",
                "restarting",
                "built from 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"));
        assertThat(masked.subList(1, 5)).allMatch(line -> line.startsWith(Redactor.MARK));
        assertThat(masked).endsWith("restarting", "built from 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b");
    }

    @Test
    void leavesAHashInATraceBehindAKeyWithoutAnEnd() {
        String hash = "7 write(1, \"built from 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b\\n\", 52) = 52";
        assertThat(masked(List.of("7 write(1, \"-----BEGIN PRIVATE KEY-----\\n\", 28) = 28", hash)))
                .endsWith(hash);
    }

    @Test
    void knowsThePasswordAgainThatAHeaderHeldInBase64() {
        Redactor redactor = new Redactor(List.of());
        redactor.redact("Authorization: Basic "
                + Base64.getEncoder().encodeToString(("me:" + WORD).getBytes(StandardCharsets.UTF_8)));
        assertThat(redactor.redact("curl with " + WORD)).doesNotContain(WORD);
    }

    @Test
    void knowsASecretAgainByItsTokenWithTheKeyOnly() {
        TokenKey key = TokenKey.random();
        Redactor redactor = new Redactor(
                List.of("DB_PASSWORD=" + WORD), new RedactionRules(java.util.Set.of(), java.util.Set.of(), key));
        redactor.redact(WORD);
        List<String> marks =
                redactor.audit().stream().map(entry -> entry.token()).toList();
        String note = "why (" + WORD + ")? not db-7.example.com or reconciliation";
        assertThat(new Recognition(marks, key).mask(note))
                .isEqualTo("why (" + marks.getFirst() + ")? not db-7.example.com or reconciliation");
        assertThat(new Recognition(marks, TokenKey.random()).mask(note)).isEqualTo(note);
    }

    @Test
    void masksAKeyThatSpansLinesAndNothingAfterIt() {
        String body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
        List<String> masked = masked(List.of(
                "  1| -----BEGIN RSA PRIVATE KEY-----",
                "  2| " + body,
                "  3| short==",
                "  4| -----END RSA PRIVATE KEY-----",
                "  5| after"));
        assertThat(String.join("\n", masked)).doesNotContain("MIIE", "short==").contains("5| after");
        List<String> cut =
                masked(List.of("-----BEGIN PRIVATE KEY-----", body, "then it failed: no such file", "status 1"));
        assertThat(cut).endsWith("then it failed: no such file", "status 1");
    }

    @Test
    void masksAKeyThatIsWrittenLineByLineInATrace() {
        String body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
        List<String> masked = masked(List.of(
                "9 write(1, \"-----BEGIN PRIVATE KEY-----\\n\", 28) = 28",
                "9 getpid() = 9",
                "9 write(1, \"" + body + "\\n\", 65) = 65",
                "9 openat(AT_FDCWD, \"/etc/missing\", O_RDONLY) = -1 ENOENT (No such file or directory)"));
        assertThat(masked.get(2)).startsWith("9 write(1, \"‹masked:").endsWith("\\n\", 65) = 65");
        assertThat(masked.get(3)).endsWith("ENOENT (No such file or directory)");
    }

    @Test
    void knowsAgainWhatShowedAsASecretInAnotherPlace() {
        Redactor redactor = new Redactor(List.of());
        redactor.redact("ADMIN_PASSWORD=" + WORD);
        redactor.redact("password=libpq.so.5 password=10.0.0.7:5432 password=/srv/app1 password=reconciliation");
        assertThat(redactor.redact("logging in with " + WORD)).doesNotContain(WORD);
        String evidence = "libpq.so.5 from 10.0.0.7:5432 in /srv/app1 of reconciliation";
        assertThat(redactor.redact(evidence)).isEqualTo(evidence);
    }

    private static List<String> masked(List<String> lines) {
        Transcript transcript = new Transcript(
                "x",
                lines.stream().map(line -> OutputLine.of(Channel.STDOUT, line)).toList(),
                0,
                new Ending.Read(),
                Duration.ZERO);
        return new Redactor(List.of("API_KEY=" + WORD))
                .redact(transcript).lines().stream().map(OutputLine::text).toList();
    }

    @Test
    void knowsTheSecretsOfLabelsOptionsAndBuildArguments() {
        Subject subject = Subjects.subject(new ContainerConfig(
                "",
                List.of("DSN=host=db password=dsnS3cretValue dbname=x"),
                List.of("/app", "--admin-token", "optionS3cret1", "--api-key=optionS3cret2"),
                List.of(),
                "",
                false,
                false,
                "",
                "host",
                List.of("CMD", "curl", "-u", "x:y", "--password", "healthS3cret"),
                Map.of("traefik.basic.password", "labelS3cret", "maintainer", "me")));
        ContainerDetails container = subject.container();
        ImageDetails image = subject.image()
                .withConfig(
                        subject.image().config(),
                        List.of(new ImageDetails.BuildStep(
                                Optional.empty(), "|2 NPM_TOKEN=buildS3cretArg MODE=full /bin/sh -c npm ci", "", 0)));
        Redactor redactor = SubjectRedactor.redactorFor(container, image);
        for (String secret : List.of(
                "dsnS3cretValue", "optionS3cret1", "optionS3cret2", "healthS3cret", "labelS3cret", "buildS3cretArg")) {
            assertThat(redactor.redact("log says " + secret + " here"))
                    .as(secret)
                    .contains(Redactor.MARK);
        }
        assertThat(redactor.redact("mode full, me")).isEqualTo("mode full, me");
        SubjectRedactor all = new SubjectRedactor(redactor);
        assertThat(all.redact(container) + "" + all.redact(image)).doesNotContain("S3cret");
    }

    @Test
    void keepsNamesThatEvidenceIsReadBy() {
        Subject subject = Subjects.subject(new ContainerConfig(
                "reconciliation",
                List.of("DB_PASSWORD=reconciliation"),
                List.of("/srv/reconciliation"),
                List.of(),
                "",
                false,
                false,
                "",
                "host",
                List.of(),
                Map.of()));
        Redactor redactor = SubjectRedactor.redactorFor(subject.container(), subject.image());
        assertThat(redactor.redact("exec /srv/reconciliation as reconciliation"))
                .isEqualTo("exec /srv/reconciliation as reconciliation");
        assertThat(redactor.redact("DB_PASSWORD=reconciliation")).contains(Redactor.MARK);
    }

    @Test
    void followsTheUsersRules() {
        RedactionRules rules = new RedactionRules(
                java.util.Set.of("projectx"), java.util.Set.of("PUBLIC_KEY_TOKEN", "cookie"), TokenKey.random());
        Redactor redactor = new Redactor(List.of("PUBLIC_KEY_TOKEN=" + WORD), rules);
        assertThat(redactor.redact("about projectx")).contains(Redactor.MARK);
        assertThat(redactor.redact("PUBLIC_KEY_TOKEN=" + WORD)).contains(WORD);
        assertThat(redactor.redact("Cookie: a=b1c2d3e4")).contains("b1c2d3e4");
    }

    @Test
    void givesEqualValuesEqualTokensAndOthersOthers() {
        Redactor redactor = new Redactor(List.of("A_SECRET=" + WORD, "B_SECRET=" + WORD, "C_SECRET=other-" + WORD));
        List<String> marks = new ArrayList<>(
                redactor.environment(List.of("A_SECRET=" + WORD, "B_SECRET=" + WORD, "C_SECRET=other-" + WORD)));
        marks.replaceAll(entry -> entry.substring(entry.indexOf('=') + 1));
        assertThat(marks.get(0)).isEqualTo(marks.get(1)).isNotEqualTo(marks.get(2));
        Redactor another = new Redactor(List.of("A_SECRET=" + WORD));
        assertThat(redactor.audit()).allMatch(entry -> !entry.token().contains(WORD));
        assertThat(another.environment(List.of("A_SECRET=" + WORD)).getFirst())
                .as("without the key a token says nothing")
                .doesNotContain(WORD);
    }

    @Test
    void tellsWhereItMaskedAndWhy() {
        Redactor redactor = new Redactor(List.of("API_KEY=" + WORD));
        redactor.in("logs").redact(WORD + " " + WORD);
        redactor.in("strace").redact("Cookie: a=b1c2d3e4");
        assertThat(redactor.audit())
                .extracting(entry -> entry.kind() + " in " + entry.where() + " " + entry.count())
                .containsExactly("cookie in strace 1", "environment value in logs 2");
        assertThat(redactor.audit()).allMatch(entry -> !entry.reason().isBlank());
    }
}
