package drydock.cause.setting;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.Optional;

/// Another version of the server wrote the data directory.
public final class IncompatibleDataDirectory implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("incompatible-data-directory");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return new RefusedDataDirectory(
                        RULING, this, IncompatibleDataDirectory::explanation, IncompatibleDataDirectory::goBack)
                .examine(evidence);
    }

    private static String explanation(Mention said, String directory) {
        String made = DataDirectory.first(said, "made");
        String server = DataDirectory.first(said, "server");
        String versions = made.isEmpty() || server.isEmpty()
                ? ""
                : " Version " + made + " wrote the data, and the server is version " + server + ".";
        return "The server refuses " + directory + ", because another version wrote it." + versions;
    }

    private static Optional<Fix> goBack(Mention said) {
        String made = DataDirectory.first(said, "made");
        String version = made.isEmpty() ? "the version that wrote the data" : "version " + made + " of the server";
        return Optional.of(Fix.of("Run " + version + " again (change the image's tag), and migrate the data from there:"
                + " dump it, and restore it into an empty directory of the new version."));
    }
}
