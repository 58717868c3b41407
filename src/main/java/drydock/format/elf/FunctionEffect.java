package drydock.format.elf;

import drydock.fact.BinaryFacts.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides from a function's code whether it does anything.
final class FunctionEffect {
    /// A function that does nothing is short; after so many instructions it is no such function.
    private static final int MOST = 40;

    private static final int MOST_JUMPS = 3;
    private static final int BYTES = 1024;

    private FunctionEffect() {}

    /// @param listing the instructions that were read, for the reader
    record Reading(Shape shape, String listing) {}

    static Optional<Instruction.Decoder> decoder(ElfImage image) {
        return switch (image.architecture()) {
            case "amd64" -> Optional.of(new Amd64());
            case "arm64" -> image.little() ? Optional.of(new Arm64()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    static Reading at(ElfImage image, long address) {
        Optional<Instruction.Decoder> decoder = decoder(image);
        if (decoder.isEmpty()) {
            return new Reading(Shape.UNKNOWN, "(code of this machine is not read)");
        }
        List<String> listing = new ArrayList<>();
        Shape shape = follow(image, decoder.get(), address, listing);
        return new Reading(shape, String.join("; ", listing));
    }

    private static Shape follow(ElfImage image, Instruction.Decoder decoder, long start, List<String> listing) {
        long address = start;
        byte[] code = image.at(address, BYTES);
        int offset = 0;
        int jumps = 0;
        for (int count = 0; count < MOST; count++) {
            Instruction one = decoder.decode(code, offset, address);
            if (guardPasses(one, listing)) {
                int skip = one.length() + code[offset + 1];
                offset += skip;
                address += skip;
                listing.add(one.text());
                continue;
            }
            listing.add(one.text());
            switch (one.kind()) {
                case RETURN -> {
                    return Shape.RETURNS_AT_ONCE;
                }
                case ACTS -> {
                    return Shape.DOES_SOMETHING;
                }
                case UNKNOWN -> {
                    // Real work starts with other instructions than those of an empty function; but what is not
                    // understood is only called work when more of it follows.
                    return count >= 8 ? Shape.DOES_SOMETHING : Shape.UNKNOWN;
                }
                case JUMP -> {
                    boolean leaves = image.isCode(one.target()) && one.target() != start && ++jumps <= MOST_JUMPS;
                    if (!leaves) {
                        return Shape.DOES_SOMETHING;
                    }
                    address = one.target();
                    code = image.at(address, BYTES);
                    offset = 0;
                }
                case QUIET -> {
                    offset += one.length();
                    address += one.length();
                }
            }
        }
        return Shape.DOES_SOMETHING;
    }

    /// Whether this is the forward branch of a stack protector's check, `sub %fs:0x28,%rdx; je`: it is taken in every
    /// program whose stack is whole.
    private static boolean guardPasses(Instruction one, List<String> before) {
        String last = before.isEmpty() ? "" : before.getLast();
        boolean check = last.matches("6448(2b|33)..2528000000");
        return check && one.text().matches("74[0-7]. branch");
    }
}
