package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackagesTest {
    @Test
    void aLibraryIsFoundByItsSoname() {
        assertThat(Packages.ofLibrary("libpq.so.5")).contains(new Packages("libpq5", "libpq", "libpq"));
        assertThat(Packages.ofLibrary("libpq.so.4")).isEmpty();
    }

    @Test
    void onlyDistributionsThatHaveItAreNamed() {
        assertThat(Packages.ofLibrary("libpcre.so.3").map(Packages::words)).contains("`libpcre3` on Debian and Ubuntu");
    }

    @Test
    void aCommandIsFoundByItsName() {
        assertThat(Packages.ofCommand("nc")).contains(new Packages("netcat-openbsd", "netcat-openbsd", "nmap-ncat"));
        assertThat(Packages.ofCommand("my-own-server")).isEmpty();
    }

    @Test
    void everyRowHasAPackage() {
        List<String> names = Paragraphs.ofResource("/drydock/knowledge/library-packages.txt").stream()
                .map(row -> row.value("Library"))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(Packages.ofLibrary(name).map(Packages::words))
                        .hasValueSatisfying(words -> assertThat(words).isNotEmpty()));
    }
}
