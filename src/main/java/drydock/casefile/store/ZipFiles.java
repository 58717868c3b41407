package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.json.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A case in a `.zip` file. The archive is never unpacked, so no entry can be written anywhere.
final class ZipFiles implements CaseFiles {
    private static final long ARCHIVE_LIMIT = 256L << 20;
    private static final int MOST_ENTRIES = 10_000;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long read;

    private ZipFiles(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static ZipFiles open(Path file) throws IOException {
        if (Files.size(file) > ARCHIVE_LIMIT) {
            throw new CaseFormatException(file + " is too large for a case (at most " + (ARCHIVE_LIMIT >> 20) + " MB)");
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library reports a damaged archive with many kinds of exceptions.
            throw new CaseFormatException(
                    file + " is not a .zip file or is damaged: " + e.getMessage() + ". Get a new copy", e);
        }
        ZipFiles files = new ZipFiles(file, zip);
        try {
            files.index();
        } catch (CaseFormatException e) {
            zip.close();
            throw e;
        }
        return files;
    }

    /// Checks every entry before reading any: one hostile entry makes the whole archive hostile.
    private void index() throws CaseFormatException {
        String top = top();
        int count = 0;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            if (++count > MOST_ENTRIES) {
                throw new CaseFormatException(
                        file + " has more than " + MOST_ENTRIES + " entries, too many for a case");
            }
            if (entry.isUnixSymlink()) {
                throw new CaseFormatException(
                        file + " contains a link, which is not allowed in a case. The case was not opened");
            }
            boolean plain = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
            if (!plain || entry.getGeneralPurposeBit().usesEncryption()) {
                throw new CaseFormatException(
                        file + " is encrypted or uses an unusual compression. Pack it again as a plain .zip file");
            }
            String name = entry.getName();
            CaseFiles.check(entry.isDirectory() ? name.replaceFirst("/$", "") : name);
            if (!entry.isDirectory()
                    && name.startsWith(top)
                    && entries.put(name.substring(top.length()), entry) != null) {
                throw new CaseFormatException(file + " contains " + name + " twice. The case was not opened");
            }
        }
    }

    /// The folder with all entries, if the archive has one.
    private String top() {
        if (zip.getEntry(CaseReader.CASE) != null || !zip.getEntries().hasMoreElements()) {
            return "";
        }
        String first = zip.getEntries().nextElement().getName();
        return first.substring(0, first.indexOf('/') + 1);
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        CaseFiles.check(name);
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = BoundedReader.read(in, name, CASE_LIMIT - read);
            read += content.length;
            return Optional.of(content);
        } catch (CaseFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CaseFormatException(file + " is damaged at " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
