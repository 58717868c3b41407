package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.json.CaseReader;
import drydock.casefile.model.Case;
import drydock.investigation.Investigation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Opens cases wherever they lie, and keeps a single investigation as a case.
public final class CaseStore {
    /// Writes a case of one investigation into a folder, which is made when missing. A case that is there already is
    /// replaced.
    public void save(Investigation investigation, Path folder) throws IOException {
        PrivateFiles.delete(folder.resolve("evidence"));
        new CaseFolder(folder, Clock.systemUTC()).write(Case.of(investigation));
    }

    /// Reads a case and examines its evidence again, with the steps and causes of this Drydock.
    ///
    /// @return its latest investigation
    /// @throws CaseFormatException when there is no case, a damaged one, or one of a newer Drydock
    public Investigation load(Path place) throws IOException {
        return open(place).investigation();
    }

    /// The case that Drydock brings along: what came of a real container in a restart loop.
    public static Case sample() throws IOException {
        return new CaseReader(new ResourceFiles("/drydock/sample-case/")).read();
    }

    /// Reads a case from a folder or a `.zip` file. Nothing is written anywhere.
    ///
    /// @throws CaseFormatException when there is no case, a damaged one, or one of a newer Drydock
    public static Case open(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new CaseFormatException("there is no " + place);
        }
        try (CaseFiles files = Files.isDirectory(place) ? new FolderFiles(place) : ZipFiles.open(place)) {
            return new CaseReader(files).read();
        }
    }
}
