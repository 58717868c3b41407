package drydock.format.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/// Writes the JSON of a log line over several lines.
public final class PrettyJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PrettyJson() {}

    /// The object or array at the end of a line, one value in each line of the result; empty if there is none.
    ///
    /// @param line may have other text before the JSON, such as a time
    public static List<String> of(String line) {
        for (int at = 0; at < Math.min(line.length(), 200); at++) {
            if (line.charAt(at) == '{' || line.charAt(at) == '[') {
                List<String> pretty = parsed(line.substring(at));
                if (!pretty.isEmpty()) {
                    return pretty;
                }
            }
        }
        return List.of();
    }

    private static List<String> parsed(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null || node.isEmpty()
                    ? List.of()
                    : node.toPrettyString().lines().toList();
        } catch (JsonProcessingException noJson) {
            return List.of();
        }
    }
}
