package drydock.engine.toolbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The exported images of the toolbox that an installation contains, one per architecture, so that it needs no network.
///
/// @param folder with files such as `drydock-toolbox-e89b4a71b6f9-amd64.tar.gz`; empty if there is none
public record CarriedToolbox(Optional<Path> folder) {
    public static final CarriedToolbox NONE = new CarriedToolbox(Optional.empty());

    /// The folder that the installation's launcher names.
    public static CarriedToolbox ofThisInstallation() {
        String folder = System.getProperty("drydock.toolbox", "");
        return folder.isEmpty() ? NONE : new CarriedToolbox(Optional.of(Path.of(folder)));
    }

    /// The image of this version for an engine's architecture.
    Optional<Path> file(ToolboxRecipe recipe, String architecture) {
        return folder.map(files -> files.resolve(recipe.volume() + "-" + architecture + ".tar.gz"))
                .filter(Files::isReadable);
    }
}
