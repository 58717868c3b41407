package drydock.ui.cases;

import drydock.casefile.model.Case;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseStore;
import drydock.casefile.store.CaseSummary;
import drydock.ui.checklist.SavedCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Imports a case into the library. A case that is already there with the same content is not imported twice.
/// Blocks.
record CaseImport(CaseLibrary library) {
    /// @throws IOException when it can't be read; then nothing was changed
    OpenedCase.Open take(Path place) throws IOException {
        Case content = CaseStore.open(place);
        for (CaseSummary shelved : library.list()) {
            if (shelved instanceof CaseSummary.Listed listed && alike(listed, content)) {
                CaseFolder folder = library.open(listed.id());
                Case old = folder.read();
                if (sameWords(old, content)) {
                    return new OpenedCase.Open(listed.id(), new SavedCase(old, Optional.of(folder)));
                }
            }
        }
        CaseFolder folder = library.copyIn(place);
        return new OpenedCase.Open(folder.path().getFileName() + "", new SavedCase(folder.read(), Optional.of(folder)));
    }

    private static boolean alike(CaseSummary.Listed listed, Case content) {
        return listed.opened().equals(content.opened())
                && listed.updated().equals(content.investigation().subject().taken())
                && listed.examinations() == content.examinations().size();
    }

    private static boolean sameWords(Case old, Case content) {
        return old.notes().equals(content.notes())
                && old.fixes().equals(content.fixes())
                && old.done().equals(content.done());
    }
}
