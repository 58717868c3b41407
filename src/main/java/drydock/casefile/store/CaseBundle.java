package drydock.casefile.store;

import drydock.casefile.model.Case;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs a case into a `.zip` file to share: the case with its evidence, and reports next to it.
public final class CaseBundle {
    private CaseBundle() {}

    /// Everything is in one folder of the archive. Drydock can open the archive without unpacking it.
    ///
    /// @param documents file names such as `report.md` and their texts
    public static void write(Case content, Map<String, String> documents, OutputStream out) throws IOException {
        String name = content.investigation().subject().container().name().replaceAll("[^A-Za-z0-9]+", "-");
        String top = "drydock-case-" + name.replaceAll("^-|-$", "") + "/";
        FileTime time = FileTime.from(content.investigation().subject().taken());
        Path temporary = Files.createTempDirectory("drydock-bundle-");
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> document : new TreeMap<>(documents).entrySet()) {
                add(zip, top + document.getKey(), document.getValue().getBytes(StandardCharsets.UTF_8), time);
            }
            new CaseFolder(temporary, Clock.systemUTC()).write(content);
            for (Path file : files(temporary)) {
                String relative = temporary.relativize(file).toString().replace('\\', '/');
                add(zip, top + relative, Files.readAllBytes(file), time);
            }
        } finally {
            PrivateFiles.delete(temporary);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, FileTime time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
