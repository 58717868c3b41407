package drydock.step.elf;

import drydock.format.elf.Instruction.Kind;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One instruction as `objdump -d -w` prints it.
///
/// @param operation the mnemonic without its prefixes
/// @param operands  in AT&T order, the destination last; without the comment behind them
record Disassembled(long address, byte[] bytes, String operation, String operands) {
    private static final Pattern LINE = Pattern.compile("\\s*([0-9a-f]+):\\t((?:[0-9a-f]{2} )+)\\s*\\t([^#<]*).*");
    private static final Pattern PREFIX = Pattern.compile(
            "(?:(?:data16|addr32|cs|ds|es|ss|fs|gs|repz?|repnz|lock|bnd|notrack|rex(?:\\.[WRXB]+)?)\\s+)+");
    private static final Pattern ADDRESS = Pattern.compile("(?:0x)?([0-9a-f]+)");
    private static final Pattern MEMORY =
            Pattern.compile("(%[d-g]s:)?(?:-?0x[0-9a-f]+)?(?:\\((%\\w+)?(?:,%\\w+,\\d)?\\))?");

    private static final Set<String> TRAPS = Set.of("syscall", "sysenter", "int", "int3", "hlt", "ud2");
    private static final Set<String> ONLY_READ = Set.of("cmp", "test", "nop", "push", "ret", "call", "jmp");

    /// Registers through which a function that does nothing may write: its stack, and the place for its result.
    private static final Set<String> OWN = Set.of("%rsp", "%rbp", "%rdi", "%rax", "%esp", "%ebp", "%edi", "%eax");

    /// Empty for labels, and for bytes that are no instruction.
    static Optional<Disassembled> read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || matcher.group(3).contains("(bad)")) {
            return Optional.empty();
        }
        String text = PREFIX.matcher(matcher.group(3).strip()).replaceFirst("");
        String[] words = text.split("\\s+", 2);
        byte[] bytes = HexFormat.of().parseHex(matcher.group(2).replace(" ", ""));
        return Optional.of(new Disassembled(
                Long.parseUnsignedLong(matcher.group(1), 16),
                bytes,
                words[0],
                words.length < 2 ? "" : words[1].strip()));
    }

    /// What Drydock has to take it for; empty where it may know it or not.
    Optional<Kind> kind() {
        String plain = operation.replaceFirst(",p[nt]$", "");
        boolean jumps = plain.equals("jmp") && target().isPresent();
        boolean branches = plain.startsWith("j") || plain.startsWith("loop") || plain.equals("call");
        if (plain.equals("ret")) {
            return Optional.of(Kind.RETURN);
        }
        if (jumps) {
            return Optional.of(Kind.JUMP);
        }
        return branches || TRAPS.contains(plain) ? Optional.of(Kind.ACTS) : Optional.empty();
    }

    /// Where it goes, when it is a call, jump or branch that names its place.
    Optional<Long> target() {
        Matcher matcher = ADDRESS.matcher(operands);
        return matcher.matches() ? Optional.of(Long.parseUnsignedLong(matcher.group(1), 16)) : Optional.empty();
    }

    /// Whether it writes to memory that is neither the function's stack nor the place for its result.
    boolean writesElsewhere() {
        String destination = operands.replaceFirst("^.*,(?![^(]*\\))", "");
        Matcher memory = MEMORY.matcher(destination);
        boolean reads = ONLY_READ.stream().anyMatch(operation::startsWith);
        if (reads || destination.isEmpty() || !memory.matches()) {
            return false;
        }
        return memory.group(1) != null || memory.group(2) == null || !OWN.contains(memory.group(2));
    }
}
