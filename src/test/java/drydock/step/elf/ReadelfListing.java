package drydock.step.elf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `readelf -W -h -l -S -d -n -s` prints about one file.
record ReadelfListing(List<String> lines) {
    private static final Pattern SECTION = Pattern.compile(
            "\\s*\\[\\s*\\d+\\] (.*?)\\s+([A-Z][A-Z0-9_]+|[\\w]+: <unknown>|0x\\S+)\\s+[0-9a-f]{8,16} [0-9a-f]{6,} ([0-9a-f]{6,}) .*");
    private static final Pattern SYMBOL = Pattern.compile(
            "\\s*\\d+: ([0-9a-f]{8,16})\\s+(\\d+|0x[0-9a-f]+) (<[^>]*>: \\S+|[^<\\s]\\S*)\\s+(<[^>]*>: \\S+|[^<\\s]\\S*)\\s+(\\S+)\\s+(?:\\[.*?\\]\\s+)?(\\S+)(?: (.*))?");
    private static final Pattern VERSION = Pattern.compile("@.*");

    static ReadelfListing of(String text) {
        return new ReadelfListing(text.lines().toList());
    }

    /// The rest of the first line with a word; empty when there is none.
    String after(String word) {
        return lines.stream()
                .filter(line -> line.contains(word))
                .findFirst()
                .map(line -> line.substring(line.indexOf(word) + word.length()).strip())
                .orElse("");
    }

    String bracketed(String before) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(before) && line.endsWith("]"))
                .findFirst()
                .map(line -> line.substring(before.length(), line.length() - 1))
                .orElse("");
    }

    /// What stands in brackets on every line with a tag, such as `(NEEDED)`.
    List<String> allBracketed(String tag) {
        return lines.stream()
                .filter(line -> line.contains(tag) && line.endsWith("]"))
                .map(line -> line.substring(line.indexOf('[') + 1, line.length() - 1))
                .toList();
    }

    /// In the words of [ElfImage#kind].
    ///
    /// @param own is right about a library that can also be run, which readelf calls a shared object
    String kind(String own) {
        String type = after("Type:");
        String bits = (after("Class:").equals("ELF64") ? "64-bit" : "32-bit")
                + (after("Data:").contains("big endian") ? " big-endian" : "");
        boolean runs = !bracketed("[Requesting program interpreter: ").isEmpty();
        return bits + " "
                + switch (type.split(" ")[0]) {
                    case "EXEC" -> "executable";
                    case "REL" -> "object file";
                    case "CORE" -> "core dump";
                    case "DYN" ->
                        type.contains("Position-Independent") || runs && own.endsWith("executable")
                                ? "position-independent executable"
                                : "shared library";
                    default -> type;
                };
    }

    List<String> sections() {
        return matching(SECTION).stream().map(section -> section.group(1)).toList();
    }

    long size(String section) {
        return matching(SECTION).stream()
                .filter(found -> found.group(1).equals(section))
                .findFirst()
                .map(found -> Long.parseLong(found.group(3), 16))
                .orElse(0L);
    }

    private List<Matcher> matching(Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::matches).toList();
    }

    static String symbol(long address, long size, String name) {
        return Long.toHexString(address) + " " + size + " "
                + VERSION.matcher(name).replaceFirst("");
    }

    /// Functions of `.symtab` that have an address.
    List<String> functions() {
        List<String> functions = new ArrayList<>();
        for (Matcher symbol : table(".symtab")) {
            long address = Long.parseUnsignedLong(symbol.group(1), 16);
            if (symbol.group(3).equals("FUNC") && address != 0) {
                functions.add(symbol(address, Long.decode(symbol.group(2)), name(symbol)));
            }
        }
        return functions;
    }

    List<String> dynamicSymbols() {
        return table(".dynsym").stream()
                .map(symbol -> VERSION.matcher(name(symbol)).replaceFirst(""))
                .toList();
    }

    private static String name(Matcher symbol) {
        return Optional.ofNullable(symbol.group(7)).orElse("").strip();
    }

    private List<Matcher> table(String name) {
        List<Matcher> symbols = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("Symbol table '")) {
                inside = line.startsWith("Symbol table '" + name + "'");
            }
            Matcher matcher = SYMBOL.matcher(line);
            if (inside && matcher.matches()) {
                symbols.add(matcher);
            }
        }
        return symbols;
    }
}
