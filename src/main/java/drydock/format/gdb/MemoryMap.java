package drydock.format.gdb;

import drydock.knowledge.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The map of the program's memory, from `info proc mappings`.
final class MemoryMap {
    private static final Pattern LINE = Pattern.compile(
            "^\\s*0x([0-9a-f]{1,16})\\s+0x([0-9a-f]{1,16})\\s+0x[0-9a-f]+\\s+0x[0-9a-f]+(?:\\s+[rwxsp-]{4,5})?\\s*(.*)$");

    private final List<Mapping> all = new ArrayList<>();

    private record Mapping(long from, long to, String name) {}

    /// Whether the line is one of these.
    boolean take(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        all.add(new Mapping(
                number(matcher.group(1)),
                number(matcher.group(2)),
                matcher.group(3).strip()));
        return true;
    }

    void clear() {
        all.clear();
    }

    /// The file or area at an address; `memory without a name` if it has none, empty if nothing is mapped.
    String at(String address) {
        return find(address)
                .map(mapping -> mapping.name().isEmpty() ? "memory without a name" : mapping.name())
                .orElse("");
    }

    /// The file whose code or data is at an address; empty if there is none.
    String file(String address) {
        return find(address)
                .map(Mapping::name)
                .filter(name -> name.startsWith("/"))
                .orElse("");
    }

    /// Whether a full stack would access this address next.
    boolean belowStack(String address) {
        long at = parse(address);
        return find(address).isEmpty()
                && all.stream()
                        .filter(mapping -> mapping.name().equals("[stack]"))
                        .anyMatch(stack -> Long.compareUnsigned(at, stack.from()) < 0
                                && Long.compareUnsigned(stack.from() - at, Thresholds.STACK_GUARD_GAP) <= 0);
    }

    private Optional<Mapping> find(String address) {
        long at = parse(address);
        return all.stream()
                .filter(mapping ->
                        Long.compareUnsigned(mapping.from(), at) <= 0 && Long.compareUnsigned(at, mapping.to()) < 0)
                .findFirst();
    }

    private static long parse(String address) {
        return address.matches("0x[0-9a-f]{1,16}") ? number(address.substring(2)) : 0;
    }

    private static long number(String digits) {
        return Long.parseUnsignedLong(digits, 16);
    }
}
