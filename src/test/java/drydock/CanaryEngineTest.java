package drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.cli.Console;
import drydock.cli.DrydockCommand;
import drydock.engine.EngineLocator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real container that carries a secret wherever one can be carried, and says them all: none is in what leaves.
@Tag("engine")
class CanaryEngineTest {
    private static final String NAME = "drydock-canary";
    private static final String IMAGE = "drydock-canary:test";

    /// By the place it is planted in. Made up, and put together so that no scanner takes them for a leak.
    private static final Map<String, String> SECRETS = new LinkedHashMap<>();

    static {
        SECRETS.put("variable", "Vq7-mW2/xK9+vR4\"t");
        SECRETS.put("variable of the image", "ImG8k2mWq0zTr5");
        SECRETS.put("password of a URL", "uRl4pwKz81");
        SECRETS.put("connection string", "cOnn9str1ngPw");
        SECRETS.put("label", "lAb3lT0kenValue");
        SECRETS.put("argument with =", "aRg1KeyValue77");
        SECRETS.put("argument after a blank", "aRg2PassValue88");
        SECRETS.put("build argument", "bU1ldArgTok3n99");
        SECRETS.put("health check", "hC4output5ecret");
        SECRETS.put("script", "sk_live_" + "0123456789abcdefABCD");
        SECRETS.put("script's variable", "sCr1ptAdm1nPw");
        SECRETS.put("file that is read", "f1leC0nfigPw66");
        SECRETS.put("web token", "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiI0MiJ9.c2lnbmF0dXJlLWNhbmFyeQ");
        SECRETS.put("header", "bEar3rTok3n-0123456789");
        SECRETS.put("cookie", "c00kieSess10nValue");
        SECRETS.put("private key", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj");
        SECRETS.put("note", "n0tePassw0rd55");
    }

    @TempDir
    private static Path folder;

    private static final Map<String, String> ARTEFACTS = new LinkedHashMap<>();

    private static String secret(String place) {
        return SECRETS.getOrDefault(place, "");
    }

    @BeforeAll
    static void investigate() throws Exception {
        build();
        start();
        Path kept = folder.resolve("case");
        ARTEFACTS.put("report.md", report(List.of("investigate", NAME, "--all", "--save", kept.toString())));
        report(List.of("note", kept.toString(), "works with DB_PASSWORD=" + secret("note")));
        for (String format : List.of("html", "json", "markdown")) {
            ARTEFACTS.put("again." + format, report(List.of("report", kept.toString(), "--format", format)));
        }
        Path zip = folder.resolve("case.zip");
        report(List.of("report", kept.toString(), "--format", "zip", "-o", zip.toString()));
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ARTEFACTS.put("folder: " + kept.relativize(file), Files.readString(file));
            }
        }
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ARTEFACTS.put("zip: " + entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @AfterAll
    static void remove() throws Exception {
        run("docker", "rm", "-f", NAME);
        run("docker", "rmi", "-f", IMAGE);
    }

    private static void build() throws Exception {
        Path context = Files.createDirectories(folder.resolve("context"));
        Files.writeString(
                context.resolve("Dockerfile"), """
                FROM debian:bookworm-slim
                ARG NPM_TOKEN
                RUN test -n "$NPM_TOKEN"
                ENV SIGNING_KEY=%s
                COPY start.sh config.ini /
                RUN chmod 755 /start.sh
                HEALTHCHECK --interval=1s CMD echo "checked with $DB_PASSWORD, token=%s"; exit 1
                ENTRYPOINT ["/start.sh"]
                """.formatted(secret("variable of the image"), secret("health check")));
        Files.writeString(
                context.resolve("config.ini"), "[db]\npassword = %s\n".formatted(secret("file that is read")));
        Files.writeString(context.resolve("start.sh"), """
                #!/bin/bash
                export STRIPE=%s
                ADMIN_PASSWORD=%s
                echo "connecting with $DB_PASSWORD and $SIGNING_KEY as $ADMIN_PASSWORD"
                echo "{\\"password\\": \\"${DB_PASSWORD//\\"/\\\\\\"}\\", \\"key\\": \\"$STRIPE\\"}"
                echo -n "$DB_PASSWORD" | base64
                printf 'half of it: %%s' "${DB_PASSWORD:0:7}"; printf '%%s\\n' "${DB_PASSWORD:7}"
                echo "args: $*"
                echo "url: $DATABASE_URL dsn: $DSN"
                echo "Authorization: Bearer %s"
                echo "Cookie: session=%s"
                echo "issued %s"
                echo "-----BEGIN PRIVATE KEY-----"; echo "%s"; echo "-----END PRIVATE KEY-----"
                cat /config.ini
                echo "monkeys: $MONKEY_COUNT at $KEYCLOAK_URL"
                sleep 3
                exec cat /etc/app/missing.ini
                """.formatted(
                        secret("script"),
                        secret("script's variable"),
                        secret("header"),
                        secret("cookie"),
                        secret("web token"),
                        secret("private key")));
        run("docker", "build", "-q", "-t", IMAGE, "--build-arg", "NPM_TOKEN=" + secret("build argument"), context + "");
    }

    private static void start() throws Exception {
        run("docker", "rm", "-f", NAME);
        Path mounted = Files.createDirectories(
                folder.resolve(secret("argument with =")).resolve("data"));
        run(
                "docker",
                "run",
                "-d",
                "--name",
                NAME,
                "-e",
                "DB_PASSWORD=" + secret("variable"),
                "-e",
                "DATABASE_URL=postgres://app:" + secret("password of a URL") + "@db.example.com:5432/app",
                "-e",
                "DSN=host=db user=app password=" + secret("connection string") + " dbname=app",
                "-e",
                "MONKEY_COUNT=12345678",
                "-e",
                "KEYCLOAK_URL=http://sso.example.com/auth",
                "--label",
                "admin.token=" + secret("label"),
                "--label",
                "com.docker.compose.project=canary",
                "--label",
                "com.docker.compose.service=bird",
                "--label",
                "com.docker.compose.project.config_files=/srv/" + secret("label") + "/compose.yaml",
                "-v",
                mounted + ":/data",
                IMAGE,
                "--api-key=" + secret("argument with ="),
                "--password",
                secret("argument after a blank"));
        run("docker", "wait", NAME);
    }

    @Test
    void noSecretIsInAnythingThatLeaves() {
        List<String> leaks = new ArrayList<>();
        ARTEFACTS.forEach((artefact, text) -> SECRETS.forEach((place, secret) -> spellings(secret)
                .filter(text::contains)
                .forEach(spelling -> leaks.add(place + " in " + artefact + ": " + around(text, spelling)))));
        assertThat(leaks).isEmpty();
    }

    private static String around(String text, String found) {
        int at = text.indexOf(found);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + found.length() + 20));
    }

    private static Stream<String> spellings(String secret) {
        return Stream.of(
                        secret,
                        secret.replace("\"", "\\\""),
                        secret.replace("\"", "&quot;"),
                        URLEncoder.encode(secret, StandardCharsets.UTF_8),
                        Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
                        secret.substring(secret.length() / 2),
                        secret.substring(0, secret.length() / 2 + 1))
                .distinct();
    }

    @Test
    void theSecretsWereThereToBeFound() throws Exception {
        String log = run("docker", "logs", NAME);
        for (String place : List.of(
                "variable",
                "variable of the image",
                "password of a URL",
                "connection string",
                "argument with =",
                "argument after a blank",
                "script",
                "script's variable",
                "file that is read",
                "web token",
                "header",
                "cookie",
                "private key")) {
            assertThat(log).as(place).contains(secret(place));
        }
        assertThat(run("docker", "history", "--no-trunc", IMAGE)).contains(secret("build argument"));
        assertThat(run("docker", "inspect", NAME)).contains(secret("health check"), secret("label"));
    }

    @Test
    void whatOnlyLooksLikeASecretStays() {
        assertThat(ARTEFACTS.get("report.md"))
                .contains("monkeys: 12345678 at http://sso.example.com/auth", "db.example.com:5432", "‹masked:");
    }

    @Test
    void theVerdictIsTheSameAsWithoutSecrets() throws IOException {
        var json = new ObjectMapper().readTree(ARTEFACTS.get("again.json"));
        assertThat(json.at("/causes/0/id").asText()).isEqualTo("missing-file");
        assertThat(json.at("/causes/0/verdict").asText()).isEqualTo("confirmed");
        assertThat(json.path("steps"))
                .allSatisfy(step -> assertThat(step.path("outcome").asText()).isNotEqualTo("failed"));
    }

    private static String report(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new DrydockCommand(
                        console, new LocatedEngines(EngineLocator.system()), Clock.systemUTC(), Optional.empty())
                .run(arguments.toArray(String[]::new));
        ARTEFACTS.put(
                "stderr of " + arguments.getFirst() + " " + ARTEFACTS.size(), err.toString(StandardCharsets.UTF_8));
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("drydock", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return Files.readString(output);
        } finally {
            Files.delete(output);
        }
    }
}
