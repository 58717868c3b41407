package drydock.ui.report;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Flowing text in which words between backticks are set as code. All other text is shown unchanged.
final class ProseText extends TextFlow {
    ProseText(String text, String style) {
        getStyleClass().addAll("prose", style);
        String[] parts = text.split("`", -1);
        boolean paired = parts.length % 2 == 1;
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                Text part = new Text(paired || i == 0 ? parts[i] : "`" + parts[i]);
                part.getStyleClass().add("md-text");
                if (paired && i % 2 == 1) {
                    part.getStyleClass().add("md-code");
                }
                getChildren().add(part);
            }
        }
    }
}
