package drydock.casefile.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A case in the library, with the data for a list; its evidence is not read.
public sealed interface CaseSummary {
    /// Name of its folder, which [CaseLibrary] takes as its id.
    String id();

    Path folder();

    /// A case that can be opened, as described by its `case.json`.
    ///
    /// @param container    name of the container
    /// @param updated      time of the latest examination
    /// @param examinations number of examinations
    /// @param complete     false when the latest examination is running or was cut short
    /// @param leading      title of the leading cause, if any, with its verdict
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
    /// @param why a message that says why and what to do
    record Unreadable(String id, Path folder, String why) implements CaseSummary {}
}
