package drydock.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arguments of a call, whose types the client may have got wrong.
record ToolArguments(Map<String, Object> values) {
    ToolArguments {
        values = Map.copyOf(values);
    }

    /// @throws IllegalArgumentException if it is missing or empty
    String text(String name) {
        return optional(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("The argument '" + name + "' is missing."));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    boolean flag(String name) {
        return optional(name).filter("true"::equals).isPresent();
    }

    /// @throws IllegalArgumentException if it is no positive number
    int number(String name, int otherwise) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("[1-9]\\d{0,8}(?:\\.0)?")) {
            throw new IllegalArgumentException("The argument '" + name + "' has to be a number from 1 on.");
        }
        return (int) Double.parseDouble(text.get());
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : optional(name).stream().toList();
    }
}
