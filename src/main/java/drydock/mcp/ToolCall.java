package drydock.mcp;

import drydock.redaction.Redactor;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;

/// A tool as the protocol describes it, and its answer as text.
///
/// @param schema of its arguments
record ToolCall(String name, String description, Map<String, Object> schema) {
    /// It reads, also where it runs temporary containers; repeating it does no harm, and it reaches nothing outside.
    private static final ToolAnnotations READING = ToolAnnotations.builder()
            .readOnlyHint(true)
            .destructiveHint(false)
            .idempotentHint(true)
            .openWorldHint(false)
            .build();

    ToolCall(String name, String description) {
        this(name, description, Map.of());
    }

    /// Answers a call.
    @FunctionalInterface
    interface Answer {
        /// @throws IllegalArgumentException for the assistant, with what to do instead
        String of(ToolArguments arguments) throws Exception;
    }

    ToolCall with(ToolSchema arguments) {
        return new ToolCall(name, description, arguments.map());
    }

    SyncToolSpecification answering(Answer answer) {
        Tool tool = Tool.builder(name, schema)
                .description(description)
                .annotations(READING)
                .build();
        return SyncToolSpecification.builder()
                .tool(tool)
                .callHandler((exchange, request) -> {
                    Map<String, Object> given = request.arguments();
                    return result(answer, new ToolArguments(given == null ? Map.of() : given));
                })
                .build();
    }

    /// An error is an answer as well: an assistant reads it and tries something else.
    private static CallToolResult result(Answer answer, ToolArguments arguments) {
        try {
            return text(answer.of(arguments), false);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return text("The call was cancelled.", true);
        } catch (Exception e) {
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return text(new Redactor(List.of()).redact(message), true);
        }
    }

    private static CallToolResult text(String words, boolean error) {
        return CallToolResult.builder().addTextContent(words).isError(error).build();
    }
}
