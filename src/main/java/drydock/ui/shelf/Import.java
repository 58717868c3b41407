package drydock.ui.shelf;

import drydock.casefile.Case;
import drydock.casefile.CaseFolder;
import drydock.casefile.CaseLibrary;
import drydock.casefile.CaseStore;
import drydock.casefile.Shelved;
import drydock.ui.checklist.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Puts a case from elsewhere on the shelf. One that stands there already, word for word, is not put there twice.
/// Blocks.
record Import(CaseLibrary library) {
    /// @throws IOException when it can't be read; then nothing was changed
    Opened.Open take(Path place) throws IOException {
        Case content = CaseStore.open(place);
        for (Shelved shelved : library.list()) {
            if (shelved instanceof Shelved.Listed listed && alike(listed, content)) {
                CaseFolder folder = library.open(listed.id());
                Case old = folder.read();
                if (sameWords(old, content)) {
                    return new Opened.Open(listed.id(), new Kept(old, Optional.of(folder)));
                }
            }
        }
        CaseFolder folder = library.copyIn(place);
        return new Opened.Open(folder.path().getFileName() + "", new Kept(folder.read(), Optional.of(folder)));
    }

    private static boolean alike(Shelved.Listed listed, Case content) {
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
