package drydock.matrix;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The third of applications and of operators that nobody looks at while working on causes.
///
/// Its figures tell how well the causes do on what they were not made for.
final class HeldOut {
    private HeldOut() {}

    static boolean name(String name) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 3 == 0;
    }
}
