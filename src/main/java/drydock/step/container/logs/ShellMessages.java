package drydock.step.container.logs;

import java.util.List;
import java.util.regex.Pattern;

/// Recognises messages of shells, small init programs, loaders and the engine's runtime about a failed start.
public final class ShellMessages {
    private static final int COMPARED = 1_000;

    private static final String WHY = "(?:not found|command not found|no such file or directory|permission denied"
            + "|exec format error|syntax error.*|bad interpreter.*|cannot execute.*|is a directory|input/output error"
            + "|parameter not set|unbound variable|too many levels of symbolic links|text file busy|illegal option.*"
            + "|bad substitution|unexpected end of file.*|unterminated quoted string|invalid option.*|text file busy"
            + "|cannot open .*|can't open .*|no such file|killed|segmentation fault.*|aborted.*|terminated)";

    private static final List<Pattern> KNOWN = List.of(
            // /bin/sh: 1: foo: not found; /entrypoint.sh: line 3: foo: command not found; bash: foo: Permission denied
            pattern("(?:\\S*/)?-?(?:ba|da|a|k|z|c|mk|busybox )?sh: (?:line )?(?:\\d+: )?.*" + WHY),
            pattern("\\S+: (?:line )?\\d+: .*" + WHY),
            pattern("\\S+\\.sh: .*" + WHY),
            // a shell's message that its child was killed
            pattern("(?:segmentation fault|aborted|killed|terminated|illegal instruction|bus error"
                    + "|floating point exception|trace/breakpoint trap|bad system call)(?: \\(core dumped\\))?"),
            // exec of runc, older and newer
            pattern("(?:standard_init_linux\\.go:\\d+: )?exec user process caused.*"),
            pattern("standard_init_linux\\.go:\\d+: .*"),
            pattern("exec:? \\S+: " + WHY),
            pattern("(?:time=\\S+ level=\\S+ msg=\")?(?:OCI runtime|container_linux\\.go).*"),
            // wrappers that start something else
            pattern("(?:/usr/bin/)?env: .*" + WHY),
            pattern("\\[(?:FATAL|WARN) +tini \\(\\d+\\)\\].*"),
            pattern(
                    "(?:\\[[^\\]]*\\] )?(?:tini|dumb-init|su-exec|gosu|setpriv|setsid|nohup|exec|chroot|runuser|su|sudo)"
                            + "(?:\\[\\d+\\])?: .*" + WHY),
            pattern("error: (?:failed switching to|exec: ).*"),
            // loaders of glibc and musl
            pattern("\\S+: error while loading shared libraries: .*"),
            pattern("\\S+: (?:symbol lookup error|relocation error): .*"),
            pattern("\\S+: \\S+: version `\\S+' not found.*"),
            pattern("Error (?:loading shared library|relocating) .*"));

    private ShellMessages() {}

    public static boolean matches(String line) {
        String text = line.length() > COMPARED ? line.substring(0, COMPARED) : line;
        return KNOWN.stream().anyMatch(pattern -> pattern.matcher(text.strip()).matches());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
