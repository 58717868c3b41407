package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.LineFields;
import drydock.fact.LogFacts;
import drydock.fact.MountFacts;
import drydock.fact.MountFacts.Hidden;
import drydock.fact.MountFacts.Mounted;
import drydock.fact.StartChain;
import drydock.knowledge.Thresholds;
import drydock.model.Citation;
import drydock.model.Mount;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.ReproduceCommand;
import drydock.step.Step;
import drydock.step.program.StartChainStep;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mounts, each compared with the image's files at its path.
public final class MountsStep implements Step {
    static final String ID = "mounts";

    private static final int MOST_NAMED = 8;
    private static final int MOST_MODULES = 4;

    /// Where runtimes look for modules below a folder of the program, or below the folder of modules itself.
    private static final List<String> MODULE_FOLDERS = List.of("/", "/node_modules/", "/vendor/", "/site-packages/");

    /// A name in quotes that may be a module, such as `'pino'` or `"@scope/name"`.
    private static final Pattern MODULE = Pattern.compile("['\"`‘](@?[A-Za-z][\\w-]*(?:[./][\\w-]+)*)['\"`’]");
    private static final Pattern PATH = Pattern.compile("(?<![\\w./])/[\\w.@+-]+(?:/[\\w.@+-]+)+");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Mounts";
    }

    @Override
    public String question() {
        return "What is mounted, and which of the image's files does it hide?";
    }

    @Override
    public List<String> after() {
        return List.of(StartChainStep.ID, LogsStep.ID);
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        List<Mount> mounts = MountLines.all(subject.container());
        if (mounts.isEmpty()) {
            return Plan.Skip.because("the container has no mounts");
        }
        String format = "{{range .Mounts}}{{println .Type .Source .Destination .RW}}{{end}}";
        return new Plan.Compare(
                ReproduceCommand.inspect(subject, format),
                (files, image) -> new MountLines(
                                mounts, subject.container().config().user(), files, image.files())
                        .lines(wanted(facts, mounts)));
    }

    /// Files that must exist: those of the start chain, and those that the last lines of the log mention.
    private static Set<String> wanted(Facts facts, List<Mount> mounts) {
        Set<String> paths = new LinkedHashSet<>();
        facts.get(StartChain.class).stream()
                .flatMap(chain -> chain.links().stream())
                .map(StartChain.Link::path)
                .filter(path -> path.startsWith("/"))
                .forEach(paths::add);
        List<LogFacts.Line> lines =
                facts.get(LogFacts.class).map(LogFacts::lastLines).orElse(List.of());
        int named = 0;
        for (LogFacts.Line line :
                lines.subList(Math.max(0, lines.size() - Thresholds.LINES_WITH_PATHS), lines.size())) {
            Matcher path = PATH.matcher(line.text());
            while (path.find() && named < MOST_NAMED) {
                named += paths.add(path.group()) ? 1 : 0;
            }
            named += modules(line.text(), mounts, paths);
        }
        return paths;
    }

    /// The places below the mounts where a language's runtime would find a module that a line names.
    private static int modules(String line, List<Mount> mounts, Set<String> paths) {
        Matcher name = MODULE.matcher(line);
        int named = 0;
        while (name.find() && named < MOST_MODULES) {
            String module = name.group(1).replace('.', '/');
            for (Mount mount : mounts) {
                for (String folder : MODULE_FOLDERS) {
                    paths.add(mount.destination().replaceFirst("/$", "") + folder + name.group(1));
                    paths.add(mount.destination().replaceFirst("/$", "") + folder + module);
                }
            }
            named++;
        }
        return named;
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Mounted> mounts = new ArrayList<>();
        List<Hidden> hidden = new ArrayList<>();
        for (int i = 0; i < transcript.lines().size(); i++) {
            String line = transcript.lines().get(i).text();
            Citation citation = transcript.cite(ID, i + 1);
            Optional<LineFields> covered = MountLines.COVERED.read(line);
            Optional<LineFields> file = MountLines.HIDDEN.read(line);
            if (covered.isPresent() && !mounts.isEmpty()) {
                Mounted last = mounts.removeLast();
                mounts.add(last.covering(covered.get().words("names")));
            } else if (MountLines.CLOSED.read(line).isPresent() && !mounts.isEmpty()) {
                mounts.add(mounts.removeLast().closedBy(citation));
            } else if (MountLines.DIRECTORY.read(line).isPresent() && !mounts.isEmpty()) {
                mounts.add(mounts.removeLast().emptyDirectory(citation));
            } else if (file.isPresent()) {
                hidden.add(new Hidden(file.get().text("path"), file.get().text("place"), citation));
            } else {
                MountLines.MOUNT
                        .read(line)
                        .ifPresent(mount -> mounts.add(new Mounted(
                                mount.text("place"), List.of(), citation, Optional.empty(), Optional.empty())));
            }
        }
        List<Citation> highlights = hidden.stream().map(Hidden::citation).toList();
        String summary = (mounts.size() == 1 ? "1 mount" : mounts.size() + " mounts")
                + (hidden.isEmpty()
                        ? "; no needed file is hidden"
                        : ", " + hidden.getFirst().path() + " of the image is hidden by "
                                + hidden.getFirst().destination());
        return new Findings(
                hidden.isEmpty() ? Outcome.OK : Outcome.PROBLEM,
                summary,
                List.of(new MountFacts(mounts, hidden)),
                highlights);
    }
}
