package drydock.cli;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.model.Case;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A `CASE` argument: a folder, a `.zip` file, the name of a case in the library, or `sample`.
record CasePlace(String word, CaseLibrary library) {
    /// Names the case that comes with Drydock, unless a file has that name.
    static final String SAMPLE = "sample";

    /// @throws CaseFormatException when it is not a readable case
    Case read() throws IOException {
        if (inLibrary() && word.equals(SAMPLE)) {
            return CaseStore.sample();
        }
        return inLibrary() ? library.open(word).read() : CaseStore.open(Path.of(word));
    }

    /// A case that can be changed.
    ///
    /// @throws CaseFormatException when it is not one
    CaseFolder folder() throws IOException {
        if (inLibrary() && word.equals(SAMPLE)) {
            throw new CaseFormatException(
                    "the sample is read-only. To get a copy, run `drydock report sample --format zip -o"
                            + " sample.zip`, then `drydock cases import sample.zip`");
        }
        if (inLibrary()) {
            return library.open(word);
        }
        if (Files.isRegularFile(Path.of(word))) {
            throw new CaseFormatException(
                    word + " is a file and can't be changed. Import it with `drydock cases import " + word + "`");
        }
        CaseFolder folder = library.at(Path.of(word));
        if (!folder.exists()) {
            throw new CaseFormatException(
                    word + " is not a case: it has no case.json. `drydock cases` lists the cases");
        }
        return folder;
    }

    /// An existing file or folder takes precedence; any other plain word is a name.
    private boolean inLibrary() {
        return word.matches("[A-Za-z0-9._-]+") && !Files.exists(Path.of(word));
    }
}
