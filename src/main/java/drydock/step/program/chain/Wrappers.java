package drydock.step.program.chain;

import drydock.fact.StartChain.HandsOver;
import drydock.model.UnixPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Programs that only start the program named by their arguments.
final class Wrappers {
    /// @param valued options whose value is the next word
    /// @param operands words before the program: the user, a duration
    private record Wrapper(HandsOver how, Set<String> valued, int operands, boolean userFirst) {}

    private static final Wrapper INIT = new Wrapper(HandsOver.CHILD, Set.of("-p", "-e", "-r", "--rewrite"), 0, false);
    private static final Wrapper USER = new Wrapper(HandsOver.EXEC, Set.of(), 1, true);
    private static final Wrapper PLAIN =
            new Wrapper(HandsOver.EXEC, Set.of("-n", "-c", "-p", "-o", "-e", "-i"), 0, false);

    private static final Map<String, Wrapper> KNOWN = Map.ofEntries(
            Map.entry("tini", INIT),
            Map.entry("tini-static", INIT),
            Map.entry("docker-init", INIT),
            Map.entry("dumb-init", INIT),
            Map.entry("catatonit", INIT),
            Map.entry("gosu", USER),
            Map.entry("su-exec", USER),
            Map.entry("s6-setuidgid", USER),
            Map.entry("setuidgid", USER),
            Map.entry("nice", PLAIN),
            Map.entry("ionice", PLAIN),
            Map.entry("nohup", PLAIN),
            Map.entry("stdbuf", PLAIN),
            Map.entry("setsid", PLAIN),
            Map.entry("unbuffer", PLAIN),
            Map.entry("timeout", new Wrapper(HandsOver.CHILD, Set.of("-k", "-s"), 1, false)),
            Map.entry(
                    "setpriv",
                    new Wrapper(
                            HandsOver.EXEC,
                            Set.of(("--reuid --regid --ruid --euid --rgid --egid --groups --inh-caps --ambient-caps "
                                            + "--bounding-set --securebits --pdeathsig --selinux-label --apparmor-profile")
                                    .split(" ")),
                            0,
                            false)),
            Map.entry("env", new Wrapper(HandsOver.EXEC, Set.of("-u", "--unset", "-C", "--chdir"), 0, false)),
            Map.entry("runuser", new Wrapper(HandsOver.CHILD, Set.of("-g", "-G", "-w"), 0, false)),
            Map.entry("sudo", new Wrapper(HandsOver.CHILD, Set.of("-g", "-C", "-p"), 0, false)));

    private Wrappers() {}

    /// The command that a wrapper's command line starts. Empty when its program is not a wrapper or has no command.
    static Optional<WrappedCommand> next(List<String> argv) {
        String name = UnixPath.baseName(argv.getFirst());
        Optional<Wrapper> wrapper = Optional.ofNullable(KNOWN.get(name));
        return wrapper.flatMap(known -> start(known, argv));
    }

    private static Optional<WrappedCommand> start(Wrapper wrapper, List<String> argv) {
        int at = 1;
        String user = "";
        while (at < argv.size() && argv.get(at).startsWith("-") && !argv.get(at).equals("--")) {
            String option = argv.get(at);
            boolean names = option.equals("--reuid")
                    || (option.equals("-u")
                            && !UnixPath.baseName(argv.getFirst()).equals("env"));
            if (names && at + 1 < argv.size()) {
                user = argv.get(at + 1);
            } else if (option.startsWith("--reuid=")) {
                user = option.substring("--reuid=".length());
            } else if (option.equals("-S") && at + 1 < argv.size()) {
                return Optional.of(new WrappedCommand(splitString(argv, at + 1), wrapper.how(), user));
            }
            at += wrapper.valued().contains(option) || names ? 2 : 1;
        }
        at += at < argv.size() && argv.get(at).equals("--") ? 1 : 0;
        if (wrapper.userFirst() && at < argv.size()) {
            user = argv.get(at);
        }
        at += wrapper.operands();
        while (at < argv.size()
                && UnixPath.baseName(argv.getFirst()).equals("env")
                && argv.get(at).matches("\\w+=.*")) {
            at++;
        }
        return at < argv.size()
                ? Optional.of(new WrappedCommand(argv.subList(at, argv.size()), wrapper.how(), user))
                : Optional.empty();
    }

    /// `env -S "python3 -u"`
    private static List<String> splitString(List<String> argv, int at) {
        List<String> words = new ArrayList<>(List.of(argv.get(at).strip().split("\\s+", -1)));
        words.addAll(argv.subList(at + 1, argv.size()));
        return words;
    }
}
