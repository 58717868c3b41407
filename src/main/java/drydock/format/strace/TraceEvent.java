package drydock.format.strace;

/// An event of a traced thread.
sealed interface TraceEvent {
    int tid();

    /// Its line in the evidence, counted from 0.
    int line();

    /// A system call.
    ///
    /// @param args   as strace writes them, without the outer parentheses
    /// @param result the text after the equals sign, empty when it did not return
    /// @param begun  line where it was entered
    /// @param line   line where it returned
    record Call(int tid, String name, String args, String result, int begun, int line) implements TraceEvent {
        /// Name of the error, empty when it succeeded or did not return.
        String error() {
            if (!result.startsWith("-1 ")) {
                return "";
            }
            int end = result.indexOf(' ', 3);
            return end < 0 ? result.substring(3) : result.substring(3, end);
        }

        /// The result as a number, -1 when it has none.
        long number() {
            int end = 0;
            while (end < result.length()
                    && (Character.isDigit(result.charAt(end)) || (end == 0 && result.charAt(0) == '-'))) {
                end++;
            }
            try {
                return Long.parseLong(result.substring(0, end));
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }

    record Exited(int tid, int status, int line) implements TraceEvent {}

    /// @param signal such as `SIGSEGV`
    record Killed(int tid, String signal, int line) implements TraceEvent {}

    /// A signal arrives.
    record Signalled(int tid, String signal, String info, int line) implements TraceEvent {}
}
