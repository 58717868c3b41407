package drydock.format.strace;

/// The working directory of a process, as far as its trace shows it.
final class WorkingDirectory {
    private static final String SHOWN = "AT_FDCWD<";

    private WorkingDirectory() {}

    /// The directory after this call: strace shows it at a call that is relative to it, and chdir changes it.
    ///
    /// @param before empty if not known
    static String after(String before, TraceEvent.Call call) {
        int shown = call.args().indexOf(SHOWN);
        if (shown >= 0) {
            int end = call.args().indexOf(">,", shown);
            return end < 0 ? before : call.args().substring(shown + SHOWN.length(), end);
        }
        boolean changed = call.name().equals("chdir") && call.result().equals("0");
        return changed ? absolute(before, call, CallArguments.string(call.args())) : before;
    }

    /// The path from the root, if the call has a path that is relative to the working directory.
    static String absolute(String directory, TraceEvent.Call call, String path) {
        boolean relative =
                !path.startsWith("/") && !path.isEmpty() && call.args().contains("\"" + path + "\"");
        if (!relative || directory.isEmpty()) {
            return path;
        } else if (path.equals(".") || path.equals("./")) {
            return directory;
        }
        String rest = path.startsWith("./") ? path.substring(2) : path;
        return directory.endsWith("/") ? directory + rest : directory + "/" + rest;
    }
}
