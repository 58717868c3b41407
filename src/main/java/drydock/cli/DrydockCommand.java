package drydock.cli;

import drydock.casefile.store.CaseLibrary;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.report.output.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command `drydock` with the parts that its subcommands share.
@Command(
        name = "drydock",
        description = "Find out why a container fails, and write a report. Without a command, open the window.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = DrydockCommand.VersionLine.class,
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:completed, whatever the result",
            "2:wrong usage",
            "3:no engine answers",
            "4:no such container",
            "5:completed, but the report could not be written",
            "6:not a readable case",
            "7:--fail-on: the container is at least that badly off",
            "1:unexpected error"
        })
public final class DrydockCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;
    private final Clock clock;
    private final Optional<Window> window;
    private final CaseLibrary library;
    private final Map<String, String> environment;
    private final Path settings;

    @Option(
            names = "--host",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Address of the engine, such as unix:///var/run/docker.sock or tcp://host:2376")
    private @Nullable String host;

    @Option(names = "--context", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "Docker context to use")
    private @Nullable String context;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            defaultValue = "auto",
            converter = EnumWords.Colours.class,
            description = "auto (on a terminal, unless NO_COLOR is set), always or never")
    private Colour colour = Colour.AUTO;

    @Option(
            names = "--select",
            paramLabel = "CONTAINER",
            hidden = true,
            description = "Select it when the window opens")
    private @Nullable String select;

    @Option(
            names = "--open",
            paramLabel = "CASE",
            arity = "0..1",
            // The entry of a desktop's menu names no file.
            fallbackValue = "",
            description = "Open the window on a case: a .zip file or a folder")
    private @Nullable Path open;

    /// Opens the window, and returns when it is closed.
    @FunctionalInterface
    public interface Window {
        /// @param select name or id of the container to select first
        void open(Engines.Choice choice, Optional<String> select) throws NoWindowException;

        /// The same, and opens a case in it.
        ///
        /// @param place a `.zip` file or a folder
        default void openCase(Engines.Choice choice, Path place) throws NoWindowException {
            open(choice, Optional.empty());
        }
    }

    /// @param window opens the window; empty if there is none
    public DrydockCommand(Console console, Engines engines, Clock clock, Optional<Window> window) {
        this(console, engines, clock, window, CaseLibrary.ofThisUser(clock), System.getenv(), Settings.place());
    }

    /// @param environment variables of the process
    /// @param settings    the user's settings file, which may be missing
    DrydockCommand(
            Console console,
            Engines engines,
            Clock clock,
            Optional<Window> window,
            CaseLibrary library,
            Map<String, String> environment,
            Path settings) {
        this.environment = Map.copyOf(environment);
        this.settings = settings;
        this.console = console;
        this.engines = engines;
        this.clock = clock;
        this.window = window;
        this.library = library;
    }

    /// Runs the command that the arguments name.
    ///
    /// @return the exit status
    public int run(String... arguments) {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new ListCommand(this))
                .addSubcommand(new InvestigateCommand(this))
                .addSubcommand(new ReportCommand(this))
                .addSubcommand(new ExplainCommand(this))
                .addSubcommand(new CasesCommand(this))
                .addSubcommand(new NoteCommand(this))
                .addSubcommand(new ToolboxCommand(this))
                .addSubcommand(new DoctorCommand(this))
                .addSubcommand(new McpCommand(this))
                .addSubcommand(new GenerateCommand(this))
                .addSubcommand(new VersionCommand(this))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setOut(new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setExecutionStrategy(parsed -> {
            line.setColorScheme(CommandLine.Help.defaultColorScheme(
                    Colour.ansi(colour.on(console.terminal().results(), environment))));
            return new CommandLine.RunLast().execute(parsed);
        });
        Problems problems = new Problems(console);
        try {
            line.setDefaultValueProvider(new Settings(environment, settings));
        } catch (IOException e) {
            return problems.settings(e);
        }
        line.setParameterExceptionHandler(problems::usage);
        line.setExecutionExceptionHandler((exception, command, parsed) -> problems.status(exception));
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws NoWindowException {
        Optional<Path> place =
                Optional.ofNullable(open).filter(path -> !path.toString().isEmpty());
        if (place.isPresent() && !Files.exists(place.get())) {
            console.say("drydock: there is no file " + place.get());
            return Exit.NO_CASE;
        } else if (window.isPresent() && place.isPresent()) {
            window.get().openCase(choice(), place.get());
        } else if (window.isPresent()) {
            window.get().open(choice(), Optional.ofNullable(select));
        } else {
            console.result(new CommandLine(this).getUsageMessage(CommandLine.Help.Ansi.OFF));
        }
        return Exit.DONE;
    }

    /// Marks of good and bad in colour, where colour is wanted.
    String paint(String text) {
        return colour.on(console.terminal().results(), environment)
                ? text.replaceAll("(?m)^(✗.*)$", "\u001b[31m$1\u001b[0m")
                        .replaceAll("(?m)^(✓)", "\u001b[32m$1\u001b[0m")
                : text;
    }

    /// Whether messages are in colour.
    boolean colourful() {
        return colour.on(console.terminal().messages(), environment);
    }

    Console console() {
        return console;
    }

    Clock clock() {
        return clock;
    }

    CaseLibrary library() {
        return library;
    }

    CasePlace place(String word) {
        return new CasePlace(word, library);
    }

    Engines engines() {
        return engines;
    }

    Engines.Choice choice() {
        return new Engines.Choice(Optional.ofNullable(host), Optional.ofNullable(context));
    }

    Engine connect() throws EngineException, InterruptedException {
        return engines.connect(choice());
    }

    /// The answer to `--version`.
    static final class VersionLine implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"drydock " + Version.NUMBER};
        }
    }
}
