package drydock.engine.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import drydock.engine.EngineException;
import drydock.model.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// Turns any failure of an engine into an [EngineException] that says what failed and what to try.
public final class ErrorTranslation {
    public static final String GROUP_ADVICE = "Add your user to the group that owns the socket:"
            + " `sudo usermod -aG docker \"$USER\"`, then log in again. Members of this group have root rights on the machine.";

    private ErrorTranslation() {}

    /// A response with status 400 or above.
    static EngineException answered(EngineCall call, Response response) throws IOException {
        int status = response.getStatusCode();
        String words = words(response);
        String reason = words.isEmpty() ? "HTTP status " + status : words;
        if (status == 404) {
            return new EngineException.NotFound("Could not " + call.what() + ": " + reason, reason);
        }
        if (reason.contains("does not support reading") || reason.contains("cannot read logs")) {
            return new EngineException.Refused(
                    "Could not " + call.what() + ": its log driver does not support reading (" + reason
                            + "). Read the log at the driver's destination, or run the container with"
                            + " `--log-driver json-file`.",
                    reason);
        }
        return new EngineException.Refused("The engine refused to " + call.what() + ": " + reason, reason);
    }

    /// No response, or an incomplete one.
    static EngineException broken(EngineCall call, String endpoint, Throwable failure) {
        if (permissionDenied(failure)) {
            return new EngineException.NotPermitted("Permission denied on " + endpoint + ". " + GROUP_ADVICE, failure);
        }
        return new EngineException.Unreachable(
                "Could not " + call.what() + " on " + endpoint + ": " + reason(failure) + ".", failure);
    }

    static EngineException late(EngineCall call, String endpoint, Duration limit) {
        String text = "Could not " + call.what() + ": " + endpoint + " did not answer within " + limit.toSeconds()
                + " s. Check whether the engine is overloaded and whether the address is correct.";
        return new EngineException.Unreachable(text, new TimeoutException(text));
    }

    private static String words(Response response) throws IOException {
        String body = new String(response.getBody().readNBytes(64 * 1024), StandardCharsets.UTF_8).strip();
        try {
            String message = Json.text(Json.MAPPER.readTree(body), "message");
            return message.isEmpty() ? PlainText.of(body) : PlainText.of(message);
        } catch (JsonProcessingException notJson) {
            return PlainText.of(body.lines().findFirst().orElse(""));
        }
    }

    private static boolean permissionDenied(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message =
                    cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
            if (cause instanceof AccessDeniedException || message.contains("permission denied")) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof UncheckedIOException || cause.getClass() == RuntimeException.class)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return switch (cause) {
            case NoSuchFileException _ -> "no such socket";
            case UnknownHostException _ -> "the host name does not resolve";
            case ConnectException _ -> "nothing listens at this address (" + message + ")";
            case SSLException _ -> "the TLS connection failed (" + message + ")";
            default -> message;
        };
    }
}
