package drydock.cli;

import drydock.casefile.store.DataFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The user's defaults for options: from variables such as `DRYDOCK_STEP_TIMEOUT`, then from the settings file.
///
/// A key of the file is an option's name without dashes, for all commands that have it (`step-timeout = 30`) or for one
/// (`investigate.step-timeout = 30`).
final class Settings implements IDefaultValueProvider {
    /// Read at every start from the folder of the user's settings.
    static final String FILE = "drydock.properties";

    private final Map<String, String> environment;
    private final Properties file;

    Settings(Map<String, String> environment, Path file) throws IOException {
        this.environment = Map.copyOf(environment);
        this.file = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                this.file.load(reader);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + " is not a settings file: " + e.getMessage(), e);
            }
        }
    }

    static Path place() {
        return DataFolder.SETTINGS.ofThisUser().resolve(FILE);
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return argument.defaultValue();
        }
        return set(option).orElse(option.defaultValue());
    }

    private Optional<String> set(OptionSpec option) {
        String name = option.longestName().replaceFirst("^-+", "");
        String variable = "DRYDOCK_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String command = option.command() == null ? "" : option.command().name();
        return Optional.ofNullable(environment.get(variable))
                .or(() -> Optional.ofNullable(file.getProperty(command + "." + name)))
                .or(() -> Optional.ofNullable(file.getProperty(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
