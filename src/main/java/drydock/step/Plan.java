package drydock.step;

import drydock.model.ContainerFiles;
import drydock.model.ImageContent;
import drydock.model.Neighbourhood;
import drydock.model.Probe;
import drydock.model.PublishedPort;
import drydock.model.RunningProcess;
import drydock.model.SkipReason;
import drydock.model.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// How a step collects its evidence, as data.
public sealed interface Plan {
    /// Placeholder in reproduce commands for the name of the tools volume, which only an engine knows.
    String TOOLS_VOLUME = "drydock-toolbox-VERSION";

    /// Nothing to collect.
    ///
    /// @param words shown to the user
    record Skip(SkipReason reason, String words) implements Plan {
        /// It can't be done here.
        public Skip(String words) {
            this(SkipReason.CANNOT, words);
        }

        /// The check does not apply to this container.
        public static Skip because(String nothing) {
            return new Skip(SkipReason.NOT_APPLICABLE, "does not apply: " + nothing);
        }
    }

    /// The evidence would most likely change nothing, so it is collected only if all steps are requested.
    ///
    /// @param reason    shown to the user
    /// @param otherwise the plan in that case
    record LeaveOut(String reason, Plan otherwise) implements Plan {}

    /// The subject already contains the evidence.
    ///
    /// @param command a command to paste that shows the same
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
    /// @param command a command to paste that shows nearly the same
    record ReadFiles(String command, Reading reading) implements Plan {}

    /// Files of the container and of its image, for finding changes by mounts and by the container itself.
    ///
    /// @param command a command to paste that shows nearly the same
    record Compare(String command, Comparing comparing) implements Plan {}

    /// The ports that running containers publish on the engine's machine.
    ///
    /// @param command a command to paste that shows nearly the same
    record ReadPorts(String command, PortReading reading) implements Plan {}

    /// The other containers that this one may depend on.
    ///
    /// @param command   a command to paste that shows nearly the same
    /// @param mentioned words of the container's settings and output, among which the names of others may be
    /// @param until     the moment at which it matters who was ready
    record ReadNeighbours(String command, Set<String> mentioned, Instant until, NeighbourReading reading)
            implements Plan {
        public ReadNeighbours {
            mentioned = Set.copyOf(mentioned);
        }
    }

    /// The processes of the running container.
    ///
    /// @param command a command to paste that shows nearly the same
    record ReadProcesses(String command, ProcessReading reading) implements Plan {}

    /// Files of the program's source folder on this machine, and files of the container.
    ///
    /// @param command a command to paste that shows nearly the same
    record ReadSource(String command, Path folder, SourceReading reading) implements Plan {}

    /// One file of this machine, and files of the container.
    ///
    /// @param command a command to paste that shows nearly the same
    record ReadLocal(String command, Path file, LocalReading reading) implements Plan {}

    /// A command in a temporary container.
    ///
    /// @param command a command to paste that does nearly the same without Drydock
    record Run(String command, Probe probe) implements Plan {}

    /// Turns files into lines of evidence.
    @FunctionalInterface
    interface Reading {
        List<String> read(ContainerFiles files) throws IOException;
    }

    /// Turns the container's files and those of its image into lines of evidence.
    @FunctionalInterface
    interface Comparing {
        List<String> compare(ContainerFiles files, ImageContent image) throws IOException;
    }

    /// Turns published ports into lines of evidence.
    @FunctionalInterface
    interface PortReading {
        List<String> read(List<PublishedPort> published);
    }

    /// Turns the other containers into lines of evidence.
    @FunctionalInterface
    interface NeighbourReading {
        List<String> read(Neighbourhood neighbourhood);
    }

    /// Turns processes into lines of evidence.
    @FunctionalInterface
    interface ProcessReading {
        List<String> read(List<RunningProcess> processes);
    }

    /// Turns source files and the container's files into lines of evidence.
    @FunctionalInterface
    interface SourceReading {
        List<String> read(SourceFiles source, ContainerFiles files) throws IOException;
    }

    /// Turns the content of a file of this machine and the container's files into lines of evidence.
    @FunctionalInterface
    interface LocalReading {
        List<String> read(byte[] local, ContainerFiles files) throws IOException;
    }
}
