package drydock.step.elf;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.format.elf.Arm64;
import drydock.format.elf.Instruction;
import drydock.format.elf.Instruction.Kind;
import drydock.step.Recorded;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The reader of AArch64 instructions against a listing of `objdump -d`.
///
/// `arm64.tsv` has address, word and text of instructions from the C library of Debian 12 for arm64 (glibc 2.36): of
/// every operation up to 40, in all forms of its operands.
class Arm64ListingTest {
    private static final Pattern BRANCH = Pattern.compile("b\\..*|bc\\..*|cbn?z|tbn?z|blr?.*|br.*|svc|hvc|smc|brk|hlt");
    private static final Pattern STORE = Pattern.compile("st.*|cas.*|swp.*|ld(?:add|clr|eor|set|smax|umax).*|dc");
    private static final Set<String> RETURNS = Set.of("ret", "retaa", "retab");

    private record Row(long address, int word, String operation, String operands) {
        static Row read(String line) {
            String[] cells = line.split("\t");
            String[] words = cells[2].split(" ", 2);
            return new Row(
                    Long.parseLong(cells[0], 16),
                    Integer.parseUnsignedInt(cells[1], 16),
                    words[0],
                    words.length < 2 ? "" : words[1]);
        }

        Optional<Kind> kind() {
            if (RETURNS.contains(operation)) {
                return Optional.of(Kind.RETURN);
            }
            if (operation.equals("b")) {
                return Optional.of(Kind.JUMP);
            }
            return BRANCH.matcher(operation).matches() ? Optional.of(Kind.ACTS) : Optional.empty();
        }

        /// Where a jump or call goes that names its place, else 0.
        long target() {
            return operation.equals("b") || operation.equals("bl") ? Long.parseLong(operands, 16) : 0;
        }

        /// Whether it writes to memory that is not the function's stack.
        boolean writesElsewhere() {
            return STORE.matcher(operation).matches() && !operands.contains("[sp");
        }
    }

    @Test
    void readsInstructionsAsObjdumpDoes() {
        List<String> differences = new ArrayList<>();
        List<String> lines = Recorded.lines("elf/arm64.tsv");
        int known = 0;
        for (String line : lines) {
            Row row = Row.read(line);
            byte[] code = ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(row.word())
                    .array();
            Instruction own = new Arm64().decode(code, 0, row.address());
            known += own.kind() == Kind.UNKNOWN ? 0 : 1;
            difference(own, row).ifPresent(text -> differences.add(line + ": " + own + " " + text));
        }
        assertThat(differences).isEmpty();
        assertThat(lines).hasSizeGreaterThan(1_000);
        assertThat(known).isGreaterThan(500);
    }

    private static Optional<String> difference(Instruction own, Row row) {
        if (row.kind().isPresent() && own.kind() != row.kind().get()) {
            return Optional.of("is " + row.kind().get());
        }
        boolean quiet = own.kind() == Kind.QUIET || own.kind() == Kind.UNKNOWN;
        if (row.kind().isEmpty() && !quiet) {
            return Optional.of("has no effect on where the program goes");
        }
        if (own.kind() == Kind.QUIET && row.writesElsewhere()) {
            return Optional.of("writes to memory");
        }
        return own.target() == row.target() ? Optional.empty() : Optional.of("goes elsewhere");
    }
}
