package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.fact.StartChain;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import java.util.Optional;
import java.util.function.Predicate;

/// Queries on the start chain that several causes share.
public final class StartChainReading {
    private StartChainReading() {}

    /// The first link of the chain with this property. The links after it are never reached.
    public static Optional<Link> first(Evidence evidence, Predicate<Link> kind) {
        return evidence.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .filter(kind)
                .findFirst();
    }

    public static Optional<Link> program(Evidence evidence) {
        return evidence.get(StartChain.class).flatMap(StartChain::finalProgram);
    }

    /// The link that a message mentions, by its path or by the word of its call.
    public static Optional<Link> named(Evidence evidence, String name) {
        return first(evidence, link -> !name.isEmpty() && (link.path().equals(name) || called(link, name)));
    }

    private static boolean called(Link link, String name) {
        return !link.argv().isEmpty() && link.argv().getFirst().equals(name);
    }

    /// Executed by the kernel and not only read by its interpreter.
    public static boolean executed(Link link) {
        return link.kind() != StartChain.Kind.PROGRAM_FILE && link.kind() != StartChain.Kind.SHELL_COMMAND;
    }

    public static boolean is(Link link, Presence presence) {
        return link.presence() == presence;
    }
}
