package drydock.ui.checklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Whether what is known of a case is on the disk.
public sealed interface SaveState {
    /// Nothing was to be saved yet.
    record NotYet() implements SaveState {}

    /// All that was known then.
    record At(Instant time) implements SaveState {}

    /// @param why in words; the investigation goes on all the same
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
