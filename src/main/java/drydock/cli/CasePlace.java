package drydock.cli;

import drydock.casefile.Case;
import drydock.casefile.CaseFolder;
import drydock.casefile.CaseFormatException;
import drydock.casefile.CaseLibrary;
import drydock.casefile.CaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// What `CASE` means on the command line: a folder, a `.zip` file, or the name of a case in the library.
record CasePlace(String word, CaseLibrary library, Clock clock) {
    /// @throws CaseFormatException when it is no case that can be read
    Case read() throws IOException {
        return inLibrary() ? library.open(word).read() : CaseStore.open(Path.of(word));
    }

    /// A case that can be added to.
    ///
    /// @throws CaseFormatException when it is none
    CaseFolder folder() throws IOException {
        if (inLibrary()) {
            return library.open(word);
        }
        if (Files.isRegularFile(Path.of(word))) {
            throw new CaseFormatException(
                    word + " is a file and stays as it is; `drydock cases import " + word + "` makes a case of it");
        }
        CaseFolder folder = new CaseFolder(Path.of(word), clock);
        if (!folder.exists()) {
            throw new CaseFormatException("there is no case.json in " + word + "; is it a case?");
        }
        return folder;
    }

    /// A file or folder of that name is what is meant; a bare word that is none is a name.
    private boolean inLibrary() {
        return word.matches("[A-Za-z0-9._-]+") && !Files.exists(Path.of(word));
    }
}
