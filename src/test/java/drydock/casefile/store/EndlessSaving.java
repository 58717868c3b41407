package drydock.casefile.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Saves cases without end, and says on stdout what is on the disk, until somebody kills it.
final class EndlessSaving {
    private EndlessSaving() {}

    /// @param arguments the folder of the library, and a number that no earlier one had
    public static void main(String[] arguments) throws IOException {
        Path library = Path.of(arguments[0]);
        for (int n = 1; ; n++) {
            String name = "case-" + arguments[1] + "-" + n;
            CaseFolder folder = Written.folder(library.resolve(name));
            for (int examination = 1; examination <= 3; examination++) {
                int number = examination;
                Written.examine(folder, 6, steps -> say(name + " " + number + " " + steps));
                folder.note(Optional.of("step-1"), "note " + number);
                folder.fix("fix " + number);
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
