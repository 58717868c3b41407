package drydock.format.shell;

import drydock.fact.StartChain.HandsOver;
import drydock.format.shell.ShellInterpreter.Start;
import drydock.model.UnixPath;
import java.util.List;
import java.util.Set;

/// Finds how a shell script starts its program.
public final class ShellScript {
    /// Programs for preparation and queries, which are not a container's purpose.
    private static final Set<String> PREPARING =
            Set.of(("echo printf print cat sed grep egrep fgrep awk gawk mawk head cut "
                            + "tr sort uniq wc find xargs touch date id whoami hostname uname env printenv ls stat readlink "
                            + "realpath basename dirname mktemp tee envsubst openssl base64 sha256sum md5sum ip ifconfig ping "
                            + "dig nslookup getent ps kill pkill pgrep killall which type hash ldd file strings ldconfig "
                            + "update-ca-certificates install tar gzip gunzip unzip jq yq sync df du mount umount sysctl mkdir "
                            + "chown chmod chgrp cp mv rm rmdir ln cd pushd popd unset read umask ulimit trap shopt let getopts pwd "
                            + "times alias unalias jobs fg bg disown break continue adduser addgroup useradd groupadd usermod "
                            + "groupmod deluser chpasswd setfacl pg_isready mysqladmin curl wget nc sleep diff cmp expr seq "
                            + "test true false mapfile readarray wait-for-it wait-for-it.sh wait-for locale-gen tail")
                    .split(" "));

    private static final Set<String> ASKING = Set.of("nice", "nohup", "ionice", "timeout", "logger");

    /// POSIX.1-2017, sections 1.7 and 2.14, and bash(1).
    private static final Set<String> BUILT_IN = Set.of(
            (". : [ [[ alias bg break cd command continue declare echo eval exec exit export false fc fg getopts hash jobs"
                            + " kill let local printf pwd read readonly return set shift source test time times trap true type"
                            + " typeset ulimit umask unalias unset wait {")
                    .split(" "));

    private ShellScript() {}

    public static boolean isBuiltIn(String word) {
        return BUILT_IN.contains(word) || word.startsWith("((") || word.contains("=");
    }

    /// Reads a script. The answer is a guess only if branches depend on unknown values. Then it names the last
    /// program that the script may start.
    public static HandOver read(String text, ShellContext surroundings) {
        ShellInterpreter interpreter = new ShellInterpreter(surroundings);
        interpreter.run(ShellParser.parse(text));
        List<Start> programs =
                interpreter.starts.stream().filter(ShellScript::isProgram).toList();
        if (programs.isEmpty()) {
            return new HandOver(HandsOver.NEVER, List.of(), interpreter.endLine(), "", "");
        }
        List<Start> working =
                programs.stream().filter(start -> !staysForEver(start.argv())).toList();
        return chosen(interpreter, working.isEmpty() ? programs : working);
    }

    private static HandOver chosen(ShellInterpreter interpreter, List<Start> programs) {
        Start last = programs.getLast();
        Start chosen = last.how() == HandsOver.EXEC && last.sure() ? last : best(programs);
        boolean waited =
                chosen.how() == HandsOver.BACKGROUND && (interpreter.waited() || waitsBehind(interpreter, chosen));
        return new HandOver(
                waited ? HandsOver.CHILD : chosen.how(),
                chosen.argv(),
                chosen.line(),
                chosen.directory(),
                chosen.path());
    }

    /// The last one that certainly starts; else the last possible one.
    private static Start best(List<Start> programs) {
        List<Start> sure = programs.stream().filter(Start::sure).toList();
        boolean execLast = programs.getLast().how() == HandsOver.EXEC;
        return sure.isEmpty() || execLast ? programs.getLast() : sure.getLast();
    }

    private static boolean isProgram(Start start) {
        return start.how() == HandsOver.EXEC
                || staysForEver(start.argv())
                || !(PREPARING.contains(name(start.argv())) || asks(start.argv()));
    }

    /// `nice` and similar programs without arguments only print a value.
    private static boolean asks(List<String> argv) {
        return argv.size() == 1 && ASKING.contains(name(argv));
    }

    private static String name(List<String> argv) {
        return UnixPath.baseName(argv.getFirst());
    }

    /// Only keeps the container busy.
    private static boolean staysForEver(List<String> argv) {
        return (name(argv).equals("tail") && argv.stream().anyMatch(word -> word.matches("-\\w*[fF]\\w*")))
                || (name(argv).equals("sleep") && argv.contains("infinity"));
    }

    /// A script that continues with an endless command keeps its background processes alive.
    private static boolean waitsBehind(ShellInterpreter interpreter, Start background) {
        return interpreter.starts.stream()
                .skip(interpreter.starts.indexOf(background) + 1L)
                .anyMatch(start -> staysForEver(start.argv()));
    }
}
