package drydock.step.container;

import drydock.fact.Facts;
import drydock.fact.ImageFacts;
import drydock.model.Citation;
import drydock.model.CommandLine;
import drydock.model.Outcome;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.EvidenceLines;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The image: when, how and for which machine it was built, and which settings the container changes.
public final class ImageStep implements Step {
    static final String ID = "image";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Image";
    }

    @Override
    public String question() {
        return "How and for which machine was the image built, and which of its settings does the container change?";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Plan plan(Subject subject, Facts facts) {
        String image = subject.image().tags().isEmpty()
                ? subject.image().id()
                : subject.image().tags().getFirst();
        String command = CommandLine.of(List.of("docker", "history", "--no-trunc", image));
        return new Plan.Recall(command, new ImageLines(subject).all());
    }

    @Override
    public Findings parse(Subject subject, Facts facts, Transcript transcript) {
        EvidenceLines cite = new EvidenceLines(ID, transcript);
        Optional<Citation> machine = cite.first(ImageLines.OTHER_MACHINE);
        ImageFacts image = new ImageFacts(
                cite.citations(ImageLines.HISTORY),
                cite.citations(ImageLines.OVERRIDE),
                cite.first(ImageLines.DROPPED),
                cite.first(ImageLines.SHELL_FORM),
                cite.first(ImageLines.IGNORED));
        List<Citation> telling = new ArrayList<>();
        machine.ifPresent(telling::add);
        image.ignored().ifPresent(telling::add);
        image.dropped().ifPresent(telling::add);
        List<String> parts = new ArrayList<>();
        parts.add(
                subject.image().architecture().isEmpty()
                        ? ""
                        : "for " + subject.image().architecture());
        parts.add(image.history().isEmpty() ? "no history" : image.history().size() + " build steps");
        parts.add(image.overrides().isEmpty() ? "" : image.overrides().size() + " settings changed by the container");
        telling.forEach(line -> parts.add(line.text()));
        parts.removeIf(String::isEmpty);
        List<Citation> highlights = new ArrayList<>(telling);
        highlights.addAll(image.overrides());
        return new Findings(
                telling.isEmpty() ? Outcome.OK : Outcome.PROBLEM, String.join("; ", parts), List.of(image), highlights);
    }
}
