package drydock.format.source;

import drydock.fact.SourceFacts.TrapKind;
import drydock.fact.StartChain.HandsOver;
import drydock.format.dockerfile.Dockerfile;
import drydock.format.dockerfile.Dockerfile.Instruction;
import drydock.format.shell.HandOver;
import drydock.format.shell.ShellContext;
import drydock.format.shell.ShellScript;
import drydock.model.SourceFiles.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds known mistakes in an entrypoint script of the source folder.
final class EntrypointTraps {
    /// Gives execute permission.
    private static final Pattern GIVES =
            Pattern.compile("chmod\\s+(?:-\\w+\\s+)*(?:[ugoa]*[+=][rwX]*x|0?[1357][0-7]{2}\\b)");

    private EntrypointTraps() {}

    /// @param dockerfile that copies it, if there is one
    static List<FoundTrap> of(Entry entry, String text, Optional<Dockerfile> dockerfile) {
        List<FoundTrap> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        if (lines[0].endsWith("\r")) {
            found.add(new FoundTrap(
                    TrapKind.CRLF,
                    entry.path(),
                    1,
                    "lines end in CR LF, so its interpreter is not found",
                    lines[0].strip()));
        }
        withoutExec(text, lines)
                .ifPresent(line -> found.add(new FoundTrap(
                        TrapKind.NO_EXEC,
                        entry.path(),
                        line,
                        "starts the program without `exec`, so the shell stays in between: it hears the signals",
                        lines[line - 1].strip())));
        if (!entry.executable()) {
            dockerfile.flatMap(file -> copiedPlain(file, entry)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Integer> withoutExec(String text, String[] lines) {
        HandOver hands = ShellScript.read(text.replace("\r", ""), new Unknown());
        boolean child = hands.how() == HandsOver.CHILD || hands.how() == HandsOver.BACKGROUND;
        return Optional.of(hands.line()).filter(line -> child && line > 0 && line <= lines.length);
    }

    /// Copied without execute permission and not given it afterwards.
    private static Optional<FoundTrap> copiedPlain(Dockerfile file, Entry entry) {
        Optional<Instruction> chmod = file.last().stream()
                .filter(instruction -> instruction.is("RUN")
                        && instruction.text().contains("chmod")
                        && (instruction.text().contains(entry.name())
                                || instruction.text().matches(".*chmod\\s+-R.*")))
                .reduce((first, second) -> second);
        boolean given = chmod.filter(run -> GIVES.matcher(run.text()).find()).isPresent();
        boolean byShell = file.effective("ENTRYPOINT")
                .or(() -> file.effective("CMD"))
                .filter(start -> start.text().matches("(?:.*[\\[\"' /])?(?:ba|da)?sh[\"', ]+\\S.*"))
                .isPresent();
        Optional<Instruction> copy = file.last().stream()
                .filter(instruction -> instruction.is("COPY") || instruction.is("ADD"))
                .filter(instruction -> !instruction.text().contains("--chmod=")
                        && !instruction.text().contains("--from=")
                        && instruction.text().contains(entry.name()))
                .findFirst();
        if (given || byShell) {
            return Optional.empty();
        }
        return chmod.isPresent()
                ? chmod.map(run -> FoundTrap.at(
                        file, run, TrapKind.NOT_EXECUTABLE, "this gives " + entry.name() + " no execute permission"))
                : copy.map(instruction -> FoundTrap.at(
                        file,
                        instruction,
                        TrapKind.NOT_EXECUTABLE,
                        entry.path() + " has no execute permission, and COPY keeps it so"));
    }

    /// What the container has is not known here.
    private static final class Unknown implements ShellContext {
        @Override
        public List<String> words() {
            return List.of("entrypoint", "program");
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public long uid() {
            return 0;
        }

        @Override
        public Optional<Boolean> test(char operator, String path) {
            return Optional.empty();
        }

        @Override
        public Optional<String> included(String path) {
            return Optional.empty();
        }
    }
}
