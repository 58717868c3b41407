package drydock.step.program.chain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The `#!` line of a script, as the kernel reads it.
///
/// @param interpreter path, a carriage return at its end included; empty when there is no such line
/// @param argument    the text after the path, empty for none
/// @param oddities    reasons why the kernel can't use it or looks for the wrong file
record FirstLine(String interpreter, String argument, List<String> oddities) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /// The kernel reads 256 bytes of the file (128 before Linux 5.1).
    private static final int READ_BY_KERNEL = 256;

    static final String CRLF = "first line ends in CR LF";
    static final String LINES_CRLF = "lines end in CR LF";
    static final String MARK = "byte-order mark before #!";
    static final String BLANK = "blank before #!";
    static final String NOT_READ = "the #! line is not at the start of the file, so the kernel does not see it";

    FirstLine {
        oddities = List.copyOf(oddities);
    }

    static FirstLine of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, READ_BY_KERNEL), StandardCharsets.UTF_8);
        List<String> oddities = new ArrayList<>();
        if (text.startsWith(BYTE_ORDER_MARK)) {
            oddities.add(MARK);
            text = text.substring(1);
        }
        String trimmed = text.stripLeading();
        if (!trimmed.startsWith("#!")) {
            return new FirstLine("", "", List.of());
        }
        if (trimmed.length() != text.length()) {
            oddities.add(BLANK);
        }
        if (!oddities.isEmpty()) {
            oddities.add(NOT_READ);
        }
        int end = trimmed.indexOf('\n');
        String line = end < 0 ? trimmed : trimmed.substring(0, end);
        if (line.endsWith("\r")) {
            oddities.add(CRLF);
        }
        String command = line.substring(2).replaceFirst("^[ \t]+", "").replaceFirst("[ \t]+$", "");
        String[] parts = command.split("[ \t]+", 2);
        return new FirstLine(parts[0], parts.length > 1 ? parts[1] : "", oddities);
    }
}
