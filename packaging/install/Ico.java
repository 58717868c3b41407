import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes a Windows icon of square PNG images: a directory, and the images as they are.
final class Ico {
    private static final int HEADER = 6;
    private static final int ENTRY = 16;

    /// Position of the width in a PNG file, after its signature and the beginning of its first chunk.
    private static final int WIDTH = 16;

    private Ico() {}

    public static void main(String[] args) throws IOException {
        List<byte[]> images = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(0, args.length - 1)) {
            images.add(Files.readAllBytes(Path.of(file)));
        }
        int at = HEADER + ENTRY * images.size();
        ByteBuffer directory = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        for (byte[] image : images) {
            byte size = (byte) ByteBuffer.wrap(image).getInt(WIDTH);
            // A size of 256 is written as 0.
            directory.put(size).put(size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            directory.putInt(image.length).putInt(at);
            at += image.length;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(directory.array());
        images.forEach(all::writeBytes);
        Files.write(Path.of(args[args.length - 1]), all.toByteArray());
    }
}
