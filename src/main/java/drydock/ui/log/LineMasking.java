package drydock.ui.log;

import drydock.log.Ansi;
import drydock.model.OutputLine;
import drydock.redaction.Redactor;
import java.util.HashSet;
import java.util.Set;

/// Masks the lines that are drawn, except those that the reader has revealed. For the FX thread.
final class LineMasking {
    private final ContainerSecrets secrets;
    private final Set<Long> revealed = new HashSet<>();

    LineMasking(ContainerSecrets secrets) {
        this.secrets = secrets;
    }

    /// The line as it may be shown. Colours are kept unless they could hide a secret from the redactor.
    OutputLine shown(long number, OutputLine line) {
        if (revealed.contains(number)) {
            return line;
        }
        Redactor redactor = secrets.redactor();
        String plain = Ansi.read(line.text()).text();
        String masked = redactor.redact(plain);
        return masked.equals(plain) ? line : new OutputLine(line.channel(), line.time(), masked);
    }

    /// Shows a line with its secrets, or masks it again.
    void toggle(long number) {
        if (!revealed.remove(number)) {
            revealed.add(number);
        }
    }
}
