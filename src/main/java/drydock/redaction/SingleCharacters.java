package drydock.redaction;

import drydock.model.TraceString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds secrets that a program reads or writes character by character, with one line of the trace each, as a shell
/// reads from a pipe.
final class SingleCharacters {
    private static final Pattern CHARACTER = Pattern.compile(
            "^(\\d{1,10} +)(?:\\d[\\d:.]{7,20} +)?((?:read|write)\\(\\d{1,9}[^,\"]{0,200}), \"([^\"\\\\]|\\\\.)\", 1\\) += 1$");

    private SingleCharacters() {}

    /// A character and its position.
    private record Place(int line, int begin, int end) {}

    /// The characters of one process and descriptor.
    private record Run(StringBuilder text, List<Place> places) {}

    static List<SplitSecrets.Piece> find(List<String> lines, List<Secret> secrets) {
        Map<String, Run> runs = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher single = lines.get(i).endsWith(", 1) = 1") ? CHARACTER.matcher(lines.get(i)) : null;
            if (single != null && single.find()) {
                Run run = runs.computeIfAbsent(
                        single.group(1) + single.group(2), _ -> new Run(new StringBuilder(), new ArrayList<>()));
                run.text().append(TraceString.unescaped(single.group(3)).charAt(0));
                run.places().add(new Place(i, single.start(3), single.end(3)));
            }
        }
        List<SplitSecrets.Piece> pieces = new ArrayList<>();
        runs.values()
                .forEach(run -> secrets.stream().filter(Secret::strong).forEach(secret -> find(run, secret, pieces)));
        return pieces;
    }

    private static void find(Run run, Secret secret, List<SplitSecrets.Piece> pieces) {
        int length = secret.value().length();
        for (int at = run.text().indexOf(secret.value());
                at >= 0;
                at = run.text().indexOf(secret.value(), at + length)) {
            run.places()
                    .subList(at, at + length)
                    .forEach(place ->
                            pieces.add(new SplitSecrets.Piece(place.line(), place.begin(), place.end(), secret)));
        }
    }
}
