package drydock.cause;

import drydock.fact.BinaryFacts;
import drydock.fact.EnvironmentFacts;
import drydock.fact.EnvironmentFacts.State;
import drydock.fact.EnvironmentFacts.Variable;
import drydock.fact.Fact;
import drydock.fact.Facts;
import drydock.fact.LogFacts;
import drydock.fact.LogFacts.Line;
import drydock.fact.LogFacts.LogRun;
import drydock.fact.LogFacts.Origin;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StatusFacts;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Run;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// Builds the evidence of a made-up case, as the steps would have found it.
public final class MadeUpCase {
    /// A container that goes on says what it waits for again and again.
    private static final int REPEATED = 6;

    private final MadeUpContainer container;
    private final List<Line> lines = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Variable> required = new ArrayList<>();
    private boolean exitKnown = true;
    private final List<Line> before = new ArrayList<>();
    private int runs = 1;

    private MadeUpCase(MadeUpContainer container) {
        this.container = container;
    }

    public static MadeUpCase exited(long status) {
        return new MadeUpCase(new MadeUpContainer("exited", status, "", "no"));
    }

    public static MadeUpCase looping(long status) {
        return new MadeUpCase(new MadeUpContainer("restarting", status, "", "unless-stopped"));
    }

    /// In the middle of a run of a loop, and nothing tells how the run before it ended.
    public static MadeUpCase loopingWithUnknownStatus() {
        MadeUpCase made = new MadeUpCase(new MadeUpContainer("running", 0, "", "unless-stopped"));
        made.exitKnown = false;
        return made;
    }

    public static MadeUpCase running() {
        return new MadeUpCase(new MadeUpContainer("running", 0, "", "no"));
    }

    /// The engine could not start it.
    public static MadeUpCase refused(String error) {
        return new MadeUpCase(new MadeUpContainer("created", 127, error, "no"));
    }

    public MadeUpCase container(UnaryOperator<MadeUpContainer> change) {
        change.apply(container);
        return this;
    }

    /// A container that prints this and ends, goes on or was refused as the message says.
    static MadeUpCase printing(Message message, String output) {
        if (message.refused()) {
            return refused(output);
        }
        List<String> lines = List.of(output.split("\n", -1));
        List<String> printed = message.running()
                ? Collections.nCopies(REPEATED, lines).stream()
                        .flatMap(List::stream)
                        .toList()
                : lines;
        return (message.running() ? running() : exited(message.exit())).prints(printed.toArray(String[]::new));
    }

    /// What a cause says of a container that prints its first example.
    public static Verdict ofFirstExample(CauseInfo cause) {
        Message message = cause.messages().getFirst();
        return printing(message, message.examples().getFirst()).verdict(cause.id());
    }

    public MadeUpCase prints(String... texts) {
        return prints(Origin.PROGRAM, texts);
    }

    public MadeUpCase prints(Origin origin, String... texts) {
        for (String text : texts) {
            lines.add(new Line(Channel.STDERR, origin, text, Citation.line("logs", lines.size() + 1, text)));
        }
        return this;
    }

    /// As many runs that all print and end alike.
    public MadeUpCase runsAlike(int count) {
        runs = count;
        return this;
    }

    /// What the run before printed, and ended like the last one.
    public MadeUpCase afterRun(String... texts) {
        for (String text : texts) {
            before.add(
                    new Line(Channel.STDERR, Origin.PROGRAM, text, Citation.line("logs", 1_000 + before.size(), text)));
        }
        return this;
    }

    /// Takes the place of a fact of the same kind.
    public MadeUpCase with(Fact fact) {
        facts.add(fact);
        return this;
    }

    /// The user says that the variable must be set.
    public MadeUpCase requires(String name, State state) {
        required.add(
                new Variable(name, state, "", false, false, true, Citation.line("environment", 2, name + " " + state)));
        return this;
    }

    /// The program is there, and may be executed.
    public MadeUpCase program(Kind kind, String... argv) {
        return chain(MadeUpLink.of(kind, argv));
    }

    public MadeUpCase chain(MadeUpLink... links) {
        return with(MadeUpLink.chain(links));
    }

    /// The entrypoint is a script that ends without starting anything.
    public MadeUpCase scriptThatEnds(String... text) {
        return chain(MadeUpLink.script("/entrypoint.sh", text).handsOver(HandsOver.NEVER));
    }

    public MadeUpCase main(String language, BinaryFacts.Shape shape) {
        return with(MadeUpProgram.main(language, shape));
    }

    /// The traced run ends as the container's.
    public MadeUpCase traced() {
        return traced(UnaryOperator.identity());
    }

    public MadeUpCase traced(UnaryOperator<MadeUpTrace> change) {
        return with(change.apply(new MadeUpTrace(container.exit())).facts());
    }

    public MadeUpCase debugged(UnaryOperator<MadeUpDebugger> change) {
        return with(change.apply(new MadeUpDebugger()).facts());
    }

    public Evidence evidence() {
        List<Fact> all = new ArrayList<>();
        all.add(status());
        List<LogRun> printed = new ArrayList<>(Collections.nCopies(runs, new LogRun(run(), lines)));
        if (!before.isEmpty()) {
            printed.addFirst(new LogRun(run(), before));
        }
        all.add(new LogFacts(printed, before.isEmpty(), lines.isEmpty(), ""));
        all.add(variables());
        all.addAll(facts);
        return new Evidence(container.subject(), Facts.NONE.with(all));
    }

    private StatusFacts status() {
        Citation state = Citation.line("status", 1, container.state() + " (" + container.exit() + ")");
        List<Citation> oom =
                container.isOomKilled() ? List.of(Citation.line("status", 2, "OOMKilled true")) : List.of();
        List<Run> known = container.ran() && exitKnown ? List.of(run()) : List.of();
        boolean looping = container.looping() || !exitKnown;
        return new StatusFacts(container.state(), known, looping, state, oom, List.of());
    }

    private Run run() {
        return new Run(
                1,
                Optional.of(MadeUpContainer.START),
                Optional.of(MadeUpContainer.START.plusSeconds(1)),
                OptionalLong.of(container.exit()),
                container.isOomKilled(),
                true);
    }

    private EnvironmentFacts variables() {
        List<Variable> all = new ArrayList<>(
                container.environment().stream().map(MadeUpCase::variable).toList());
        all.addAll(required);
        return new EnvironmentFacts(all);
    }

    private static Variable variable(String entry) {
        String[] parts = entry.split("=", 2);
        State known = parts[1].isEmpty() ? State.EMPTY : State.SET;
        return new Variable(parts[0], known, parts[1], false, false, false, Citation.line("environment", 1, entry));
    }

    /// The leading cause and its verdict, such as `missing-file confirmed`; `none` when nothing is accused.
    public String leading() {
        return Causes.weigh(evidence()).stream()
                .filter(Causes.Weighed::leads)
                .findFirst()
                .map(weighed ->
                        weighed.cause().id() + " " + weighed.verdict().level().word())
                .orElse("none");
    }

    List<String> contributing() {
        return Causes.weigh(evidence()).stream()
                .filter(weighed ->
                        weighed.verdict().accuses() && weighed.verdict().contributing())
                .map(weighed -> weighed.cause().id())
                .toList();
    }

    public Verdict verdict(String id) {
        return Causes.weigh(evidence()).stream()
                .filter(weighed -> weighed.cause().id().equals(id))
                .map(Causes.Weighed::verdict)
                .findFirst()
                .orElseThrow();
    }

    /// What the evidence says of one cause.
    public CauseAssert cause(String id) {
        return new CauseAssert(id, this);
    }
}
