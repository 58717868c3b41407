package drydock.report.section;

import drydock.fact.BinaryFacts;
import drydock.fact.EnvironmentFacts;
import drydock.fact.ExpectedLines;
import drydock.fact.LibraryFacts;
import drydock.fact.StartChain;
import drydock.model.UnixPath;
import drydock.report.ReportContext;
import drydock.report.Severity;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The ✅ and ❌ lines of the summary, read from the facts.
final class Checks {
    private static final String GOOD = "✅ ";
    private static final String BAD = "❌ ";

    private Checks() {}

    static List<Inline> lines(ReportContext story) {
        List<Inline> lines = new ArrayList<>();
        story.fact(StartChain.class).ifPresent(chain -> chain(story, chain, lines));
        story.fact(BinaryFacts.class).flatMap(BinaryFacts::elf).ifPresent(elf -> lines.add(architecture(story, elf)));
        story.fact(LibraryFacts.class).map(Checks::libraries).ifPresent(lines::add);
        story.fact(EnvironmentFacts.class).flatMap(Checks::environment).ifPresent(lines::add);
        story.fact(ExpectedLines.class)
                .filter(facts -> !facts.lines().isEmpty())
                .map(Checks::expected)
                .ifPresent(lines::add);
        return lines;
    }

    private static void chain(ReportContext story, StartChain chain, List<Inline> lines) {
        for (StartChain.Link script : chain.scripts()) {
            if (script.presence() == StartChain.Presence.FOUND && script.handsOver() != StartChain.HandsOver.LAST) {
                lines.add(handsOver(script, story.severity() == Severity.OK));
            }
        }
        chain.finalProgram().ifPresent(program -> lines.add(presence(story, program)));
        chain.links().stream()
                .filter(link -> link.interpreterPresence() != StartChain.Presence.FOUND)
                .map(link -> Inline.of(BAD + "The interpreter ")
                        .code(link.interpreter())
                        .prose(" of ")
                        .code(link.path())
                        .prose(" is " + absence(link.interpreterPresence())))
                .forEach(lines::add);
    }

    private static Inline handsOver(StartChain.Link script, boolean runs) {
        boolean never = script.handsOver() == StartChain.HandsOver.NEVER && !runs;
        String how = switch (script.handsOver()) {
            case EXEC -> " hands over to the program with `exec`";
            case CHILD -> " starts the program as a child and waits for it";
            case BACKGROUND -> " starts the program in the background";
            case NEVER -> never ? " ends without starting the program" : " does the work itself";
            case LAST, UNKNOWN -> " exists and is executable";
        };
        return Inline.of((never ? BAD : GOOD) + "The entrypoint script ")
                .code(script.path())
                .prose(how);
    }

    /// A program may behave by the name of the link that it is called by.
    private static Optional<String> alias(StartChain.Link program) {
        String called =
                program.argv().isEmpty() ? "" : UnixPath.baseName(program.argv().getFirst());
        return Optional.of(called)
                .filter(_ -> program.kind() == StartChain.Kind.BINARY)
                .filter(name -> !name.isEmpty()
                        && !UnixPath.baseName(program.path()).startsWith(name)
                        && !name.startsWith(UnixPath.baseName(program.path())));
    }

    private static Inline presence(ReportContext story, StartChain.Link program) {
        String user = story.container().config().user();
        Inline line = new Inline();
        if (program.presence() == StartChain.Presence.FOUND) {
            line.prose(GOOD + "The program ").code(program.path());
            alias(program).ifPresent(name -> line.prose(", called ").code(name).prose(","));
            if (story.reader().isPresent()) {
                return line.prose(" exists, and ").code(story.reader().get()).prose(" can read it");
            }
            line.prose(" exists and is executable");
            return user.isEmpty() ? line : line.prose(" by the user ").code(user);
        }
        return line.prose(BAD + "The program ").code(program.path()).prose(" is " + absence(program.presence()));
    }

    private static String absence(StartChain.Presence presence) {
        return switch (presence) {
            case FOUND -> "there";
            case MISSING -> "not in the container";
            case DIRECTORY -> "a directory";
            case NOT_EXECUTABLE -> "not executable by the container's user";
            case UNREACHABLE -> "not reachable: the container's user may not enter a directory on its path";
        };
    }

    private static Inline architecture(ReportContext story, BinaryFacts.Elf elf) {
        String machine = story.investigation().subject().engine().architecture();
        boolean same = elf.architecture().equals(machine);
        return Inline.of((same ? GOOD : BAD) + "Built for " + elf.architecture() + ", "
                + (same ? "like the engine" : "and the engine runs on " + machine));
    }

    private static Inline libraries(LibraryFacts facts) {
        if (!facts.missing().isEmpty()) {
            Inline line = Inline.of(BAD + "Not found by the image's own loader: ");
            return names(line, facts.missing().stream().map(LibraryFacts.Missing::name));
        }
        if (!facts.unresolved().isEmpty()) {
            Inline line = Inline.of(BAD + "All libraries are found, but they lack ");
            return names(line, facts.unresolved().stream().map(LibraryFacts.Unresolved::symbol));
        }
        return Inline.of(
                facts.isStatic()
                        ? GOOD + "Linked statically: no library can be missing"
                        : GOOD
                                + (facts.resolved().size() == 1
                                        ? "The library it needs is found"
                                        : facts.resolved().size() == 2
                                                ? "Both libraries it needs are found"
                                                : "All " + facts.resolved().size() + " libraries it needs are found"));
    }

    private static Inline names(Inline line, Stream<String> names) {
        List<String> some = names.filter(Objects::nonNull).distinct().limit(6).toList();
        for (int i = 0; i < some.size(); i++) {
            line.prose(i == 0 ? "" : ", ").code(some.get(i));
        }
        return line;
    }

    private static java.util.Optional<Inline> environment(EnvironmentFacts facts) {
        List<EnvironmentFacts.Variable> wanting = facts.variables().stream()
                .filter(variable -> variable.required() && variable.state() != EnvironmentFacts.State.SET)
                .toList();
        if (!wanting.isEmpty()) {
            Inline line = Inline.of(BAD + "Required, but missing or empty: ");
            return java.util.Optional.of(names(line, wanting.stream().map(EnvironmentFacts.Variable::name)));
        }
        long required = facts.variables().stream()
                .filter(EnvironmentFacts.Variable::required)
                .count();
        long set = facts.variables().stream()
                .filter(v -> v.state() == EnvironmentFacts.State.SET)
                .count();
        if (facts.variables().isEmpty()) {
            return java.util.Optional.empty();
        }
        if (required > 0) {
            return java.util.Optional.of(
                    Inline.of(GOOD + "Required environment: " + required + " of " + required + " set"));
        }
        boolean all = set == facts.variables().size();
        return java.util.Optional.of(Inline.of((all ? GOOD : "⚠️ ") + Phrases.count(set, "environment variable")
                + " set" + (all ? "" : ", " + (facts.variables().size() - set) + " empty")));
    }

    private static Inline expected(ExpectedLines facts) {
        long total = facts.lines().size();
        long missing = facts.lines().stream().filter(line -> !line.inLog()).count();
        boolean nowhere = facts.lines().stream().noneMatch(line -> line.inLog() || line.inBinary());
        if (missing == 0) {
            return Inline.of(GOOD + (total == 1 ? "The expected line is" : "All " + total + " expected lines are")
                    + " in the log");
        }
        String which = total == 1
                ? "The expected line"
                : missing == total ? "All " + total + " expected lines" : missing + " of " + total + " expected lines";
        return Inline.of(BAD)
                .strong(which + (missing == 1 ? " is" : " are") + " missing from the log")
                .prose(
                        nowhere
                                ? " and from the program's file: the program could not have printed "
                                        + (total == 1 ? "it" : "them")
                                : "");
    }
}
