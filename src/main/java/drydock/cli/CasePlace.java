package drydock.cli;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.model.Case;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.CaseStore;
import drydock.casefile.store.CaseSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A `CASE` argument: a folder, a `.zip` file, `sample`, or a case in the library: its name, the container's, or `last`
/// for the one that was examined last.
record CasePlace(String word, CaseLibrary library) {
    /// Names the case that comes with Drydock, unless a file has that name.
    static final String SAMPLE = "sample";

    /// Names the case that was examined last.
    static final String LAST = "last";

    /// @throws CaseFormatException when it is not a readable case
    Case read() throws IOException {
        if (inLibrary() && word.equals(SAMPLE)) {
            return CaseStore.sample();
        }
        return inLibrary() ? library.open(id()).read() : CaseStore.open(Path.of(word));
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
            return library.open(id());
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

    /// The id in the library; of several cases of a container, that of the latest.
    private String id() throws IOException {
        List<CaseSummary.Listed> all = library.list().stream()
                .flatMap(one -> one instanceof CaseSummary.Listed listed ? Stream.of(listed) : Stream.empty())
                .toList();
        return all.stream()
                .filter(listed -> listed.id().equals(word))
                .findFirst()
                .or(() -> all.stream()
                        .filter(listed ->
                                word.equals(LAST) || listed.container().equals(word))
                        .findFirst())
                .map(CaseSummary.Listed::id)
                .orElse(word);
    }

    /// An existing file or folder takes precedence; any other plain word is a name.
    private boolean inLibrary() {
        return word.matches("[A-Za-z0-9._-]+") && !Files.exists(Path.of(word));
    }
}
