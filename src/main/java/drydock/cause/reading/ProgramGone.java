package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.ProcessFacts;
import drydock.fact.ProcessFacts.Seen;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.model.UnixPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The program of a running container has ended, and only a shell or a command that waits for ever is left.
///
/// @param program the program of the start chain
/// @param left    the last of the processes that are left
public record ProgramGone(Link program, Seen left) {
    static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "busybox");
    private static final Set<String> WAITING = Set.of("sleep", "tail", "cat", "wait", "pause", "tini", "dumb-init");

    public static Optional<ProgramGone> of(Evidence evidence) {
        List<Seen> processes =
                evidence.get(ProcessFacts.class).map(ProcessFacts::processes).orElse(List.of());
        if (!evidence.situation().steady()
                || processes.isEmpty()
                || evidence.entrypointWait().isPresent()
                || !processes.stream().allMatch(ProgramGone::idle)) {
            return Optional.empty();
        }
        return evidence.get(StartChain.class)
                .flatMap(StartChain::finalProgram)
                .filter(link -> link.kind() == Kind.BINARY || link.kind() == Kind.PROGRAM_FILE)
                .filter(link -> !SHELLS.contains(UnixPath.baseName(link.path())))
                .filter(link -> processes.stream().noneMatch(seen -> runs(seen, link)))
                .map(link -> new ProgramGone(link, processes.getLast()));
    }

    private static boolean idle(Seen seen) {
        String name = seen.process().program();
        return SHELLS.contains(name) || WAITING.contains(name);
    }

    private static boolean runs(Seen seen, Link program) {
        String command = seen.process().command();
        String called =
                program.argv().isEmpty() ? program.path() : program.argv().getFirst();
        return UnixPath.baseName(command.split(" ", 2)[0]).equals(UnixPath.baseName(called))
                || (command + " ").contains(program.path() + " ");
    }
}
