package drydock.cli;

import drydock.casefile.store.CaseFolder;
import drydock.investigation.Investigator;
import drydock.model.CloseNames;
import drydock.report.Report;
import drydock.report.section.NextStep;
import drydock.step.Step;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `drydock note`: adds a note to a case.
@Command(
        name = "note",
        sortOptions = false,
        description = "Add to a case: a note, a fix that you tried, or a next step that is done. The report"
                + " shows it. Secrets in the text are masked.")
final class NoteCommand implements Callable<Integer> {
    private static final List<String> STEPS =
            Investigator.steps().stream().map(Step::id).toList();

    private final DrydockCommand drydock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            index = "0",
            description = "Folder of a case, its name in `drydock cases`, the container's name, or last")
    private @Nullable String place;

    @Parameters(paramLabel = "TEXT", index = "1", arity = "0..1", description = "A note")
    private @Nullable String text;

    @Option(
            names = "--fix",
            paramLabel = "TEXT",
            description =
                    "A change you made, such as \"rebuilt without cache\". The report then shows what changed in the"
                            + " evidence of the next examination")
    private @Nullable String fix;

    @Option(names = "--done", paramLabel = "N", description = "Mark item N of the report's Next Steps as done")
    private @Nullable Integer done;

    @Option(names = "--step", paramLabel = "STEP", description = "Attach the note to this step, such as strace")
    private @Nullable String step;

    NoteCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws IOException {
        CaseFolder folder = drydock.place(Objects.requireNonNull(place)).folder();
        if (Stream.of(text, fix, done).filter(Objects::nonNull).count() != 1) {
            throw usage("nothing to add. Give a text, a fix with --fix, or a next step with --done");
        }
        if (step != null && (text == null || !step.matches("[a-z][a-z0-9-]*"))) {
            throw usage("--step needs the id of a step and the text of a note");
        }
        if (step != null && !STEPS.contains(step)) {
            List<String> close = CloseNames.of(step, STEPS);
            throw usage("--step: there is no step '" + step + "'. "
                    + (close.isEmpty()
                            ? "Steps: " + String.join(", ", STEPS)
                            : "Did you mean " + String.join(" or ", close) + "?"));
        }
        try {
            write(folder);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        drydock.console().say("saved in: " + folder.path().toAbsolutePath().normalize());
        return Exit.DONE;
    }

    private void write(CaseFolder folder) throws IOException {
        if (text != null) {
            folder.note(Optional.ofNullable(step), text);
        } else if (fix != null) {
            folder.fix(fix);
        } else {
            NextStep next = next(Report.nextSteps(folder.read()), Objects.requireNonNull(done));
            folder.done(next.id(), next.text());
        }
    }

    private NextStep next(List<NextStep> steps, int number) {
        if (number < 1 || number > steps.size() || steps.get(number - 1).id().isEmpty()) {
            List<String> open = IntStream.rangeClosed(1, steps.size())
                    .filter(i -> !steps.get(i - 1).done())
                    .mapToObj(i -> i + " (" + steps.get(i - 1).text() + ")")
                    .toList();
            throw usage("--done: next step " + number + " does not exist or is already done"
                    + (open.isEmpty() ? ". No step is open" : ". Open steps: " + String.join(", ", open)));
        }
        return steps.get(number - 1);
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
