package drydock.cause.reading;

import static drydock.model.Verdict.Level.CONFIRMED;
import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.CauseAssert;
import drydock.cause.MadeUpCase;
import org.junit.jupiter.api.Test;

class RejectedValueTest {
    private static final String UNKNOWN_HOST = "Error: getaddrinfo ENOTFOUND localhost";

    private static CauseAssert configuration(String variable, String... output) {
        return MadeUpCase.exited(1)
                .container(web -> web.env(variable))
                .prints(output)
                .cause("invalid-configuration");
    }

    @Test
    void accusesQuotesThatTheReportShows() {
        configuration("API_URL=\"http://api:8080\"", "Error: unknown url type: \"http")
                .leads(CONFIRMED)
                .explains("`API_URL` has quotes around it")
                .advises("`http://api:8080`")
                .cites("unknown url type");
    }

    @Test
    void accusesACarriageReturnAfterAHostName() {
        configuration("DB_HOST=localhost\r", UNKNOWN_HOST)
                .leads(LIKELY)
                .explains("`DB_HOST` ends with a carriage return");
    }

    @Test
    void accusesABlankAfterAValueThatTheReportNames() {
        configuration("MODE=fast ", "ERROR unknown mode: fast").leads(LIKELY).explains("`MODE` ends with a blank");
    }

    @Test
    void accusesAnEmptyVariable() {
        configuration("PORT=", "Error: invalid port: ''").leads(LIKELY).explains("sets `PORT` to nothing");
    }

    @Test
    void accusesAReferenceThatNothingReplaced() {
        configuration("PORT=${APP_PORT}", "Error: invalid port: ${APP_PORT}")
                .leads(CONFIRMED)
                .explains("`PORT` contains `${APP_PORT}`, which nothing has replaced");
    }

    @Test
    void accusesTheWholeValueThatAFailedConversionQuotes() {
        String[] error = {
            "Traceback (most recent call last):",
            "  File \"/c/main.py\", line 3, in <module>",
            "ValueError: invalid literal for int() with base 10: '30s'"
        };
        configuration("REQUEST_TIMEOUT=30s", error)
                .leads(CONFIRMED)
                .explains("the value `30s` of the variable `REQUEST_TIMEOUT`")
                .advises("REQUEST_TIMEOUT: <value>");
        configuration("REQUEST_TIMEOUT=30sec", error).isNotAccused();
    }

    @Test
    void nearMissIsAQuotedValueThatTheReportDoesNotName() {
        configuration("GREETING=\"hello world\"", "ERROR license expired").isNotAccused();
    }

    @Test
    void nearMissIsAValueWithQuotesInside() {
        configuration("LABELS=\"a\" \"b\"", "ERROR unknown label a").isNotAccused();
    }

    @Test
    void nearMissIsAHostWithoutOddCharacters() {
        configuration("DB_HOST=localhost", UNKNOWN_HOST).isNotAccused();
    }

    @Test
    void nearMissAreTwoEmptyVariables() {
        MadeUpCase.exited(1)
                .container(web -> web.env("A=").env("B="))
                .prints("Error: invalid value: ''")
                .cause("invalid-configuration")
                .isNotAccused();
    }

    @Test
    void nearMissIsAProgramThatSucceeds() {
        MadeUpCase.exited(0)
                .container(web -> web.env("MODE=fast "))
                .prints("ERROR unknown mode: fast", "done")
                .cause("invalid-configuration")
                .isNotAccused();
    }
}
