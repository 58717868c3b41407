package drydock.ui.checklist;

import drydock.investigation.Request;
import drydock.model.Expectations;
import drydock.model.MountAccess;
import drydock.model.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The user's expectations of a container and permissions for its investigation.
final class InvestigationInputs {
    private final StringProperty expectedLines = new SimpleStringProperty(this, "expectedLines", "");
    private final StringProperty requiredVariables = new SimpleStringProperty(this, "requiredVariables", "");
    private final StringProperty tried = new SimpleStringProperty(this, "tried", "");
    private final StringProperty source = new SimpleStringProperty(this, "source", "");
    private final StringProperty localBuild = new SimpleStringProperty(this, "localBuild", "");
    private final BooleanProperty network = new SimpleBooleanProperty(this, "network");
    private final BooleanProperty mounts = new SimpleBooleanProperty(this, "mounts");
    private final BooleanProperty everyStep = new SimpleBooleanProperty(this, "everyStep");

    /// Permissions for one run.
    ///
    /// @param network the container's own network
    /// @param mounts  write access to its mounts
    record Grant(boolean network, boolean mounts) {
        static final Grant NONE = new Grant(false, false);
    }

    /// Expected log lines, one per line.
    StringProperty expectedLinesProperty() {
        return expectedLines;
    }

    /// Names, separated by space, comma or semicolon.
    StringProperty requiredVariablesProperty() {
        return requiredVariables;
    }

    /// Names of variables to set in one more run.
    StringProperty triedProperty() {
        return tried;
    }

    /// The program's source folder, empty for none.
    StringProperty sourceProperty() {
        return source;
    }

    boolean hasSource() {
        return !source.get().isBlank();
    }

    /// The program as it was built on this machine, empty for none.
    StringProperty localBuildProperty() {
        return localBuild;
    }

    /// Whether executing steps get the container's own network.
    BooleanProperty networkProperty() {
        return network;
    }

    /// Whether executing steps may write to the container's mounts.
    BooleanProperty mountsProperty() {
        return mounts;
    }

    /// Whether steps run that can no longer change the verdict.
    BooleanProperty everyStepProperty() {
        return everyStep;
    }

    /// @param only ids of the steps to run, empty for all
    /// @param skip ids of the steps to leave out
    /// @param grant what this run gets in addition
    Request request(String containerId, Set<String> only, Set<String> skip, Grant grant) {
        return new Request(
                        containerId,
                        Optional.empty(),
                        new Expectations(
                                lines(), names(requiredVariables), path(source), names(tried), path(localBuild)),
                        only,
                        skip,
                        everyStep.get() || !only.isEmpty(),
                        network.get() || grant.network() ? Network.AS_CONFIGURED : Network.NONE,
                        Optional.empty())
                .with(mounts.get() || grant.mounts() ? MountAccess.AS_CONFIGURED : MountAccess.READ_ONLY);
    }

    private List<String> lines() {
        return expectedLines
                .get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> names(StringProperty text) {
        return Stream.of(text.get().split("[\\s,;]+"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Path> path(StringProperty typed) {
        String words = typed.get().strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(words).toAbsolutePath().normalize());
    }
}
