package drydock.fact;

import drydock.model.Citation;
import java.util.List;

/// The libraries that the image's own loader finds for the program.
///
/// @param loader     path of the loader
/// @param resolved   libraries found
/// @param missing    libraries not found
/// @param unresolved symbols, or symbol versions, that no library has
/// @param isStatic   the program needs no loader
public record LibraryFacts(
        String loader, List<Library> resolved, List<Missing> missing, List<Unresolved> unresolved, boolean isStatic)
        implements Fact {
    public LibraryFacts {
        resolved = List.copyOf(resolved);
        missing = List.copyOf(missing);
        unresolved = List.copyOf(unresolved);
    }

    public record Library(String name, String path, Citation citation) {}

    /// @param neededBy the program or library that needs it, empty when not known
    public record Missing(String name, String neededBy, Citation citation) {}

    /// @param symbol  such as `GLIBC_2.38` or `foo_bar`
    /// @param library that should have it, empty when not known
    /// @param version true when it is a symbol version
    public record Unresolved(String symbol, String library, String neededBy, boolean version, Citation citation) {}
}
