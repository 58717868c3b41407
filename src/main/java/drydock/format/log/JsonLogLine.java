package drydock.format.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.knowledge.LogSeverity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a line that is one JSON object, as pino, bunyan, zap, logrus, structlog, Serilog, Logstash encoders and
/// MongoDB
/// write them.
final class JsonLogLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LEVELS =
            List.of("level", "severity", "lvl", "@l", "log.level", "levelname", "loglevel", "level_name", "s");
    private static final List<String> MESSAGES =
            List.of("msg", "message", "@m", "@mt", "event", "short_message", "text");
    private static final List<String> ERRORS =
            List.of("error", "err", "exception", "@x", "exc_info", "cause", "reason", "stack_trace", "stack");

    private JsonLogLine() {}

    static Optional<LogRecord> read(String line) {
        String text = line.strip();
        if (!text.startsWith("{\"") && !(text.startsWith("{") && text.endsWith("}"))) {
            return Optional.empty();
        }
        return object(text).or(() -> object(CutJson.closed(text)));
    }

    private static Optional<LogRecord> object(String text) {
        try {
            JsonNode object = JSON.readTree(text);
            return object.isObject() && (has(object, MESSAGES) || has(object, LEVELS))
                    ? Optional.of(record(object))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean has(JsonNode object, List<String> names) {
        return names.stream().anyMatch(object::has);
    }

    private static LogRecord record(JsonNode object) {
        Map<String, String> fields = new HashMap<>();
        object.properties().forEach(entry -> {
            if (entry.getValue().isValueNode()) {
                fields.put(entry.getKey(), entry.getValue().asText());
            }
        });
        String error = ERRORS.stream()
                .map(object::path)
                .map(JsonLogLine::error)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        fields.put("error", error);
        return LogRecord.of(severity(object), first(object, MESSAGES), fields);
    }

    private static LogSeverity severity(JsonNode object) {
        for (String name : LEVELS) {
            JsonNode level = object.path(name);
            if (level.isInt()) {
                return LogSeverity.ofNumber(level.asInt());
            }
            String word = level.asText();
            LogSeverity severity = name.equals("s") && word.length() == 1
                    ? LogSeverity.ofLetter(word.charAt(0))
                    : LogSeverity.of(word);
            if (severity != LogSeverity.NONE) {
                return severity;
            }
        }
        return LogSeverity.NONE;
    }

    private static String first(JsonNode object, List<String> names) {
        return names.stream()
                .map(object::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// An error is a text, or an object with a message, a type and perhaps a cause; of a stack the first line counts.
    private static String error(JsonNode error) {
        if (error.isTextual()) {
            return error.asText().lines().findFirst().orElse("").strip();
        }
        String message = first(error, List.of("message", "msg", "errmsg", "exception_message"));
        String deeper = error.path("cause").isMissingNode() ? "" : error(error.path("cause"));
        if (message.isEmpty()) {
            return deeper;
        }
        return deeper.isEmpty() || message.contains(deeper) ? message : message + ": " + deeper;
    }
}
