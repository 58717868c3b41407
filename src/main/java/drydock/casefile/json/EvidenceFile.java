package drydock.casefile.json;

import drydock.model.Channel;
import drydock.model.OutputLine;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// The lines of a step's evidence as a text file: channel, time or `-`, and text, separated by single spaces.
///
/// Line N of the file is line N of the evidence.
public final class EvidenceFile {
    private EvidenceFile() {}

    public static List<String> write(List<OutputLine> lines) {
        return lines.stream()
                .map(line -> letter(line.channel()) + " "
                        + line.time().map(Instant::toString).orElse("-") + " "
                        + line.text().replace("\r", "\\r").replace("\n", "\\n"))
                .toList();
    }

    static List<OutputLine> read(String file, List<String> lines) throws CaseFormatException {
        OutputLine[] read = new OutputLine[lines.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = line(file, i + 1, lines.get(i));
        }
        return List.of(read);
    }

    private static OutputLine line(String file, int number, String line) throws CaseFormatException {
        int space = line.indexOf(' ', 2);
        if (space < 0 || line.charAt(1) != ' ') {
            throw new CaseFormatException(
                    file + ", line " + number + " is damaged. Open a copy of the case from a backup");
        }
        String time = line.substring(2, space);
        try {
            return new OutputLine(
                    channel(line.charAt(0)),
                    time.equals("-") ? Optional.empty() : Optional.of(Instant.parse(time)),
                    line.substring(space + 1));
        } catch (DateTimeParseException e) {
            throw new CaseFormatException(file + ", line " + number + " has no readable time", e);
        }
    }

    private static char letter(Channel channel) {
        return switch (channel) {
            case STDOUT -> 'o';
            case STDERR -> 'e';
            case TOOL -> 't';
        };
    }

    private static Channel channel(char letter) {
        return switch (letter) {
            case 'o' -> Channel.STDOUT;
            case 'e' -> Channel.STDERR;
            default -> Channel.TOOL;
        };
    }
}
