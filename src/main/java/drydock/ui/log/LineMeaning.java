package drydock.ui.log;

import drydock.cause.Cause;
import drydock.cause.Causes;
import drydock.cause.Message;
import drydock.cause.Precedence;
import drydock.knowledge.SystemErrors;
import drydock.log.Interruptible;
import drydock.model.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// A known failure that one line of output names.
///
/// It is what the line says by itself. Whether the container fails of it, only an investigation can tell.
///
/// @param cause the one that the line belongs to
/// @param match the words that name it
record LineMeaning(Cause cause, String match) {
    /// Longer lines are compared by their start.
    private static final int COMPARED = 4_000;

    /// Compares a line with the messages of all causes.
    ///
    /// @throws InterruptedException when cancelled, even within an expression that does not terminate
    static Optional<LineMeaning> of(String line) throws InterruptedException {
        String plain = PlainText.of(line);
        String text = SystemErrors.english(plain.length() > COMPARED ? plain.substring(0, COMPARED) : plain);
        try {
            List<LineMeaning> found = Causes.ALL.stream()
                    .flatMap(cause -> in(text, cause).stream())
                    .toList();
            return Precedence.sorted(found, LineMeaning::cause).stream().findFirst();
        } catch (Interruptible.Stopped stopped) {
            throw new InterruptedException("cancelled");
        }
    }

    private static Optional<LineMeaning> in(String text, Cause cause) {
        for (Message message : cause.info().messages()) {
            Matcher matcher = message.pattern().matcher(new Interruptible(text));
            if (matcher.find()) {
                return Optional.of(new LineMeaning(cause, matcher.group().strip()));
            }
        }
        return Optional.empty();
    }
}
