package drydock.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.Mount;
import drydock.model.Subject;
import drydock.model.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {
    static Redactor redactor(List<String> environment, List<Mount> mounts, RedactionRules rules) {
        Subject subject = Subjects.subject(new ContainerConfig(
                "",
                environment,
                List.of("/app/run", "--password-file", "/etc/app/option"),
                List.of(),
                "/app",
                false,
                false,
                "",
                "host",
                List.of(),
                Map.of()));
        ContainerDetails bare = subject.container();
        List<String> words = new ArrayList<>(bare.config().entrypoint());
        String program = words.removeFirst();
        ContainerDetails container = new ContainerDetails(
                bare.id(),
                bare.name(),
                bare.image(),
                bare.imageId(),
                bare.created(),
                program,
                words,
                bare.state(),
                0,
                bare.restartPolicy(),
                bare.config(),
                bare.host(),
                mounts);
        return SubjectRedactor.redactorFor(container, subject.image(), rules);
    }

    private static SecretFiles files(List<String> environment, Mount... mounts) {
        return redactor(environment, List.of(mounts), RedactionRules.standard()).secretFiles();
    }

    private static Mount bind(String source, String destination) {
        return new Mount("bind", "", source, destination, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/run/secrets/db_password",
                "/var/run/secrets/kubernetes.io/serviceaccount/token",
                "/run/secrets/kubernetes.io/serviceaccount/..2026_11_26/token",
                "/run/credentials/app.service/key",
                "/vault/secrets/config",
                "/home/me/.pgpass",
                "/root/.netrc",
                "/root/.my.cnf",
                "/root/.docker/config.json",
                "/home/me/.aws/credentials",
                "/home/me/.ssh/id_ed25519",
                "/etc/ssh/ssh_host_rsa_key",
                "/etc/ssl/private/snakeoil",
                "/srv/privkey.pem",
                "/srv/server.key",
                "/var/www/.htpasswd",
                "/etc/shadow",
                "/root/.git-credentials",
                "/app/.npmrc",
                "/root/.pypirc",
            })
    void knowsCredentialFilesByConvention(String path) {
        assertThat(files(List.of()).name(path)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "/etc/group",
                "/app/secretary.txt",
                "/run/secrets",
                "/run/secrets-of-success/a",
                "/data/run/secrets/a",
                "/run/secrets/kubernetes.io/serviceaccount/ca.crt",
                "/run/secrets/kubernetes.io/serviceaccount/namespace",
                "/home/me/.ssh/id_ed25519.pub",
                "/home/me/.ssh/known_hosts",
                "/etc/ssl/certs/ISRG_Root_X1.pem",
                "/usr/lib/python3/dist-packages/certifi/cacert.pem",
                "/srv/fullchain.pem",
                "/srv/jwt-public.key",
                "/etc/pam.d/common-password",
                "/usr/lib/python3.11/secrets.py",
                "/app/config.json",
                "/app/package.json",
                "pipe:[123]",
            })
    void leavesOtherFilesAlone(String path) {
        assertThat(files(List.of()).name(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD_FILE=/etc/app/pw, /etc/app/pw, DB_PASSWORD",
        "POSTGRES_PASSWORD_FILE=/srv//pw, /srv/pw, POSTGRES_PASSWORD",
        "API_TOKEN_PATH=/srv/t, /srv/t, API_TOKEN",
        "TLS_KEY_FILE=/srv/tls, /srv/tls, TLS_KEY",
        "GOOGLE_APPLICATION_CREDENTIALS=/srv/google.json, /srv/google.json, GOOGLE_APPLICATION_CREDENTIALS",
        "PGPASSFILE=/srv/pg, /srv/pg, PGPASS",
        "DB_PASSWORD_FILE=file:///srv/u, /srv/u, DB_PASSWORD",
        "DB_PASSWORD_FILE=conf/pw, /app/conf/pw, DB_PASSWORD",
        "CREDENTIALS_DIRECTORY=/srv/creds, /srv/creds/one, one",
        "X=1, /etc/app/option, password",
    })
    void knowsFilesThatAVariableOrOptionNames(String variable, String path, String name) {
        assertThat(files(List.of(variable)).name(path)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIG_FILE=/srv/app, /srv/app",
        "MONKEY_FILE=/srv/app, /srv/app",
        "JWT_PUBLIC_KEY_FILE=/srv/app, /srv/app",
        "PASSWD_FILE=/etc/passwd, /etc/passwd",
        "DB_PASSWORD_FILE=/srv/pw, /srv/pw2",
        "PROFILE=/srv/app, /srv/app",
        "TOKEN_URL=https://host/srv/app, /srv/app",
    })
    void leavesFilesThatOtherVariablesName(String variable, String path) {
        assertThat(files(List.of(variable)).name(path)).isEmpty();
    }

    @Test
    void knowsFilesByTheirMount() {
        SecretFiles files = files(
                List.of(),
                bind("/home/me/db_password.txt", "/config/one"),
                bind("/home/me/x", "/etc/bird/api_token"),
                bind("/home/me/secrets", "/app/conf"),
                new Mount("volume", "credentials", "/var/lib/docker/volumes/credentials/_data", "/creds", true));
        assertThat(List.of("/config/one", "/etc/bird/api_token", "/app/conf/a", "/creds/b/c"))
                .allMatch(path -> files.name(path).isPresent());
        assertThat(files.places()).contains("/config/one", "/app/conf", "/creds", "/run/secrets");
    }

    @Test
    void looksAtFewPlacesBeforehand() {
        assertThat(files(List.of("X=1"), bind("/a", "/vault")).places())
                .containsExactlyInAnyOrder("/etc/app/option", "/run/secrets", "/vault/secrets");
        assertThat(files(List.of()).inHome(List.of(".pgpass", ".aws", ".bashrc")))
                .containsExactly("/root/.pgpass", "/root/.aws/credentials");
        assertThat(files(List.of("HOME=/srv/me")).home()).isEqualTo("/srv/me");
    }

    @Test
    void leavesMountsOfPlainFilesAndOfSource() {
        SecretFiles files = files(
                List.of(),
                bind("/etc/passwd", "/etc/passwd"),
                bind("/home/me/secretary.txt", "/app/secretary.txt"),
                bind("/home/me/password-reset", "/app"),
                bind("/home/me/token.py", "/lib/token.py"),
                bind("/home/me/auth", "/srv/auth"));
        assertThat(List.of("/etc/passwd", "/app/secretary.txt", "/app/main.py", "/lib/token.py", "/srv/auth/a.js"))
                .allMatch(path -> files.name(path).isEmpty());
    }
}
