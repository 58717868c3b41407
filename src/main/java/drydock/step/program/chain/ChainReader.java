package drydock.step.program.chain;

import drydock.fact.EscapedText;
import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import drydock.format.elf.ElfImage;
import drydock.format.shell.HandOver;
import drydock.format.shell.ShellScript;
import drydock.format.shell.WaitingLoop;
import drydock.knowledge.Runtimes;
import drydock.model.ContainerFiles;
import drydock.model.ContainerState;
import drydock.model.FileMode;
import drydock.model.Subject;
import drydock.model.UnixPath;
import drydock.step.program.chain.Interpreters.ShellUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows the start command from file to file.
public final class ChainReader {
    private static final int LONGEST_CHAIN = 12;
    private static final int LARGEST_SCRIPT = 1 << 18;
    private static final int SMALL_SOURCE = 4096;
    private static final int SHOWN_LINES = 400;
    private static final int SHOWN_COLUMNS = 400;

    private final ContainerFiles files;
    private final Subject subject;
    private final List<FoundLink> links = new ArrayList<>();
    private Optional<DeclaredRuntime> declared = Optional.empty();
    private ContainerUser account;
    private String directory;
    private String path;

    public ChainReader(ContainerFiles files, Subject subject) throws IOException {
        this.files = files;
        this.subject = subject;
        this.account = ContainerUser.of(subject.container().config().user(), this.files);
        this.directory = subject.container().config().workingDir();
        this.path = subject.container().config().variable("PATH").orElse(ScriptContext.DEFAULT_PATH);
    }

    /// The evidence: who runs what, and each link of the chain.
    public List<String> read() throws IOException {
        List<String> argv = subject.container().command();
        List<String> lines = new ArrayList<>();
        lines.add("start command: " + EscapedText.words(argv));
        lines.add("user: " + account.words());
        lines.add("working directory: " + EscapedText.of(directory.isEmpty() ? "/" : directory));
        lines.add("PATH: " + EscapedText.of(path));
        if (!argv.getFirst().isEmpty()) {
            follow(argv);
        }
        List<String> written = new ArrayList<>(ChainLines.write(lines, links));
        declared.map(ChainLines::write).ifPresent(written::add);
        ContainerState state = subject.container().state();
        if (!state.running() && state.exitCode() == 0 && !subject.imageOnly()) {
            ServiceUnit.of(files, links).map(ChainLines::service).ifPresent(written::add);
        }
        return written;
    }

    private ExecutableLookup lookup() {
        return new ExecutableLookup(files, account, directory, path);
    }

    private void follow(List<String> argv) throws IOException {
        if (links.size() >= LONGEST_CHAIN || argv.isEmpty()) {
            return;
        }
        if (undecided(argv.getFirst())) {
            FoundLink last = links.removeLast();
            links.add(last.handingOver(last.handsOver(), last.handsLine(), EscapedText.words(argv)));
            return;
        }
        ExecutableLookup.Found found = lookup().program(argv.getFirst());
        boolean file = found.mode().map(FileMode::file).orElse(false);
        byte[] head = file ? files.read(found.real(), LARGEST_SCRIPT).orElse(new byte[0]) : new byte[0];
        FirstLine first = FirstLine.of(head);
        if (!file) {
            add(link(Kind.UNKNOWN, argv, found, "", Presence.FOUND, List.of()));
        } else if (ElfImage.looksLikeElf(head)) {
            binary(argv, found, head);
        } else if (!first.interpreter().isEmpty()) {
            script(argv, found, first, head);
        } else {
            add(link(Kind.OTHER, argv, found, "", Presence.FOUND, List.of()));
        }
    }

    private static boolean undecided(String word) {
        return word.contains("$") || word.contains("`");
    }

    private void add(FoundLink link) {
        links.add(link);
    }

    private FoundLink link(
            Kind kind,
            List<String> argv,
            ExecutableLookup.Found found,
            String interpreter,
            Presence there,
            List<String> notes)
            throws IOException {
        ContainerUser.Names names = ContainerUser.Names.read(files);
        String file = found.mode().isEmpty()
                ? ""
                : files.stat(found.real())
                        .map(stat -> FileDescription.of(stat, names))
                        .orElse("");
        return new FoundLink(
                kind,
                argv,
                found.real(),
                found.presence(),
                file,
                interpreter,
                there,
                HandsOver.LAST,
                0,
                "",
                notes,
                List.of(),
                0);
    }

    private void binary(List<String> argv, ExecutableLookup.Found found, byte[] head) throws IOException {
        String interpreter = ElfImage.interpreter(head);
        Presence there = interpreter.isEmpty()
                ? Presence.FOUND
                : lookup().at(interpreter).presence();
        FoundLink link = link(Kind.BINARY, argv, found, interpreter, there, List.of());
        Optional<WrappedCommand> wrapped = Wrappers.next(argv);
        boolean runs = found.presence() == Presence.FOUND;
        if (runs && wrapped.isPresent()) {
            add(link.handingOver(wrapped.get().how(), 0, ""));
            if (!wrapped.get().user().isEmpty()) {
                account = ContainerUser.of(wrapped.get().user(), files);
            }
            follow(wrapped.get().argv());
        } else if (runs && Runtimes.isShell(argv.getFirst())) {
            shell(argv, found, link);
        } else if (runs && !Interpreters.family(argv.getFirst()).isEmpty()) {
            programFile(argv, found, link);
        } else {
            add(link);
        }
    }

    private void shell(List<String> argv, ExecutableLookup.Found found, FoundLink link) throws IOException {
        Optional<ShellUse> use = Interpreters.shellUse(argv);
        if (use.isEmpty()) {
            add(link);
            return;
        }
        List<String> words = use.get().words();
        if (!use.get().text().isEmpty()) {
            FoundLink command = link(Kind.SHELL_COMMAND, argv, found, "", Presence.FOUND, List.of());
            text(command, use.get().text(), words, true);
            return;
        }
        add(link.handingOver(HandsOver.EXEC, 0, ""));
        ExecutableLookup.Found file = lookup().readable(words.getFirst());
        Optional<byte[]> content = files.read(file.real(), LARGEST_SCRIPT);
        boolean windows = content.filter(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("\r\n"))
                .isPresent();
        List<String> notes = windows ? List.of(FirstLine.LINES_CRLF) : List.of();
        FoundLink script = link(Kind.SCRIPT, words, file, found.real(), Presence.FOUND, notes);
        if (content.isPresent()) {
            text(script, new String(content.get(), StandardCharsets.UTF_8), words, false);
        } else {
            add(link(Kind.UNKNOWN, words, file, "", Presence.FOUND, List.of()));
        }
    }

    private void programFile(List<String> argv, ExecutableLookup.Found found, FoundLink link) throws IOException {
        Optional<Interpreters.Target> target = Interpreters.target(argv);
        Optional<ExecutableLookup.Found> file = target.isEmpty()
                ? Optional.empty()
                : ProgramFiles.find(lookup(), Interpreters.family(argv.getFirst()), target.get());
        if (file.isEmpty()) {
            add(link);
            return;
        }
        add(link.handingOver(HandsOver.EXEC, 0, ""));
        int from = argv.indexOf(target.get().file());
        List<String> words = argv.subList(from, argv.size());
        FoundLink last = link(Kind.PROGRAM_FILE, words, file.get(), found.real(), Presence.FOUND, List.of());
        add(withProgramText(last, file.get()));
        declared = DeclaredRuntime.of(
                files, Interpreters.family(argv.getFirst()), file.get().real());
    }

    /// A short source file is shown in full, so that an empty one is recognised. Others are not shown.
    private FoundLink withProgramText(FoundLink link, ExecutableLookup.Found file) throws IOException {
        boolean small = file.mode()
                .map(mode -> mode.file() && mode.size() <= SMALL_SOURCE)
                .orElse(false);
        byte[] content = small ? files.read(file.real(), SMALL_SOURCE).orElse(new byte[0]) : new byte[0];
        String text = new String(content, StandardCharsets.UTF_8);
        boolean source = text.indexOf('\0') < 0 && text.indexOf('\ufffd') < 0;
        return source && text.lines().count() <= SHOWN_LINES ? withText(link, text) : link;
    }

    private void script(List<String> argv, ExecutableLookup.Found found, FirstLine first, byte[] head)
            throws IOException {
        ExecutableLookup.Found interpreter = lookup().at(first.interpreter());
        List<String> command = List.of(first.interpreter());
        boolean env = UnixPath.baseName(first.interpreter()).equals("env") && interpreter.presence() == Presence.FOUND;
        if (env && !first.argument().isEmpty()) {
            command = envCommand(first.argument());
            interpreter = lookup().program(command.getFirst());
        }
        FoundLink link = link(Kind.SCRIPT, argv, found, interpreter.path(), interpreter.presence(), first.oddities());
        String text = new String(head, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(found.path()));
        words.addAll(argv.subList(1, argv.size()));
        boolean shell = Runtimes.isShell(command.getFirst().strip());
        if (shell) {
            text(link, text, words, false);
        } else {
            add(withText(link, text));
        }
    }

    private static List<String> envCommand(String argument) {
        String command = argument.startsWith("-S") ? argument.substring(2).strip() : argument;
        // Without -S the kernel passes everything after env as one word.
        boolean split = argument.startsWith("-S");
        return split ? List.of(command.split("[ \t]+", -1)) : List.of(command);
    }

    /// A script or shell command, and then the program that it starts.
    private void text(FoundLink link, String text, List<String> words, boolean command) throws IOException {
        HandOver hand = ShellScript.read(
                text.replace("\r\n", "\n"), new ScriptContext(subject, files, account, lookup(), words));
        // A shell replaces itself by the only command of -c.
        boolean only = command
                && hand.how() == HandsOver.CHILD
                && text.strip().chars().noneMatch(c -> ";&|\n()".indexOf(c) >= 0);
        HandsOver how = only ? HandsOver.EXEC : hand.how();
        add(withText(link, text).with(untried(text)).handingOver(how, hand.line(), ""));
        boolean runs = link.presence() == Presence.FOUND && link.interpreterPresence() == Presence.FOUND;
        if (hand.argv().isEmpty()) {
            return;
        }
        if (!hand.directory().isEmpty()) {
            directory = lookup().absolute(hand.directory());
        }
        path = hand.path().isEmpty() ? path : hand.path();
        if (runs || !link.notes().isEmpty()) {
            follow(hand.argv());
        }
    }

    /// What the loops of a script try and PATH does not know: such a loop never ends.
    private List<String> untried(String text) throws IOException {
        List<String> notes = new ArrayList<>();
        for (WaitingLoop loop : WaitingLoop.in(text)) {
            for (List<String> command : loop.commands()) {
                String name = command.getFirst();
                boolean own = undecided(name) || ShellScript.isBuiltIn(name) || text.contains(name + "()");
                if (!own && lookup().program(name).presence() == Presence.MISSING) {
                    notes.add("the loop in line " + loop.line() + " tries " + EscapedText.of(name)
                            + ", which is not in PATH");
                }
            }
        }
        return notes.stream().distinct().toList();
    }

    private static FoundLink withText(FoundLink link, String text) {
        List<String> all = text.lines().toList();
        List<String> shown = (text.contains("\r\n") ? List.of(text.split("\n", -1)) : all)
                .stream()
                        .limit(SHOWN_LINES)
                        .map(line -> EscapedText.line(line, SHOWN_COLUMNS))
                        .toList();
        return new FoundLink(
                link.kind(),
                link.argv(),
                link.path(),
                link.presence(),
                link.file(),
                link.interpreter(),
                link.interpreterPresence(),
                link.handsOver(),
                link.handsLine(),
                link.next(),
                link.notes(),
                shown,
                Math.max(0, all.size() - shown.size()));
    }
}
