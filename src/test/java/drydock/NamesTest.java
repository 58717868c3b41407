package drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A type is found, and spoken of, by its simple name.
class NamesTest {
    @Test
    void noTwoTypesOfAFileOfTheirOwnHaveTheSameName() {
        List<String> names = new ClassFileImporter()
                .importPackages("drydock").stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"))
                        .toList();
        assertThat(names).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }

    @Test
    void noTypeHasTheNameOfOneThatEveryFileKnows() {
        assertThat(new ClassFileImporter()
                        .importPackages("drydock").stream()
                                .filter(JavaClass::isTopLevelClass)
                                .map(JavaClass::getSimpleName)
                                .filter(NamesTest::inJavaLang)
                                .toList())
                .isEmpty();
    }

    private static boolean inJavaLang(String name) {
        return NamesTest.class.getClassLoader().getResource("java/lang/" + name + ".class") != null;
    }
}
