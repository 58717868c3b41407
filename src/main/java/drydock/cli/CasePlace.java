package drydock.cli;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.model.Case;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `CASE` means on the command line: a folder, a `.zip` file, the name of a case in the library, or `sample`.
record CasePlace(String word, CaseLibrary library) {
    /// Means the case that Drydock brings along, where there is no file of that name.
    static final String SAMPLE = "sample";

    /// @throws CaseFormatException when it is no case that can be read
    Case read() throws IOException {
        if (inLibrary() && word.equals(SAMPLE)) {
            return CaseStore.sample();
        }
        return inLibrary() ? library.open(word).read() : CaseStore.open(Path.of(word));
    }

    /// A case that can be added to.
    ///
    /// @throws CaseFormatException when it is none
    CaseFolder folder() throws IOException {
        if (inLibrary() && word.equals(SAMPLE)) {
            throw new CaseFormatException(
                    "the sample stays as it is; pack it with `drydock report sample --format zip -o"
                            + " sample.zip` and import that");
        }
        if (inLibrary()) {
            return library.open(word);
        }
        if (Files.isRegularFile(Path.of(word))) {
            throw new CaseFormatException(
                    word + " is a file and stays as it is; `drydock cases import " + word + "` makes a case of it");
        }
        CaseFolder folder = library.at(Path.of(word));
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
