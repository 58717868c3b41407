package drydock.step.program;

import drydock.fact.Facts;
import drydock.fact.StartChain;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Link;
import drydock.fact.StartChain.Presence;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import drydock.step.program.chain.ChainLines;
import drydock.step.program.chain.ChainReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The way from the container's start command to the program that runs, read from files without running anything.
public final class StartChainStep implements Step {
    public static final String ID = "start-chain";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Start command";
    }

    @Override
    public String question() {
        return "Which program does the start command run, and through which scripts?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        String shown = ReproduceCommand.inspect(
                subject, "{{json .Config.Entrypoint}} {{json .Config.Cmd}} {{.Config.User}} {{.Config.WorkingDir}}");
        return new Plan.ReadFiles(shown, files -> new ChainReader(files, subject).read());
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        StartChain chain = ChainLines.read(ID, transcript);
        Optional<Link> broken =
                chain.links().stream().filter(StartChainStep::broken).findFirst();
        List<Citation> highlights = chain.links().stream().map(Link::citation).toList();
        if (chain.links().isEmpty()) {
            return new Findings(Outcome.PROBLEM, "no start command", List.of(chain), List.of());
        }
        Outcome outcome = broken.isPresent() ? Outcome.PROBLEM : Outcome.OK;
        return new Findings(
                outcome, broken.map(StartChainStep::trouble).orElse(way(chain)), List.of(chain), highlights);
    }

    private static boolean broken(Link link) {
        return link.presence() != Presence.FOUND
                || link.interpreterPresence() != Presence.FOUND
                || !link.oddities().isEmpty()
                || link.kind() == StartChain.Kind.OTHER
                || link.handsOver() == HandsOver.BACKGROUND;
    }

    private static String trouble(Link link) {
        String path = link.path();
        if (!link.oddities().isEmpty()) {
            return path + ": " + link.oddities().getFirst().text().strip().replaceFirst("^odd: ", "");
        }
        return switch (link.presence()) {
            case MISSING -> path + " does not exist";
            case DIRECTORY -> path + " is a directory";
            case NOT_EXECUTABLE -> path + " may not be executed by the container's user";
            case UNREACHABLE -> path + " is in a directory that the container's user may not enter";
            case FOUND -> inside(link);
        };
    }

    private static String inside(Link link) {
        if (link.interpreterPresence() != Presence.FOUND) {
            return link.path() + " needs " + link.interpreter().strip() + ", which does not exist";
        }
        return link.handsOver() == HandsOver.BACKGROUND
                ? link.path() + " starts its program in the background and ends"
                : link.path() + " is neither a program nor a script";
    }

    private static String way(StartChain chain) {
        String paths = chain.links().stream().map(Link::path).collect(Collectors.joining(" → "));
        boolean alone = chain.links().getLast().handsOver() == HandsOver.NEVER;
        return alone ? paths + ", which starts no other program" : paths;
    }
}
