package drydock.format.source;

import drydock.fact.SourceFacts.TrapKind;
import drydock.format.dockerfile.Dockerfile;
import drydock.format.dockerfile.Dockerfile.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds known mistakes in a Dockerfile.
final class DockerfileTraps {
    /// An empty main, or one that only prints a line, written by a build step.
    private static final Pattern DUMMY = Pattern.compile(
            "\\bfn\\s+main\\s*\\(\\)\\s*\\{[^{}]{0,80}}|\\bint\\s+main\\s*\\([^)]*\\)\\s*\\{[^{}]{0,80}}"
                    + "|\\bfunc\\s+main\\s*\\(\\)\\s*\\{[^{}]{0,80}}|\\bvoid\\s+main\\s*\\([^)]*\\)\\s*\\{[^{}]{0,80}}"
                    + "|\\bfun\\s+main\\s*\\([^)]*\\)\\s*\\{[^{}]{0,80}}");
    private static final Pattern WRITES = Pattern.compile(">|\\btee\\b|<<");
    private static final Pattern RENEWED = Pattern.compile(
            "\\btouch\\b(?!.*(?:--date|--reference|-d\\s|-t\\s|-r\\s))|\\bcargo\\s+clean\\b|\\bmake\\s+clean\\b"
                    + "|\\bmake\\s+-\\w*B|\\brm\\s+-\\w*r\\w*\\s+\\S*target|\\.fingerprint|-a\\s+-o\\s|\\bgo\\s+build\\s+-a\\b");
    /// Tools that rebuild only newer sources.
    private static final Pattern BUILD = Pattern.compile("\\b(?:cargo|make|cmake|ninja|meson|mvn|gradlew?|bazel)\\b");

    /// Compilers that always compile.
    private static final Pattern COMPILES = Pattern.compile(
            "(?<![\\w-])(?:gcc|g\\+\\+|cc|c\\+\\+|clang(?:\\+\\+)?|go\\s+build|go\\s+install|rustc|javac|kotlinc)(?![\\w-])");
    private static final Pattern FIXED_PLATFORM = Pattern.compile("--platform=(?:linux/)?([a-z0-9]+)");
    private static final Pattern TARGET = Pattern.compile(
            "\\bGOARCH=([a-z0-9]+)|--target[= ](x86_64|aarch64|i686|armv7|arm|riscv64gc|s390x|powerpc64le)-");
    private static final Pattern COPIED_FROM = Pattern.compile("--from=(\\S+)");

    private final Dockerfile file;
    private final String architecture;
    private final List<FoundTrap> found = new ArrayList<>();

    private DockerfileTraps(Dockerfile file, String architecture) {
        this.file = file;
        this.architecture = architecture;
    }

    /// @param architecture of the engine's machine: amd64, arm64 …
    static List<FoundTrap> of(Dockerfile file, String architecture) {
        DockerfileTraps traps = new DockerfileTraps(file, architecture);
        traps.dummyMain();
        traps.shellForm();
        traps.platform();
        traps.otherLibc();
        return traps.found;
    }

    private void add(Instruction instruction, TrapKind kind, String words) {
        found.add(FoundTrap.at(file, instruction, kind, words));
    }

    /// A placeholder, then the real source, without a command that makes the source newer than the build.
    private void dummyMain() {
        List<Instruction> all = file.instructions();
        for (int i = 0; i < all.size(); i++) {
            Instruction dummy = all.get(i);
            boolean writes = dummy.is("RUN")
                    && DUMMY.matcher(dummy.text()).find()
                    && WRITES.matcher(dummy.text()).find();
            if (!writes) {
                continue;
            }
            List<Instruction> after = all.subList(i + 1, all.size()).stream()
                    .filter(other -> other.stage() == dummy.stage())
                    .toList();
            boolean renewed = after.stream()
                    .filter(other -> other.is("RUN"))
                    .anyMatch(other -> RENEWED.matcher(other.text()).find()
                            || COMPILES.matcher(other.text()).find());
            Optional<Instruction> second = after.stream()
                    .filter(other ->
                            other.is("RUN") && BUILD.matcher(other.text()).find())
                    .findFirst();
            if (!renewed) {
                add(
                        dummy,
                        TrapKind.DUMMY_MAIN,
                        second.map(build -> "a placeholder main is built here, and the build in line " + build.line()
                                        + " may find nothing newer to do")
                                .orElse("a placeholder main is built here, and no later build is to be seen"));
            }
        }
    }

    private void shellForm() {
        file.effective("ENTRYPOINT")
                .filter(entry -> !entry.list() && !entry.text().isEmpty())
                .ifPresent(entry -> {
                    Optional<Instruction> command = file.effective("CMD");
                    String ignored = command.map(cmd -> "CMD in line " + cmd.line() + " and all arguments are ignored")
                            .orElse("all arguments are ignored");
                    String signals =
                            entry.text().startsWith("exec ") ? "" : ", and signals reach the shell, not the program";
                    add(entry, TrapKind.SHELL_FORM, "a line for a shell and not a list: " + ignored + signals);
                });
    }

    private void platform() {
        for (Instruction instruction : file.instructions()) {
            Optional<String> wanted = instruction.is("FROM") && lastFrom(instruction)
                    ? group(FIXED_PLATFORM, instruction.text())
                    : instruction.is("RUN") || instruction.is("ENV") || instruction.is("ARG")
                            ? group(TARGET, instruction.text())
                            : Optional.empty();
            wanted.map(DockerfileTraps::engineWord)
                    .filter(machine -> !machine.equals(architecture) && !machine.isEmpty())
                    .ifPresent(machine -> add(
                            instruction,
                            TrapKind.WRONG_PLATFORM,
                            "fixed to " + machine + ", while the engine runs " + architecture));
        }
    }

    private boolean lastFrom(Instruction from) {
        return !file.last().isEmpty() && from.stage() == file.last().getFirst().stage();
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(
                        matcher.group(1) != null || matcher.groupCount() < 2 ? matcher.group(1) : matcher.group(2))
                : Optional.empty();
    }

    private static String engineWord(String machine) {
        return switch (machine) {
            case "x86_64", "amd64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            case "i686", "386", "i386" -> "386";
            case "armv7", "arm" -> "arm";
            case "riscv64gc", "riscv64" -> "riscv64";
            case "powerpc64le", "ppc64le" -> "ppc64le";
            case "s390x" -> "s390x";
            default -> "";
        };
    }

    /// A program built on a glibc system and copied into a musl one, or the other way round.
    private void otherLibc() {
        Optional<String> here = file.last().stream()
                .filter(instruction -> instruction.is("FROM"))
                .findFirst()
                .map(from -> libc(from.text()));
        if (here.isEmpty() || here.get().isEmpty()) {
            return;
        }
        for (Instruction copy : file.last()) {
            Optional<String> there = copy.is("COPY")
                    ? group(COPIED_FROM, copy.text()).flatMap(file::stage).map(from -> libc(from.text()))
                    : Optional.empty();
            there.filter(libc -> !libc.isEmpty() && !libc.equals(here.get()) && !linksStatically(copy))
                    .ifPresent(libc -> add(
                            copy,
                            TrapKind.OTHER_LIBC,
                            "what was built against " + libc + " is copied into an image with " + here.get()));
        }
    }

    private boolean linksStatically(Instruction copy) {
        int stage = group(COPIED_FROM, copy.text())
                .flatMap(file::stage)
                .map(Instruction::stage)
                .orElse(-1);
        return file.instructions().stream()
                .filter(instruction -> instruction.stage() == stage)
                .anyMatch(instruction -> instruction.text().contains("CGO_ENABLED=0")
                        || instruction.text().contains("-musl")
                        || instruction.text().contains("-static"));
    }

    /// Only if the image's name shows it.
    private static String libc(String from) {
        String image = from.replaceFirst("^(?:--\\S+\\s+)+", "").split("\\s+", 2)[0];
        if (image.contains("alpine")) {
            return "musl";
        }
        boolean glibc = image.matches(
                ".*(?:debian|ubuntu|bookworm|bullseye|trixie|buster|-slim|fedora|centos|rockylinux|almalinux|/ubi\\d).*");
        return glibc ? "glibc" : "";
    }
}
