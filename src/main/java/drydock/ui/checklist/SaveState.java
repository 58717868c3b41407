package drydock.ui.checklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Whether a case is saved on disk.
public sealed interface SaveState {
    /// There was nothing to save yet.
    record NotYet() implements SaveState {}

    /// Saved at this time.
    record At(Instant time) implements SaveState {}

    /// @param why the reason, for a person; the investigation continues
    record Failed(String why) implements SaveState {}

    /// For the status bar; empty when there is nothing to say.
    default String words() {
        return switch (this) {
            case NotYet() -> "";
            case At(Instant time) ->
                "case saved "
                        + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                                .withZone(ZoneId.systemDefault())
                                .format(time);
            case Failed(String why) -> "case not saved: " + why;
        };
    }
}
