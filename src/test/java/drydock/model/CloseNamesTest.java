package drydock.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseNamesTest {
    @ParameterizedTest
    @CsvSource({
        "ORDERS_DB_URL, ORDERS_DB_ULR",
        "DATABASE_URL, DATABSE_URL",
        "DATABASE_URL, database-url",
        "DATABASE_URL, APP_DATABASE_URL",
        "APP_DB_HOST, DB_HOST"
    })
    void aVariableMayBeMeantByAnother(String wanted, String given) {
        assertThat(CloseNames.misspelt(wanted, List.of("PATH", given))).containsExactly(given);
    }

    @ParameterizedTest
    @CsvSource({"DB_HOST, DB_PORT", "DB_URL, DB_URL_OLD_SITE", "PORT, SMTP_PORT", "KEY, KEYS_DIR", "PATH, PATH"})
    void anotherVariableOfTheSameThingIsNotMeant(String wanted, String given) {
        assertThat(CloseNames.misspelt(wanted, List.of(given))).isEmpty();
    }
}
