package drydock.matrix;

import drydock.matrix.ApplicationParts.Configuration;
import java.util.List;
import java.util.Optional;

/// Faults in a configuration file.
final class ConfigurationOperators {
    private static final Truth INVALID = Truth.of("invalid-configuration", "unhandled-error");

    static final List<FaultOperator> ALL = List.of(
            new FaultOperator(
                    "setting-misspelt",
                    application -> application
                            .configuration()
                            .filter(file -> !file.misspelt().isEmpty())
                            .map(file -> replaced(file.setting(), file.misspelt(), file, file.misspelt()))),
            new FaultOperator(
                    "setting-of-wrong-type",
                    application -> application
                            .configuration()
                            .filter(file -> !file.wrongValue().isEmpty())
                            .map(ConfigurationOperators::wrongType)),
            FaultOperator.of(
                    "configuration-truncated", Application::configuration, (application, file) -> truncated(file)),
            FaultOperator.of(
                    "configuration-unreadable",
                    ConfigurationOperators::ofUser,
                    (application, file) -> Fault.layer(
                            "chmod 000 " + file.path(),
                            Truth.of("permission-denied").naming(file.path()))),
            FaultOperator.of(
                    "configuration-absent",
                    Application::configuration,
                    (application, file) -> Fault.layer(
                            "rm " + file.path(), Truth.of("missing-file").naming(file.path()))),
            FaultOperator.of(
                    "configuration-is-directory",
                    Application::configuration,
                    (application, file) -> Fault.layer(
                            "rm " + file.path() + " && mkdir " + file.path(),
                            Truth.of("missing-file", "invalid-configuration", "bad-mount")
                                    .naming(file.path()))));

    private ConfigurationOperators() {}

    /// Only root may read any file.
    private static Optional<Configuration> ofUser(Application application) {
        return application
                .configuration()
                .filter(file -> !application.parts().user().isEmpty());
    }

    private static Fault wrongType(Configuration file) {
        String line = file.setting() + "\\([^A-Za-z0-9]*\\)" + file.value();
        return replaced(line, file.setting() + "\\1" + file.wrongValue(), file, file.setting());
    }

    /// The file ends in the middle, as after an interrupted copy; a program may only miss the setting that is cut off.
    private static Fault truncated(Configuration file) {
        String half = "$(( $(wc -c < " + file.path() + ") / 2 ))";
        return Fault.layer("truncate -s " + half + " " + file.path(), INVALID.naming(file.path(), file.setting()));
    }

    private static Fault replaced(String from, String to, Configuration file, String name) {
        return Fault.layer(
                "sed -i 's/" + from + "/" + to + "/' " + file.path(),
                INVALID.naming(file.path(), name, file.setting()));
    }
}
