package drydock;

import static drydock.CanarySecrets.fill;
import static drydock.CanarySecrets.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A container that carries a secret wherever one can be carried, says them all, and then fails for a known reason.
///
/// @param folder holds its source, and what it mounts
record CanaryContainer(String name, Path folder) {
    static final String IMAGE = "drydock-canary:test";
    private static final Path TEMPLATES = Path.of("src/test/canary");

    /// What looks like a secret in its log and has to stay.
    static final List<String> LOOK_ALIKES = List.of(
            "monkeys: 12345678 at http://sso.example.com/auth, nest 7f3c9a52-1b2d-4c8e-9f60-2a7b8c9d0e1f",
            "built from 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b, image"
                    + " sha256:67ad6a33d14f680bdf7409cfe8b62819808108b59db87ba710a93eeee173463a",
            "user birdwatcher on canary-7.example.com (10.11.12.13:5432), reading /etc/app/secret-menu.txt,"
                    + " 2026-11-23T22:50:01.123456Z",
            "tokenizer bert-base-uncased-v2, keyboard=qwerty12345, pass=312 fail=0, error: JWT_SECRET is not set",
            "db.example.com:5432",
            "username: birdwatcher",
            "\"client_email\": \"bird@example.com\"");

    /// Source, Dockerfile and compose file as they lie on the user's disk.
    Path source() {
        return folder.resolve("source");
    }

    void build() throws IOException, InterruptedException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Path file = source().resolve(TEMPLATES.relativize(template).toString());
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, fill(Files.readString(template)));
            }
        }
        Files.writeString(
                source().resolve("compose.yaml"),
                "services:\n  bird:\n    environment:\n      MAIL_PASSWORD: \"" + in("source") + "\"\n");
        Ended.of(
                        "docker",
                        "build",
                        "-q",
                        "-t",
                        IMAGE,
                        "--build-arg",
                        "NPM_TOKEN=" + in("build argument"),
                        "--build-arg",
                        "SOURCE_URL=https://bird:" + in("URL in a build argument") + "@git.example.com/nest.git",
                        source().toString())
                .result();
    }

    void start(List<String> options) throws IOException, InterruptedException {
        Ended.of("docker", "rm", "-f", name);
        Path mounted =
                Files.createDirectories(folder.resolve(in("argument with =")).resolve("data"));
        List<String> command = new ArrayList<>(List.of("docker", "run", "-d", "--name", name));
        command.addAll(options);
        command.addAll(secretFiles());
        environment().forEach(entry -> command.addAll(List.of("-e", entry)));
        labels().forEach(entry -> command.addAll(List.of("--label", entry)));
        command.addAll(List.of(
                "-v",
                mounted + ":/data",
                IMAGE,
                "--api-key=" + in("argument with ="),
                "--password",
                in("argument after a blank"),
                "mysql -h db -p" + in("argument -p")));
        Ended.of(command.toArray(String[]::new)).result();
        Ended.of("docker", "wait", name).result();
    }

    /// Options that mount files whose content is a secret.
    private List<String> secretFiles() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("mounted"));
        Path password = Files.writeString(secrets.resolve("one.txt"), in("mounted secret") + "\n");
        Path lines = Files.writeString(secrets.resolve("two.txt"), in("mounted secret of several lines") + "\n");
        Path token = Files.writeString(secrets.resolve("three.txt"), in("mounted file with a secret's name"));
        return List.of(
                "-v",
                password + ":/run/secrets/db_password:ro",
                "-v",
                lines + ":/run/secrets/sentences:ro",
                "-v",
                token + ":/etc/bird/api_token:ro",
                "--tmpfs",
                "/vault/secrets");
    }

    private static List<String> environment() {
        return List.of(
                "DB_PASSWORD_FILE=/run/secrets/db_password",
                "MAIL_PASSWORD_FILE=/etc/bird/mail",
                "DB_PASSWORD=" + in("variable"),
                "API_SECRET=" + in("variable with signs"),
                "SERVICE_CREDENTIALS=" + in("variable of several lines"),
                "THREE_TOKEN=" + in("variable in three pieces"),
                "AWS_SECRET_ACCESS_KEY=" + in("AWS secret"),
                "DOCKER_AUTH_CONFIG={\"auths\":{\"registry.example.com\":{\"auth\":\"" + in("registry") + "\"}}}",
                "TLS_PRIVATE_KEY=-----BEGIN EC PRIVATE KEY-----\n" + in("key in a variable")
                        + "\n-----END EC PRIVATE KEY-----",
                "DATABASE_URL=postgres://app:" + in("password of a URL") + "@db.example.com:5432/app",
                "CACHE_URL=redis://:" + in("password of a URL without a user") + "@cache.example.com:6379/0",
                "DOCUMENTS=mongodb+srv://app:" + in("password of a URL with two schemes") + "@docs.example.com/x",
                "QUEUE=amqps://app:" + in("password of a URL with an escape") + "@mq.example.com:5671/%2f",
                "GIT_REMOTE=https://app:" + in("password of a repository's URL") + "@git.example.com/nest.git",
                "HTTP_PROXY=http://app:" + in("password of a proxy") + "@proxy.example.com:3128",
                "SQL_SERVER=Server=db.example.com;User Id=app;Password=" + in("SQL Server") + ";Encrypt=True",
                "DSN=host=db user=app password=" + in("key and value") + " dbname=app",
                "JDBC=jdbc:postgresql://db.example.com/app?user=app&password=" + in("JDBC") + "&ssl=true",
                "GO_DSN=app:" + in("Go's MySQL") + "@tcp(db.example.com:3306)/app?parseTime=true",
                "STORAGE=DefaultEndpointsProtocol=https;AccountName=nest;AccountKey=" + in("storage account")
                        + ";EndpointSuffix=example.com",
                "MONKEY_COUNT=12345678",
                "KEYCLOAK_URL=http://sso.example.com/auth");
    }

    private static List<String> labels() {
        return List.of(
                "admin.token=" + in("label"),
                "com.docker.compose.project=canary",
                "com.docker.compose.service=bird",
                "com.docker.compose.project.working_dir=/srv/" + in("label") + "/bird",
                "com.docker.compose.project.config_files=/srv/" + in("label") + "/compose.yaml");
    }

    /// All that it carries and says, secrets included.
    String raw() throws IOException, InterruptedException {
        return Ended.of("docker", "logs", name).all()
                + Ended.of("docker", "inspect", name).all()
                + Ended.of("docker", "image", "inspect", IMAGE).all()
                + Ended.of("docker", "history", "--no-trunc", IMAGE).all()
                + Files.readString(source().resolve("start.sh"))
                + Files.readString(source().resolve("compose.yaml"));
    }

    void remove() throws IOException, InterruptedException {
        Ended.of("docker", "rm", "-f", name);
    }
}
