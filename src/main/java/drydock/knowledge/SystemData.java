package drydock.knowledge;

import drydock.knowledge.Paragraphs.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Data of the operating system that programs read and that small images leave out, such as time zones.
///
/// @param name     as it follows "the image has no"
/// @param pattern  of the message of a program that lacks it
/// @param places   where systems keep it; it is missing if none of them exists
/// @param packages that install it
public record SystemData(String name, Pattern pattern, List<String> places, String packages) {
    public static final List<SystemData> ALL = Paragraphs.ofResource("/drydock/knowledge/system-data.txt").stream()
            .map(SystemData::of)
            .toList();

    public SystemData {
        places = List.copyOf(places);
    }

    private static SystemData of(Paragraph row) {
        return new SystemData(
                row.value("Data"), Pattern.compile(row.value("Pattern")), row.values("Place"), row.value("Package"));
    }

    /// The data that a message misses.
    public static Optional<SystemData> missedBy(String message) {
        return ALL.stream()
                .filter(data -> data.pattern().matcher(message).find())
                .findFirst();
    }

    /// The part of the data that the message names, such as `Europe/Zurich`; empty where it names none.
    public String part(String message) {
        return pattern.matcher(message)
                .results()
                .flatMap(found -> found.namedGroups().keySet().stream().map(found::group))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
