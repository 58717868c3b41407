package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.fact.LogFacts.Line;
import drydock.model.Fix;
import drydock.model.FixPlace;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of variables that a script could not read, so that its variables are missing afterwards.
///
/// @param line    the shell's message
/// @param unknown whether the shell does not know the command that reads the file
record UnreadSettings(Line line, boolean unknown) {
    /// As dash, busybox and bash print it.
    private static final Pattern UNKNOWN = Pattern.compile("^\\S+: (?:line )?\\d+: source: (?:command )?not found");

    private static final Pattern UNREAD = Pattern.compile(
            "^\\S+: (?:line )?\\d+: (?:\\.|source): (?:can(?:'t|not) open|.{1,200}: No such file or directory)");

    static Optional<UnreadSettings> of(Evidence evidence) {
        return evidence.words().lines().stream()
                .filter(line -> UNKNOWN.matcher(line.text()).find()
                        || UNREAD.matcher(line.text()).find())
                .reduce((first, last) -> last)
                .map(line ->
                        new UnreadSettings(line, UNKNOWN.matcher(line.text()).find()));
    }

    /// A sentence with a blank before it.
    String sentence() {
        return " Before that, the script could not read a file of variables: `"
                + line.text().strip() + "`.";
    }

    Fix fix() {
        return unknown
                ? Fix.of(
                        FixPlace.IMAGE_BUILD,
                        "Write `.` in place of `source` in the script, or let its first line name bash: `sh` does not know"
                                + " `source`.")
                : Fix.of(FixPlace.IMAGE_BUILD, "Correct the path of the file that the script reads, or put it there.");
    }
}
