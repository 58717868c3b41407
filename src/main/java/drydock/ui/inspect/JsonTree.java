package drydock.ui.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drydock.model.PlainText;
import drydock.redaction.Redactor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// An inspection as a tree of texts, with secrets masked; and the part of it that a search leaves.
final class JsonTree {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTree() {}

    static TreeItem<String> of(String json, Redactor redactor) {
        try {
            return item("container", MAPPER.readTree(json), redactor);
        } catch (JsonProcessingException damaged) {
            return new TreeItem<>("The engine's inspection can't be read as JSON.");
        }
    }

    private static TreeItem<String> item(String name, JsonNode node, Redactor redactor) {
        if (node.isValueNode()) {
            return new TreeItem<>(PlainText.of(name + ": " + value(name, node, redactor)));
        }
        TreeItem<String> item = new TreeItem<>(PlainText.of(name + size(node)));
        if (node.isObject()) {
            node.properties()
                    .forEach(entry ->
                            item.getChildren().add(item(redactor.redact(entry.getKey()), entry.getValue(), redactor)));
        } else {
            for (int i = 0; i < node.size(); i++) {
                item.getChildren().add(item(String.valueOf(i), node.get(i), redactor));
            }
        }
        return item;
    }

    private static String size(JsonNode node) {
        return node.isEmpty() ? ": none" : "  (" + node.size() + ")";
    }

    /// An entry of the environment is masked by its name, any other text by its content and name.
    private static String value(String name, JsonNode node, Redactor redactor) {
        String text = node.asText();
        if (!node.isTextual()) {
            return text;
        }
        return text.matches("(?s)[A-Za-z_][A-Za-z0-9_]*=.*")
                ? redactor.environment(List.of(text)).getFirst()
                : redactor.named(name, text);
    }

    /// The items that contain a text, with the items that lead to them, all expanded. Empty where there is none.
    static Optional<TreeItem<String>> filtered(TreeItem<String> item, String wanted) {
        boolean own = item.getValue().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
        List<TreeItem<String>> kept = item.getChildren().stream()
                .flatMap(child -> (own ? Optional.of(copy(child)) : filtered(child, wanted)).stream())
                .toList();
        if (!own && kept.isEmpty()) {
            return Optional.empty();
        }
        TreeItem<String> found = new TreeItem<>(item.getValue());
        found.getChildren().setAll(kept);
        found.setExpanded(true);
        return Optional.of(found);
    }

    private static TreeItem<String> copy(TreeItem<String> item) {
        TreeItem<String> copy = new TreeItem<>(item.getValue());
        item.getChildren().forEach(child -> copy.getChildren().add(copy(child)));
        return copy;
    }
}
