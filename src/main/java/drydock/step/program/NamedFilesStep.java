package drydock.step.program;

import drydock.fact.Facts;
import drydock.fact.LogFacts.Line;
import drydock.fact.NamedFileFacts;
import drydock.fact.NamedFileFacts.Entry;
import drydock.fact.NamedFileFacts.Missing;
import drydock.fact.NamedFileFacts.ReadLine;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Outcome;
import drydock.model.Probe;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import drydock.step.container.LogsStep;
import drydock.step.container.StatusStep;
import drydock.step.program.named.FileSearch;
import drydock.step.program.named.NamedThings;
import drydock.step.run.ContainerRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether the files, commands and modules that the program's messages name exist, at that place or elsewhere.
public final class NamedFilesStep implements Step {
    static final String ID = "named-files";

    private static final int LINES_READ = 60;
    private static final Pattern CONTENT = Pattern.compile("line (\\d{1,6}) of (/[\\w./@+-]+): (.*\\S.*)");
    private static final String MISSING = "missing: ";
    private static final String SEARCHED = "searched";

    /// As `stat` writes it: mode, owner, size, time of the last change in seconds, path.
    private static final Pattern ENTRY =
            Pattern.compile("([-dlbcps][-rwxsStT]{9}) (\\d+):(\\d+) (\\d+) (?:@(\\d{1,12}) )?(/.*)");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Named files";
    }

    @Override
    public String question() {
        return "Do the files, commands and modules that the last messages name exist, there or elsewhere?";
    }

    @Override
    public List<String> after() {
        return List.of(StatusStep.ID, LogsStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        if (ContainerRun.fine(subject)) {
            return Plan.Skip.because("the container is running");
        }
        NamedThings named = named(subject, facts);
        if (named.isEmpty()) {
            return Plan.Skip.because("the last messages name no file, command or module");
        }
        List<String> command = FileSearch.command(named);
        return new Plan.Run(
                ReproduceCommand.tool(subject, "busybox", command.subList(1, command.size())), Probe.reading(command));
    }

    private static NamedThings named(Subject subject, Facts facts) {
        ContainerRun run = new ContainerRun(subject, facts);
        List<String> printed =
                run.output(true).orElse(List.of()).stream().map(Line::text).toList();
        List<String> last = printed.subList(Math.max(0, printed.size() - LINES_READ), printed.size());
        return NamedThings.in(
                Stream.concat(Stream.of(run.startError()), last.stream()).toList(),
                subject.container().config().workingDir(),
                subject.container().command());
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Entry> entries = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        List<ReadLine> lines = new ArrayList<>();
        boolean whole = false;
        for (int i = 0; i < transcript.lines().size(); i++) {
            if (transcript.lines().get(i).channel() == Channel.STDOUT) {
                Citation line = transcript.cite(ID, i + 1);
                whole |= line.text().equals(SEARCHED);
                Matcher content = CONTENT.matcher(line.text());
                if (content.matches()) {
                    lines.add(new ReadLine(content.group(2), content.group(1), content.group(3), line));
                } else {
                    read(line, entries, missing);
                }
            }
        }
        if (!whole && entries.isEmpty() && missing.isEmpty()) {
            return Findings.of(
                    Outcome.INCONCLUSIVE,
                    "the files could not be searched: " + transcript.ending().words());
        }
        List<Citation> highlights = missing.stream().map(Missing::citation).toList();
        return new Findings(
                Outcome.OK,
                summary(entries, missing),
                List.of(new NamedFileFacts(entries, missing, lines)),
                highlights);
    }

    private static void read(Citation line, List<Entry> entries, List<Missing> missing) {
        if (line.text().startsWith(MISSING)) {
            missing.add(new Missing(line.text().substring(MISSING.length()), line));
            return;
        }
        Matcher entry = ENTRY.matcher(line.text());
        if (entry.matches() && entries.stream().noneMatch(known -> known.path().equals(entry.group(6)))) {
            entries.add(new Entry(
                    entry.group(6),
                    entry.group(1),
                    Long.parseLong(entry.group(2)),
                    Long.parseLong(entry.group(3)),
                    Long.parseLong(entry.group(4)),
                    Optional.ofNullable(entry.group(5)).map(Long::parseLong).map(Instant::ofEpochSecond),
                    line));
        }
    }

    private static String summary(List<Entry> entries, List<Missing> missing) {
        String found = entries.size() == 1 ? "1 file found" : entries.size() + " files found";
        return missing.isEmpty()
                ? found
                : found + "; missing: "
                        + String.join(", ", missing.stream().map(Missing::path).toList());
    }
}
