package drydock.step.run;

import drydock.fact.Facts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.model.Subject;
import java.util.List;
import java.util.Optional;

/// The command that runs the final program by itself.
///
/// @param argv       the command; empty when there is none
/// @param entrypoint whether it is the whole start command, including scripts
/// @param statusIsContainers whether the scripts before it pass its exit status on
/// @param problem    why it can't be run, else empty
public record ProgramCommand(List<String> argv, boolean entrypoint, boolean statusIsContainers, String problem) {
    public ProgramCommand {
        argv = List.copyOf(argv);
    }

    public static ProgramCommand of(Subject subject, Facts facts) {
        List<String> whole = subject.container().command().stream()
                .dropWhile(String::isEmpty)
                .toList();
        if (whole.isEmpty()) {
            return new ProgramCommand(List.of(), true, true, "the container has no start command");
        }
        Optional<StartChain> chain =
                facts.get(StartChain.class).filter(known -> !known.links().isEmpty());
        return chain.map(known -> last(known, whole)).orElse(new ProgramCommand(whole, true, true, ""));
    }

    private static ProgramCommand last(StartChain chain, List<String> whole) {
        int at = chain.program();
        List<Link> links = chain.links();
        while (at > 0 && links.get(at).kind() == Kind.PROGRAM_FILE) {
            at--;
        }
        if (at <= 0) {
            return new ProgramCommand(whole, true, true, at < 0 ? "" : missing(links.getFirst()));
        }
        Link program = links.get(at);
        List<Link> before = links.subList(0, at);
        boolean known = program.argv().stream().noneMatch(ProgramCommand::unknown)
                && !program.argv().isEmpty()
                && before.stream().noneMatch(link -> link.handsOver() == HandsOver.UNKNOWN);
        boolean passedOn = before.stream().allMatch(link -> link.handsOver() == HandsOver.EXEC);
        return known
                ? new ProgramCommand(words(program), false, passedOn, missing(program))
                : new ProgramCommand(whole, true, true, missing(program));
    }

    /// A word that only the running script can fill in.
    private static boolean unknown(String word) {
        return word.contains("$") || word.contains("`");
    }

    /// A relative path depends on the script's working directory; the resolved one does not.
    private static List<String> words(Link program) {
        String first = program.argv().getFirst();
        boolean relative =
                first.contains("/") && !first.startsWith("/") && program.path().startsWith("/");
        if (!relative) {
            return program.argv();
        }
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(program.path()),
                        program.argv().stream().skip(1))
                .toList();
    }

    private static String missing(Link link) {
        boolean gone = link.presence() == Presence.MISSING || link.presence() == Presence.DIRECTORY;
        return gone ? link.path() + " does not exist" : "";
    }
}
