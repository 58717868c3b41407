package drydock.step;

import drydock.model.ContainerFiles;
import drydock.model.ImageContent;
import drydock.model.Probe;
import drydock.model.PublishedPort;
import drydock.model.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How a step collects its evidence, as data.
public sealed interface Plan {
    /// Stands in commands to paste for the name of the volume with the diagnostic tools, which only an engine knows.
    String TOOLS_VOLUME = "drydock-toolbox-VERSION";

    /// Nothing to collect.
    ///
    /// @param reason shown to the user
    record Skip(String reason) implements Plan {
        private static final String MOOT = "does not apply: ";

        /// There is nothing that could be checked, so that nobody will miss the check.
        public static Skip because(String nothing) {
            return new Skip(MOOT + nothing);
        }

        /// Whether a skipped step's summary says that there was nothing to check.
        public static boolean moot(String summary) {
            return summary.startsWith(MOOT);
        }
    }

    /// It could be collected, and would most likely change nothing: only done when everything is asked for.
    ///
    /// @param reason    shown to the user
    /// @param otherwise what to do then
    record LeaveOut(String reason, Plan otherwise) implements Plan {}

    /// The evidence is in the subject already.
    ///
    /// @param command a command anyone can paste that shows the same
    /// @param lines   the evidence
    record Recall(String command, List<String> lines) implements Plan {
        public Recall {
            lines = List.copyOf(lines);
        }
    }

    /// The container's log.
    ///
    /// @param tail last lines only
    record Logs(String command, int tail) implements Plan {}

    /// Files of the container, read without running anything.
    ///
    /// @param command a command anyone can paste that shows about the same
    record ReadFiles(String command, Reading reading) implements Plan {}

    /// Files of the container beside those of its image, to see what mounts and the container itself have changed.
    ///
    /// @param command a command anyone can paste that shows about the same
    record Compare(String command, Comparing comparing) implements Plan {}

    /// What running containers publish on the engine's machine.
    ///
    /// @param command a command anyone can paste that shows about the same
    record ReadPorts(String command, PortReading reading) implements Plan {}

    /// Files of the program's source folder on this machine, beside those of the container.
    ///
    /// @param command a command anyone can paste that shows about the same
    record ReadSource(String command, Path folder, SourceReading reading) implements Plan {}

    /// One file of this machine, beside those of the container.
    ///
    /// @param command a command anyone can paste that shows about the same
    record ReadLocal(String command, Path file, LocalReading reading) implements Plan {}

    /// A command in a throwaway.
    ///
    /// @param command a command anyone can paste that does about the same without Drydock
    record Run(String command, Probe probe) implements Plan {}

    /// Turns files into lines of evidence.
    @FunctionalInterface
    interface Reading {
        List<String> read(ContainerFiles files) throws IOException;
    }

    /// Turns the container's files, and what it started from, into lines of evidence.
    @FunctionalInterface
    interface Comparing {
        List<String> compare(ContainerFiles files, ImageContent image) throws IOException;
    }

    /// Turns published ports into lines of evidence.
    @FunctionalInterface
    interface PortReading {
        List<String> read(List<PublishedPort> published);
    }

    /// Turns source files, beside the container's own, into lines of evidence.
    @FunctionalInterface
    interface SourceReading {
        List<String> read(SourceFiles source, ContainerFiles files) throws IOException;
    }

    /// Turns the content of a file of this machine, beside the container's own, into lines of evidence.
    @FunctionalInterface
    interface LocalReading {
        List<String> read(byte[] local, ContainerFiles files) throws IOException;
    }
}
