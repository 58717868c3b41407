package drydock.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD",
                "JWT_SECRET",
                "JWT_REFRESH_SECRET",
                "API_KEY",
                "STRIPE_API_KEY",
                "apiKey",
                "GITHUB_TOKEN",
                "AWS_SECRET_ACCESS_KEY",
                "SMTP_PASS",
                "MYSQL_PWD",
                "spring.datasource.password",
                "SECRET_KEY_BASE",
                "ENCRYPTION_KEY",
                "REDIS_AUTH",
                "PASSWORD2"
            })
    void findsSecrets(String name) {
        assertThat(SecretNames.secret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MONKEY_COUNT", "KEYCLOAK_URL", "PWD", "OLDPWD", "TOKEN_TTL", "POSTGRES_PASSWORD_FILE", "AUTH_URL",
                "KEYBOARD", "PASSENGER_APP_ENV", "AUTHOR", "PATH", "RUST_BACKTRACE", "SECRET_NAME", "COMPASS_HOME"
            })
    void leavesLookAlikes(String name) {
        assertThat(SecretNames.secret(name)).isFalse();
    }
}
