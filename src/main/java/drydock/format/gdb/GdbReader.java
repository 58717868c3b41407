package drydock.format.gdb;

import drydock.fact.DebuggerFacts.Answer;
import drydock.fact.DebuggerFacts.Crash;
import drydock.fact.DebuggerFacts.Frame;
import drydock.fact.DebuggerFacts.Lookup;
import drydock.fact.DebuggerFacts.Main;
import drydock.fact.DebuggerFacts.Unwritten;
import drydock.format.strace.CallArguments;
import drydock.model.Channel;
import drydock.model.Citation;
import drydock.model.Ending;
import drydock.model.ExitStatus;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads gdb's output for a [GdbScript].
public final class GdbReader {
    private static final Pattern EXE = Pattern.compile("^exe = '(.*)'$");
    private static final Pattern EXITED =
            Pattern.compile("^\\[Inferior 1 \\(process \\d+\\) exited (?:normally|with code ([0-7]{1,4}))\\]$");
    private static final Pattern TERMINATED = Pattern.compile("^Program terminated with signal (SIG\\w+)\\b.*");
    private static final Pattern SIGNALLED =
            Pattern.compile("^gets signal (\\d{1,3}), address (0|0x[0-9a-f]{1,16}), code (-?\\d{1,9})$");
    private static final Pattern WAITING =
            Pattern.compile("^\\d+\\s+breakpoint\\s+del\\s+y\\s+0x[0-9a-f]+ <__libc_start_main.*>$");
    private static final int MOST_LOOKUPS = 1000;

    private final Transcript transcript;
    private final MemoryMap mappings = new MemoryMap();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Deque<Integer> unanswered = new ArrayDeque<>();
    private String program = "";
    private Optional<Citation> started = Optional.empty();
    private Optional<Citation> entered = Optional.empty();
    private Optional<Signal> signal = Optional.empty();
    private Optional<Citation> left = Optional.empty();
    private String status = "";
    private Optional<Unwritten> unwritten = Optional.empty();
    /// Whether the call of main would have been seen.
    private boolean waiting;

    private boolean bufferRead;
    private boolean textFollows;
    private Optional<Ending> ending = Optional.empty();
    private Optional<Citation> terminated = Optional.empty();
    private String killedBy = "";

    private record Signal(String name, String address, Citation citation) {}

    private record Asked(String name, String from, Answer answer, Citation citation) {
        boolean same(Asked other) {
            return name.equals(other.name) && from.equals(other.from) && answer == other.answer;
        }
    }

    /// @param step id of the step, for citations
    public GdbReader(String step, Transcript transcript) {
        this.transcript = transcript;
        for (int i = 0; i < transcript.lines().size(); i++) {
            OutputLine line = transcript.lines().get(i);
            if (line.channel() == Channel.TOOL && ending.isEmpty()) {
                take(line.text(), transcript.cite(step, i + 1));
            }
        }
    }

    private void take(String line, Citation citation) {
        if (textFollows) {
            textFollows = false;
            unwritten = Optional.of(new Unwritten(CallArguments.string(line), citation));
        } else if (line.startsWith(GdbScript.MARK)) {
            marked(line.substring(GdbScript.MARK.length()), citation);
        } else if (!mappings.take(line)) {
            GdbFrames.read(line, mappings, program, citation).ifPresent(frames::add);
            plain(line, citation);
        }
    }

    private void marked(String text, Citation citation) {
        String[] words = text.strip().split(" ");
        switch (words[0]) {
            case "is" -> started = Optional.of(citation);
            case "enters" -> entered = Optional.of(citation);
            case "looks" -> asked(text, words[words.length - 1], citation);
            case "finds" -> answered(words[words.length - 1]);
            case "gets" -> signalled(text, citation);
            case "leaves" -> {
                clear();
                left = Optional.of(citation);
                status = words[words.length - 1];
            }
            case "holds" -> {
                bufferRead = true;
                textFollows = words.length > 1 && words[1].matches("[1-9]\\d*");
            }
            default -> {
                // the others only announce what follows, which is recognised by itself
            }
        }
    }

    private void signalled(String text, Citation citation) {
        clear();
        Matcher matcher = SIGNALLED.matcher(text);
        if (matcher.find()) {
            String written = matcher.group(2).equals("0") ? "0x0" : matcher.group(2);
            String address = addressed(Integer.parseInt(matcher.group(3))) ? written : "";
            signal = Optional.of(new Signal(ExitStatus.signalName(matcher.group(1)), address, citation));
        }
    }

    /// Only the last stop counts.
    private void clear() {
        mappings.clear();
        frames.clear();
        unwritten = Optional.empty();
        bufferRead = false;
        left = Optional.empty();
        signal = Optional.empty();
    }

    private void asked(String text, String from, Citation citation) {
        Asked now = new Asked(CallArguments.string(text), from, Answer.UNKNOWN, citation);
        // Go enters a function a second time when it has to make room on the stack first.
        boolean again = !asked.isEmpty() && asked.getLast().same(now);
        if (asked.size() < MOST_LOOKUPS && !again) {
            unanswered.push(asked.size());
            asked.add(now);
        }
    }

    private void answered(String word) {
        Integer last = unanswered.poll();
        if (last != null) {
            Asked before = asked.get(last);
            Answer answer = switch (word) {
                case "unset" -> Answer.UNSET;
                case "empty" -> Answer.EMPTY;
                case "set" -> Answer.SET;
                default -> Answer.UNKNOWN;
            };
            asked.set(last, new Asked(before.name(), before.from(), answer, before.citation()));
        }
    }

    private void plain(String line, Citation citation) {
        waiting |= WAITING.matcher(line).matches();
        Matcher exe = EXE.matcher(line);
        Matcher exited = EXITED.matcher(line);
        Matcher killed = TERMINATED.matcher(line);
        if (exe.matches() && program.isEmpty()) {
            program = exe.group(1);
        } else if (exited.matches()) {
            String code = exited.group(1);
            ending = Optional.of(new Ending.Exited(code == null ? 0 : Integer.parseInt(code, 8)));
        } else if (killed.matches()) {
            killedBy = killed.group(1);
            terminated = Optional.of(citation);
            ending = Optional.of(new Ending.Exited(128 + ExitStatus.signalNumber(killedBy)));
        }
    }

    /// The file that was executed in the end; empty when none was.
    public String program() {
        return program;
    }

    /// How the program ended; empty if the debugger did not see it.
    ///
    /// gdb may lose a program with several threads in the very call by which it ends.
    public Optional<Ending> ending() {
        return ending.or(() ->
                left.filter(_ -> status.matches("\\d{1,3}")).map(_ -> new Ending.Exited(Integer.parseInt(status))));
    }

    public Main main() {
        if (entered.isPresent()) {
            return Main.ENTERED;
        }
        boolean loading = waiting && signal.isPresent() && GdbFrames.inLoader(frames);
        boolean before =
                started.isPresent() || loading || (waiting && signal.isPresent() && GdbFrames.initialising(frames));
        return before && ending.isPresent() ? Main.NOT_ENTERED : Main.UNKNOWN;
    }

    /// Cites the entry of main, or the last line before it.
    public Optional<Citation> entry() {
        return entered.or(() -> started);
    }

    public Optional<Crash> crash() {
        return terminated.map(end -> {
            Optional<Signal> seen = signal.filter(stop -> stop.name().equals(killedBy));
            String address =
                    seen.filter(_ -> touches(killedBy)).map(Signal::address).orElse("");
            return new Crash(
                    killedBy,
                    address,
                    address.isEmpty() ? "" : mappings.at(address),
                    !address.isEmpty() && mappings.belowStack(address),
                    seen.isPresent() ? frames : List.of(),
                    seen.map(Signal::citation).orElse(end));
        });
    }

    /// Whether the address is the accessed one: not if a process sent the signal (0 and below), nor if the processor
    /// does not report it (128, as for an address that no program can have). Source: sigaction(2).
    private static boolean addressed(int code) {
        return code > 0 && code < 128;
    }

    /// Signals whose information contains an accessed address and not a process.
    private static boolean touches(String signal) {
        return signal.equals("SIGSEGV") || signal.equals("SIGBUS");
    }

    /// The calls through which it exited by itself.
    public List<Frame> leaving() {
        return left.isPresent() ? List.copyOf(frames) : List.of();
    }

    /// The content of the buffer at the end; an earlier stop does not count.
    public Optional<Unwritten> unwritten() {
        return unwritten.filter(_ -> atEnd());
    }

    public boolean bufferRead() {
        return bufferRead && atEnd();
    }

    private boolean atEnd() {
        return left.isPresent()
                || signal.filter(stop -> stop.name().equals(killedBy)).isPresent();
    }

    public List<Lookup> lookups() {
        return asked.stream()
                .map(one -> new Lookup(one.name(), one.answer(), mappings.file(one.from()), one.citation()))
                .toList();
    }

    /// gdb's error message; empty when there is none.
    public String problem() {
        return transcript.lines().stream()
                .filter(line -> line.channel() == Channel.TOOL)
                .map(line -> line.text().strip())
                .filter(text -> text.matches(".*(?:not permitted|Could not trace|During startup program|ptrace).*"))
                .findFirst()
                .orElse("");
    }
}
