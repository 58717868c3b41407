package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.LayerFacts;
import drydock.fact.LayerFacts.Changed;
import drydock.fact.LineForm;
import drydock.fact.LineForm.Found;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.ContainerFiles;
import drydock.model.FileChange;
import drydock.model.FileStat;
import drydock.model.ImageContent;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import drydock.step.run.ContainerRun;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The changes that earlier runs left in the container's own layer.
public final class LayerStep implements Step {
    static final String ID = "layer";

    private static final int SHOWN = 200;
    private static final int LOOKED_AT = 8;
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("(?is).*(?:\\.(?:pid|lock|lck|sock|socket)|/(?:pid|lock|\\.?lockfile|postmaster\\.pid))$");
    private static final LineForm CHANGE = LineForm.of(
                    "{kind:A|C|D} {path}[   ({permissions:word}, {size:number} bytes, modified {modified:word})]")
            .formerly("{kind:A|C|D} {path}[   (modified {modified:word})]");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Container layer";
    }

    @Override
    public String question() {
        return "Which files did earlier runs change or leave behind in the container?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        Plan compare = plan(subject, LayerStep::lines);
        return ContainerRun.fine(subject) && compare instanceof Plan.Compare
                ? new Plan.LeaveOut("the container runs, so no leftover file stops it", compare)
                : compare;
    }

    /// The plan of a step that looks at the container's changes, if it may have any.
    static Plan plan(Subject subject, Plan.Comparing comparing) {
        if (subject.imageOnly()) {
            return Plan.Skip.because("there is no container, only the image");
        } else if (subject.container().state().startedAt().isEmpty()) {
            return Plan.Skip.because("the container never ran, so it has changed nothing");
        }
        return new Plan.Compare(
                CommandLine.of(List.of("docker", "diff", subject.container().name())), comparing);
    }

    private static List<String> lines(ContainerFiles files, ImageContent image) throws IOException {
        List<FileChange> changes = image.changes();
        List<String> lines = new ArrayList<>();
        int looked = 0;
        for (FileChange change : changes.subList(0, Math.min(changes.size(), SHOWN))) {
            boolean look = change.kind() != FileChange.Kind.DELETED
                    && LEFT_BEHIND.matcher(change.path()).matches()
                    && looked++ < LOOKED_AT;
            Optional<FileStat> stat = look ? files.entry(change.path()) : Optional.empty();
            lines.add(CHANGE.write(fields(change, stat)));
        }
        if (changes.size() > SHOWN) {
            lines.add((changes.size() - SHOWN) + " more changes are not listed");
        }
        return lines.isEmpty() ? List.of("no changes") : lines;
    }

    private static Map<String, Object> fields(FileChange change, Optional<FileStat> looked) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kind", change.kind().letter());
        fields.put("path", change.path());
        looked.ifPresent(stat -> {
            fields.put("permissions", stat.permissions());
            fields.put("size", stat.size());
            fields.put("modified", stat.modified());
        });
        return fields;
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        List<Changed> changes =
                CHANGE.all(ID, transcript).stream().map(LayerStep::changed).toList();
        List<Citation> left = changes.stream()
                .filter(change -> change.modified().isPresent())
                .map(Changed::citation)
                .toList();
        String summary = changes.isEmpty()
                ? "no changes since the container was created"
                : (changes.size() == 1 ? "1 path has" : changes.size() + " paths have") + " changed, such as "
                        + (left.isEmpty()
                                ? changes.getFirst().path()
                                : left.getFirst().text().substring(2));
        return new Findings(Outcome.OK, summary, List.of(new LayerFacts(changes)), left);
    }

    private static Changed changed(Found line) {
        String modified = line.text("modified");
        return new Changed(
                kind(line.text("kind")),
                line.text("path"),
                modified.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(modified)),
                line.citation());
    }

    private static FileChange.Kind kind(String letter) {
        return switch (letter) {
            case "A" -> FileChange.Kind.ADDED;
            case "D" -> FileChange.Kind.DELETED;
            default -> FileChange.Kind.MODIFIED;
        };
    }
}
