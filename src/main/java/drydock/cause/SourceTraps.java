package drydock.cause;

import drydock.cause.Causes.Weighed;
import drydock.fact.ImageFacts;
import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Trap;
import drydock.fact.SourceFacts.TrapKind;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds lines of the source folder to verdicts: the verdict cites the line that causes the failure, and the first fix
/// changes it.
final class SourceTraps {
    private SourceTraps() {}

    static Weighed cited(Evidence evidence, Weighed weighed) {
        if (!weighed.verdict().accuses()) {
            return weighed;
        }
        Optional<Trap> trap = evidence.get(SourceFacts.class)
                .flatMap(source -> weighed.cause().info().traps().stream()
                        .flatMap(kind -> source.trap(kind).stream())
                        .findFirst());
        return trap.map(found -> new Weighed(weighed.cause(), with(weighed.verdict(), found)))
                .or(() -> configured(evidence, weighed))
                .orElse(weighed);
    }

    /// Without the Dockerfile, the image's configuration still shows an entrypoint in shell form.
    private static Optional<Weighed> configured(Evidence evidence, Weighed weighed) {
        return weighed.cause().info().traps().contains(TrapKind.SHELL_FORM)
                ? evidence.get(ImageFacts.class)
                        .flatMap(ImageFacts::shellForm)
                        .map(line ->
                                new Weighed(weighed.cause(), weighed.verdict().citing(line)))
                : Optional.empty();
    }

    private static Verdict with(Verdict verdict, Trap trap) {
        List<Fix> fixes = new ArrayList<>(verdict.fixes());
        if (trap.kind() == SourceFacts.TrapKind.DUMMY_MAIN && !fixes.isEmpty()) {
            // The fix is known; the source adds the place.
            fixes.set(0, at(trap, fixes.getFirst()));
        } else {
            fixes.addFirst(fix(trap));
        }
        return new Verdict(
                        verdict.level(),
                        verdict.contributing(),
                        verdict.hypothesis(),
                        verdict.check(),
                        verdict.explanation(),
                        verdict.evidence(),
                        fixes)
                .citing(trap.citation());
    }

    private static Fix at(Trap trap, Fix fix) {
        String place = ". In `" + trap.file() + "`, line " + trap.line() + ": " + trap.words() + ".";
        return new Fix(
                fix.text().replaceFirst("[.]$", "") + place, fix.language(), fix.snippet(), FixPlace.IMAGE_BUILD);
    }

    private static Fix fix(Trap trap) {
        String place = "`" + trap.file() + "`, line " + trap.line();
        String old = trap.text();
        return switch (trap.kind()) {
            case DUMMY_MAIN -> Fix.of(FixPlace.IMAGE_BUILD, "Look at " + place + ": " + trap.words() + ".");
            case SHELL_FORM ->
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        place + ": write it as a list, so that the program gets its arguments and its signals.",
                        "diff",
                        "-" + old + "\n+" + listed(old));
            case NO_EXEC ->
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        place + ": hand over with `exec`, so that the program is PID 1 and its status the container's.",
                        "diff",
                        "-" + old + "\n+exec " + old.replaceFirst("\\s*(?:\\|\\|.*|&)\\s*$", ""));
            case CRLF ->
                Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "`" + trap.file()
                                + "` has Windows line endings in the source folder, too: convert it, and configure git"
                                + " to keep it that way.",
                        "sh",
                        "sed -i 's/\\r$//' '" + trap.file().replace("'", "'\\''") + "'\n"
                                + "echo '*.sh text eol=lf' >> .gitattributes");
            case NOT_EXECUTABLE ->
                old.startsWith("RUN")
                        ? Fix.of(FixPlace.IMAGE_BUILD, place + ": " + trap.words() + ": `chmod 755`.")
                        : Fix.of(
                                FixPlace.IMAGE_BUILD,
                                place + ": " + trap.words() + ".",
                                "diff",
                                "-" + old + "\n+" + old.replaceFirst("^(COPY|ADD)\\s+", "$1 --chmod=755 "));
            case WRONG_PLATFORM, OTHER_LIBC ->
                Fix.of(FixPlace.IMAGE_BUILD, place + ": `" + old + "`: " + trap.words() + ".");
        };
    }

    /// The command as a list of words. A command that needs a shell keeps it.
    private static String listed(String instruction) {
        String command = instruction.replaceFirst("^ENTRYPOINT\\s+(?:exec\\s+)?", "");
        if (command.matches("[\\w@%+=:,./ -]+")) {
            return "ENTRYPOINT [\"" + String.join("\", \"", command.strip().split("\\s+", -1)) + "\"]";
        }
        String escaped = command.replace("\\", "\\\\").replace("\"", "\\\"");
        return "ENTRYPOINT [\"/bin/sh\", \"-c\", \"exec " + escaped + " \\\"$@\\\"\", \"--\"]";
    }
}
