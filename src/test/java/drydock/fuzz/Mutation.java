package drydock.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes inputs from seeds: changed, cut, doubled, deeply nested or mixed. The same random numbers give the same
/// inputs.
final class Mutation {
    private static final int LONGEST = 64 * 1024;

    /// Texts on which readers of these formats have stumbled before.
    private static final List<String> WORDS = List.of(
            "\0",
            "\n",
            "\r\n",
            "\u001b[",
            "\u001b]8;;",
            "\"",
            "'",
            "`",
            "\\",
            "$(",
            "${",
            "((",
            "{",
            "[",
            "<<EOF\n",
            "-1",
            "0x",
            "999999999999999999999",
            "4294967295",
            "\u2028",
            "\ufeff",
            "../../",
            "/",
            "%s",
            "null",
            "true",
            "{\"a\":",
            "[[[[[[[[",
            "= -1 E",
            "<unfinished ...>",
            "--- SIGSEGV {",
            "# ",
            "\\u0000",
            "\ud83d\ude00");

    private final Random random;
    private final List<byte[]> seeds;

    Mutation(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    byte[] next() {
        byte[] input = piece(seeds.get(random.nextInt(seeds.size())));
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            input = changed(input);
        }
        return Arrays.copyOf(input, Math.min(input.length, LONGEST));
    }

    /// Long seeds are cut to a random part, so that changes meet different places.
    private byte[] piece(byte[] seed) {
        if (seed.length <= LONGEST || random.nextBoolean()) {
            return Arrays.copyOf(seed, Math.min(seed.length, LONGEST));
        }
        int from = random.nextInt(seed.length - LONGEST);
        return Arrays.copyOfRange(seed, from, from + LONGEST);
    }

    private byte[] changed(byte[] input) {
        int at = input.length == 0 ? 0 : random.nextInt(input.length);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(input, at);
            case 1 -> Arrays.copyOf(input, at);
            case 2 -> spliced(input, at, word());
            case 3 -> spliced(input, at, repeated());
            case 4 -> spliced(input, at, random(1 + random.nextInt(16)));
            case 5 -> without(input, at, random.nextInt(64));
            case 6 -> spliced(input, at, part(input));
            default -> spliced(input, at, part(seeds.get(random.nextInt(seeds.size()))));
        };
    }

    private byte[] flipped(byte[] input, int at) {
        byte[] copy = input.clone();
        for (int i = at; i < Math.min(copy.length, at + 1 + random.nextInt(8)); i++) {
            copy[i] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) 0xff;
        }
        return copy;
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    /// Deep nesting and long runs.
    private byte[] repeated() {
        return new String(word(), StandardCharsets.UTF_8)
                .repeat(1 << random.nextInt(13))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] part(byte[] input) {
        if (input.length == 0) {
            return input;
        }
        int from = random.nextInt(input.length);
        return Arrays.copyOfRange(input, from, Math.min(input.length, from + 1 + random.nextInt(512)));
    }

    private static byte[] without(byte[] input, int at, int length) {
        return spliced(
                Arrays.copyOf(input, at),
                at,
                Arrays.copyOfRange(input, Math.min(input.length, at + length), input.length));
    }

    private static byte[] spliced(byte[] input, int at, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, at);
        out.writeBytes(piece);
        out.write(input, at, input.length - at);
        return out.toByteArray();
    }
}
