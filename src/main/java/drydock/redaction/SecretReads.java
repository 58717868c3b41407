package drydock.redaction;

import drydock.model.TraceString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows the lines of a trace and masks everything a program reads from a secret file or writes to one.
///
/// `strace -y` shows the file of a descriptor: `read(18</run/secrets/db_password>, "…", 4096) = 12`.
final class SecretReads {
    /// The part before a call: process and time.
    private static final String PROCESS =
            "^(?:\\[pid {1,9}(?<pid>\\d{1,10})\\] +|(?<tid>\\d{1,10}) +)?(?:\\d[\\d:.]{7,20} +)?";

    private static final Pattern CALL = Pattern.compile(PROCESS + "(?<name>\\w{2,30})\\(");
    private static final Pattern RESUMED = Pattern.compile(PROCESS + "<\\.\\.\\. (?<name>\\w{2,30}) resumed>");
    private static final String UNFINISHED = "<unfinished ...>";

    /// Calls that transfer data; file names in other calls stay.
    private static final Pattern DATA =
            Pattern.compile("p?(?:read|write)(?:64|v2?)?|recv(?:from|msg)?|send(?:to|msg)?");

    private static final Pattern OPEN = Pattern.compile("open(?:at2?)?|creat");
    private static final Pattern DESCRIPTOR = Pattern.compile("(?:\\d{1,9}|AT_FDCWD)<((?:[^<>\\\\]|\\\\.)*)>");
    private static final Pattern RESULT = Pattern.compile("\\) += \\d{1,9}<((?:[^<>\\\\]|\\\\.)*)>(?:\\(deleted\\))?$");
    private static final Pattern MASKED = Pattern.compile(Redactor.MARK + "[^›]*›");

    /// The file of a call whose start was dropped: it is unknown, so its content is masked.
    private static final Source UNKNOWN = new Source("", "file");

    private final FileContents contents;

    /// Calls that other processes interrupted, by process.
    private final Map<String, String> begun = new HashMap<>();

    /// Paths that a secret file's path resolves to through links.
    private final Map<String, String> behindLinks = new HashMap<>();

    SecretReads(FileContents contents) {
        this.contents = contents;
    }

    /// A secret file that is read or written.
    ///
    /// @param stream distinguishes one process's reads from others; empty if they can't be joined
    /// @param name   names its content in marks
    record Source(String stream, String name) {}

    /// The line with the content of a secret file masked.
    String mask(String line) {
        if (line.indexOf('<') < 0) {
            return line;
        }
        Matcher resumed = RESUMED.matcher(line);
        if (resumed.find()) {
            String start = begun.remove(process(resumed));
            return start != null
                    ? call(resumed, start + line.substring(resumed.end()), line)
                    : DATA.matcher(resumed.group("name")).matches() ? strings(line, resumed.end(), UNKNOWN) : line;
        }
        Matcher call = CALL.matcher(line);
        if (!call.find()) {
            return line;
        }
        String arguments = line.substring(call.end());
        if (arguments.endsWith(UNFINISHED)) {
            begun.put(process(call), arguments.substring(0, arguments.length() - UNFINISHED.length()));
        }
        return call(call, arguments, line);
    }

    private static String process(Matcher line) {
        String pid = line.group("pid") != null ? line.group("pid") : line.group("tid");
        return pid == null ? "" : pid;
    }

    /// @param arguments including those in an earlier line
    private String call(Matcher call, String arguments, String line) {
        String name = call.group("name");
        if (OPEN.matcher(name).matches()) {
            follow(arguments);
        }
        Matcher descriptor = DESCRIPTOR.matcher(arguments);
        if (!DATA.matcher(name).matches() || !descriptor.lookingAt()) {
            return line;
        }
        return name(TraceString.unescaped(descriptor.group(1)))
                .map(file -> strings(line, call.end(), new Source(process(call) + " " + descriptor.group(), file)))
                .orElse(line);
    }

    private Optional<String> name(String path) {
        return contents.name(path).or(() -> Optional.ofNullable(behindLinks.get(path)));
    }

    /// A path may lead through links to a file with another path: from then on, that path is secret too.
    private void follow(String arguments) {
        Matcher result = RESULT.matcher(arguments);
        int quote = arguments.indexOf('"');
        if (quote < 0 || !result.find()) {
            return;
        }
        String path = TraceString.unescaped(arguments.substring(quote + 1, TraceString.end(arguments, quote)));
        Matcher folder = DESCRIPTOR.matcher(arguments);
        boolean relative = !path.startsWith("/") && folder.lookingAt();
        String opened = TraceString.unescaped(result.group(1));
        contents.name(relative ? TraceString.unescaped(folder.group(1)) + "/" + path : path)
                .filter(_ -> opened.startsWith("/") && !opened.startsWith("/dev/"))
                .ifPresent(name -> behindLinks.put(opened, name));
    }

    private String strings(String line, int from, Source source) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int open = line.indexOf('"', from);
        while (open >= 0) {
            int end = TraceString.end(line, open);
            boolean closed = end > open && line.charAt(end) == '"';
            int close = closed ? end : line.length();
            String text = line.substring(open + 1, close);
            boolean cut = !closed || line.startsWith("...", close + 1);
            out.append(line, copied, open + 1)
                    .append(MASKED.matcher(text).matches() ? text : contents.taken(source, text, cut));
            copied = close;
            open = closed ? line.indexOf('"', close + 1) : -1;
        }
        return copied == 0 ? line : out.append(line, copied, line.length()).toString();
    }
}
