package drydock.model;

import java.time.Instant;
import java.util.Optional;

/// One line of output or log, without its line end.
///
/// @param time when the engine received it, if known
/// @param text decoded as UTF-8; invalid bytes become U+FFFD
public record OutputLine(Channel channel, Optional<Instant> time, String text) {
    public static OutputLine of(Channel channel, String text) {
        return new OutputLine(channel, Optional.empty(), text);
    }

    /// The same line, made safe to show by [PlainText].
    public OutputLine cleaned() {
        return new OutputLine(channel, time, PlainText.of(text));
    }

    /// A line written by a tool or by Drydock itself.
    public static OutputLine tool(String text) {
        return of(Channel.TOOL, text);
    }
}
