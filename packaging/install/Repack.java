import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies a jar without compression and, if asked, without native libraries.
///
/// An installer compresses the whole better than a jar does its single files.
final class Repack {
    /// The earliest time that a zip file can have.
    private static final long TIME = 315_619_200_000L;

    private Repack() {}

    public static void main(String[] args) throws IOException {
        boolean natives = !args[0].equals("--without-natives");
        int first = natives ? 0 : 1;
        Path from = Path.of(args[first]);
        Path to = Path.of(args[first + 1]);
        try (ZipFile jar = new ZipFile(from.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(to))) {
            copy.setMethod(ZipOutputStream.STORED);
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (natives || !entry.getName().matches(".*\\.(so|dylib|dll)")) {
                    copy(jar, entry, copy);
                }
            }
        }
    }

    private static void copy(ZipFile jar, ZipEntry entry, ZipOutputStream to) throws IOException {
        byte[] content = jar.getInputStream(entry).readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry stored = new ZipEntry(entry.getName());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(sum.getValue());
        stored.setTime(TIME);
        to.putNextEntry(stored);
        to.write(content);
        to.closeEntry();
    }
}
