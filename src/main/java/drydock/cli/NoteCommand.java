package drydock.cli;

import drydock.casefile.store.CaseFolder;
import drydock.report.Report;
import drydock.report.section.NextStep;
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

/// `drydock note`: writes something down in a case.
@Command(
        name = "note",
        sortOptions = false,
        description =
                "Write something down in a case: a note, a fix that was tried, a next step that is done. The report"
                        + " shows it; what looks like a secret is masked.")
final class NoteCommand implements Callable<Integer> {
    private final DrydockCommand drydock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            index = "0",
            description = "Folder of a case, or its name as `drydock cases` gives it")
    private @Nullable String place;

    @Parameters(paramLabel = "TEXT", index = "1", arity = "0..1", description = "A note")
    private @Nullable String text;

    @Option(
            names = "--fix",
            paramLabel = "TEXT",
            description =
                    "What was changed, such as \"rebuilt without cache\": the report then tells what changed in the"
                            + " evidence of the next examination")
    private @Nullable String fix;

    @Option(names = "--done", paramLabel = "N", description = "Item N of the report's Next Steps is done")
    private @Nullable Integer done;

    @Option(names = "--step", paramLabel = "STEP", description = "The note is about this step, such as strace")
    private @Nullable String step;

    NoteCommand(DrydockCommand drydock) {
        this.drydock = drydock;
    }

    @Override
    public Integer call() throws IOException {
        CaseFolder folder = drydock.place(Objects.requireNonNull(place)).folder();
        if (Stream.of(text, fix, done).filter(Objects::nonNull).count() != 1) {
            throw usage("what is to be noted? A text, or a fix with --fix, or a next step with --done");
        }
        if (step != null && (text == null || !step.matches("[a-z][a-z0-9-]*"))) {
            throw usage("--step wants the id of a step, and goes with a note");
        }
        try {
            write(folder);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        drydock.console().say("noted: " + folder.path().toAbsolutePath().normalize());
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
            throw usage("--done: there is no open next step " + number
                    + (open.isEmpty() ? "; none is open" : "; open are " + String.join(", ", open)));
        }
        return steps.get(number - 1);
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
