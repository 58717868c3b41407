package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.json.CaseReader;
import drydock.casefile.model.Case;
import drydock.investigation.Investigation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Opens cases in folders, `.zip` files and the class path, and saves a single investigation as a case.
public final class CaseStore {
    /// Writes a case of one investigation into a folder, which is created if missing. An existing case is replaced.
    public void save(Investigation investigation, Path folder) throws IOException {
        PrivateFiles.delete(folder.resolve("evidence"));
        new CaseFolder(folder, Clock.systemUTC()).write(Case.of(investigation));
    }

    /// Reads a case and examines its evidence again, with this version's steps and causes.
    ///
    /// @return its latest investigation
    /// @throws CaseFormatException when there is no case, or it is damaged or comes from a newer version
    public Investigation load(Path place) throws IOException {
        return open(place).investigation();
    }

    /// The sample case that comes with Drydock: a recorded container in a restart loop.
    public static Case sample() throws IOException {
        return new CaseReader(new ResourceFiles("/drydock/sample-case/")).read();
    }

    /// Reads a case from a folder or a `.zip` file. Nothing is written.
    ///
    /// @throws CaseFormatException when there is no case, or it is damaged or comes from a newer version
    public static Case open(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new CaseFormatException(place + " does not exist");
        }
        try (CaseFiles files = Files.isDirectory(place) ? new FolderFiles(place) : ZipFiles.open(place)) {
            return new CaseReader(files).read();
        }
    }
}
