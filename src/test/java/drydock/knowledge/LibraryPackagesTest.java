package drydock.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryPackagesTest {
    @Test
    void aLibraryIsFoundByItsSoname() {
        assertThat(LibraryPackages.of("libpq.so.5")).contains(new LibraryPackages("libpq5", "libpq", "libpq"));
        assertThat(LibraryPackages.of("libpq.so.4")).isEmpty();
    }

    @Test
    void onlyDistributionsThatHaveItAreNamed() {
        assertThat(LibraryPackages.of("libpcre.so.3").map(LibraryPackages::words))
                .contains("`libpcre3` on Debian and Ubuntu");
    }

    @Test
    void everyRowHasAPackage() {
        List<String> names = Paragraphs.ofResource("/drydock/knowledge/library-packages.txt").stream()
                .map(row -> row.value("Library"))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(LibraryPackages.of(name).map(LibraryPackages::words))
                        .hasValueSatisfying(words -> assertThat(words).isNotEmpty()));
    }
}
