package drydock.ui.checklist;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseFolder;
import drydock.investigation.Investigation;
import java.util.Optional;

/// A case as it stands, and where it is kept.
///
/// @param folder empty when it could not be saved, or is the sample that comes with Drydock
public record SavedCase(Case content, Optional<CaseFolder> folder) {
    /// Whether it is about this very container, and not about one that was there before.
    boolean isOf(String containerId) {
        return content.investigation().subject().container().id().equals(containerId);
    }

    /// Of an investigation that is kept nowhere.
    static SavedCase of(Investigation investigation) {
        return new SavedCase(Case.of(investigation), Optional.empty());
    }
}
