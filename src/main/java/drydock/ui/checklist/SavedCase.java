package drydock.ui.checklist;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseFolder;
import drydock.investigation.Investigation;
import java.util.Optional;

/// A case and its folder.
///
/// @param folder empty when it could not be saved, or is the sample that comes with Drydock
public record SavedCase(Case content, Optional<CaseFolder> folder) {
    /// Whether it is about this container and not about an earlier one of the same name.
    boolean isOf(String containerId) {
        return content.investigation().subject().container().id().equals(containerId);
    }

    /// The case of an investigation that is not saved.
    static SavedCase of(Investigation investigation) {
        return new SavedCase(Case.of(investigation), Optional.empty());
    }
}
