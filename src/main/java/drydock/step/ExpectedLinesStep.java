package drydock.step;

import drydock.fact.BinaryFacts;
import drydock.fact.BinaryFacts.Format;
import drydock.fact.ExpectedLines;
import drydock.fact.ExpectedLines.Expected;
import drydock.fact.Facts;
import drydock.fact.LibraryFacts;
import drydock.fact.LogFacts;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Link;
import drydock.model.Citation;
import drydock.model.ContainerFiles;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.binary.FixedText;
import drydock.step.chain.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the lines that should have been printed are in the log, and in the program at all.
final class ExpectedLinesStep implements Step {
    static final String ID = "expected-lines";

    private static final long LARGEST = 256L << 20;
    private static final Pattern LINE =
            Pattern.compile("in log: (yes|no|not known), in program: (yes|no|not known): (.*)");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Expected lines";
    }

    @Override
    public String question() {
        return "Are the lines that should have been printed in the log, and in the program?";
    }

    @Override
    public List<String> after() {
        return List.of(BinaryStep.ID, "logs", LibrariesStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        List<String> expected = subject.expectations().logLines();
        if (expected.isEmpty()) {
            return new Plan.Skip("no expected lines are known");
        }
        Optional<Link> program = Programs.finalProgram(facts);
        String path = program.map(Link::path).orElse("");
        List<String> argv = new ArrayList<>(List.of("grep", "-a", "-c", "-F", "-e", expected.getFirst(), path));
        return new Plan.ReadFiles(Paste.run(subject, argv), files -> lines(files, subject, facts, path));
    }

    private static List<String> lines(ContainerFiles files, Subject subject, Facts facts, String path)
            throws IOException {
        List<String> lines = new ArrayList<>();
        List<FixedText.Searched> searched = new ArrayList<>();
        for (String file : searchable(facts, path)) {
            Optional<byte[]> bytes = files.read(file, LARGEST);
            bytes.ifPresent(content -> searched.add(new FixedText.Searched(content)));
            lines.add("searched: " + Visible.of(file));
        }
        boolean whole = !searched.isEmpty() && decides(facts);
        for (String line : subject.expectations().logLines()) {
            boolean there = searched.stream().anyMatch(file -> FixedText.stands(line, file));
            String inProgram = there ? "yes" : whole ? "no" : "not known";
            lines.add("in log: %s, in program: %s: %s".formatted(inLog(facts, line), inProgram, Visible.of(line)));
        }
        return lines;
    }

    /// The program, and libraries that were built for it rather than for its system.
    private static List<String> searchable(Facts facts, String path) {
        List<String> files = new ArrayList<>();
        if (!path.isEmpty()) {
            files.add(path);
        }
        facts.get(LibraryFacts.class).stream()
                .flatMap(libraries -> libraries.resolved().stream())
                .map(LibraryFacts.Library::path)
                .filter(library -> !library.matches("/(usr/)?lib(32|64|x32)?/.*"))
                .limit(8)
                .forEach(files::add);
        return files;
    }

    /// A text that is missing from a compiled program is nowhere; an interpreted one may hold it in any file.
    private static boolean decides(Facts facts) {
        boolean compiled = Programs.finalProgram(facts)
                .map(link -> link.kind() == Kind.BINARY && Programs.runsItself(link))
                .orElse(false);
        return compiled
                && facts.get(BinaryFacts.class)
                        .map(binary ->
                                binary.format() == Format.ELF && binary.stat().size() <= LARGEST)
                        .orElse(false);
    }

    private static String inLog(Facts facts, String line) {
        Optional<LogFacts> log = facts.get(LogFacts.class);
        if (log.isEmpty() || !log.get().unreadable().isEmpty()) {
            return "not known";
        }
        boolean there = log.get().runs().stream()
                .flatMap(run -> run.lines().stream())
                .anyMatch(printed -> FixedText.printed(line, printed.text()));
        return there ? "yes" : "no";
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Expected> all = new ArrayList<>();
        int undecided = 0;
        for (int i = 0; i < transcript.lines().size(); i++) {
            Matcher matcher = LINE.matcher(transcript.lines().get(i).text());
            if (matcher.matches()) {
                boolean inLog = matcher.group(1).equals("yes");
                boolean known = !matcher.group(2).equals("not known") || inLog;
                undecided += known ? 0 : 1;
                if (known) {
                    boolean inProgram = matcher.group(2).equals("yes");
                    Citation place = transcript.cite(ID, i + 1);
                    all.add(new Expected(Visible.restore(matcher.group(3)), inLog, inProgram, place));
                }
            }
        }
        ExpectedLines expected = new ExpectedLines(all);
        long printed = all.stream().filter(Expected::inLog).count();
        long inProgram = all.stream().filter(Expected::inBinary).count();
        String summary = "%d of %d in the log, %d in the program%s"
                .formatted(
                        printed,
                        all.size() + undecided,
                        inProgram,
                        undecided > 0 ? ", " + undecided + " not known" : "");
        Outcome outcome = undecided > 0 && all.isEmpty()
                ? Outcome.INCONCLUSIVE
                : printed < all.size() + undecided ? Outcome.PROBLEM : Outcome.OK;
        List<Citation> missing = all.stream()
                .filter(line -> !line.inLog())
                .map(Expected::citation)
                .toList();
        return new Findings(outcome, summary, List.of(expected), missing);
    }
}
