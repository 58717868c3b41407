package drydock.cli;

import drydock.model.CloseNames;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/// What somebody may have meant who typed a command or an option that does not exist.
final class Suggestions {
    private Suggestions() {}

    /// @return a sentence, empty where nothing is close
    static String of(UnmatchedArgumentException exception) {
        if (exception.getUnmatched().isEmpty()) {
            return "";
        }
        CommandLine command = exception.getCommandLine();
        String word = exception.getUnmatched().getFirst().replaceFirst("=.*", "");
        List<String> known = new ArrayList<>();
        if (word.startsWith("-")) {
            command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        } else {
            known.addAll(command.getSubcommands().keySet());
        }
        List<String> close = CloseNames.of(word, known);
        return close.isEmpty()
                ? ""
                : "Did you mean "
                        + String.join(
                                " or ",
                                close.stream()
                                        .limit(3)
                                        .map(name -> "`" + name + "`")
                                        .toList()) + "?";
    }

    /// Whether the word stands where a command should.
    static boolean command(UnmatchedArgumentException exception) {
        return !exception.getUnmatched().isEmpty()
                && !exception.getUnmatched().getFirst().startsWith("-")
                && !exception.getCommandLine().getSubcommands().isEmpty();
    }
}
