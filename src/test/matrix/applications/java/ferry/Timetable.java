package ferry;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

record Timetable(String line, int vessels) {
    static Timetable read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        String vessels = properties.getProperty("vessels");
        if (vessels == null) {
            throw new IllegalArgumentException("property 'vessels' not found in " + file);
        }
        return new Timetable(properties.getProperty("line"), Integer.parseInt(vessels));
    }
}
