package drydock.engine.toolbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// The Dockerfile of the toolbox, and the names that depend on it.
///
/// @param repository name of image and volume, without the version
public record ToolboxRecipe(String repository, String dockerfile) {
    /// The recipe that comes with Drydock.
    public static ToolboxRecipe own() {
        try (InputStream stream = ToolboxRecipe.class.getResourceAsStream("/toolbox/Dockerfile")) {
            if (stream == null) {
                throw new IllegalStateException("toolbox/Dockerfile is missing from the class path");
            }
            return new ToolboxRecipe("drydock-toolbox", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A version that changes with the Dockerfile.
    String version() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(dockerfile.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String image() {
        return repository + ":" + version();
    }

    public String volume() {
        return repository + "-" + version();
    }

    /// The build context for the engine.
    byte[] context() {
        byte[] text = dockerfile.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("Dockerfile");
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
