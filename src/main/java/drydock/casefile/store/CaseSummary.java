package drydock.casefile.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A case in the library, as a list shows it without reading its evidence.
public sealed interface CaseSummary {
    /// Name of its folder, which [CaseLibrary] takes as its id.
    String id();

    Path folder();

    /// A case that can be opened, as far as its first page tells.
    ///
    /// @param container    name of the container
    /// @param updated      when it was looked at last
    /// @param examinations how often
    /// @param complete     false when the latest examination goes on, or was cut short
    /// @param leading      title of the cause that leads, if any, with its verdict
    record Listed(
            String id,
            Path folder,
            String container,
            String image,
            Instant opened,
            Instant updated,
            int examinations,
            boolean complete,
            Optional<String> leading)
            implements CaseSummary {}

    /// A folder that can't be opened.
    ///
    /// @param why in words, with what to do
    record Unreadable(String id, Path folder, String why) implements CaseSummary {}
}
