package drydock.step.program.chain;

import drydock.fact.StartChain.Presence;
import drydock.model.ContainerFiles;
import drydock.model.Subject;
import java.io.IOException;
import java.util.Optional;

/// Finds a program as a process of the container would, by path or by PATH.
public final class ProgramLookup {
    private final ExecutableLookup lookup;

    public ProgramLookup(ContainerFiles files, Subject subject) throws IOException {
        ContainerUser account = ContainerUser.of(subject.container().config().user(), files);
        String path = subject.container().config().variable("PATH").orElse(ScriptContext.DEFAULT_PATH);
        lookup = new ExecutableLookup(
                files, account, subject.container().config().workingDir(), path);
    }

    /// Its path, with any permissions; empty when there is none.
    public Optional<String> find(String program) throws IOException {
        ExecutableLookup.Found found = lookup.program(program);
        return found.presence() == Presence.MISSING ? Optional.empty() : Optional.of(found.path());
    }
}
