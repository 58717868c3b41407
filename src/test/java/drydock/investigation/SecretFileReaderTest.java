package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.ContainerConfig;
import drydock.model.ContainerFiles;
import drydock.model.FileMode;
import drydock.model.FileStat;
import drydock.model.Subject;
import drydock.model.Subjects;
import drydock.redaction.Redactor;
import drydock.redaction.SubjectRedactor;
import drydock.step.MemoryFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretFileReaderTest {
    private final Subject subject = Subjects.subject(new ContainerConfig(
            "", List.of(), List.of("/run"), List.of(), "", false, false, "", "host", List.of(), Map.of()));
    private final Redactor redactor = SubjectRedactor.redactorFor(subject.container(), subject.image());

    private static MemoryFiles files() {
        return new MemoryFiles()
                .with("/run/secrets/db_password", 0400, "correct horse battery\n")
                .with("/run/secrets/kubernetes.io/serviceaccount/token", 0400, "tokenOfTheAccount1")
                .with("/run/secrets/large", 0400, "large-s3cret" + "\n".repeat(64 << 10))
                .with("/root/.vault-token", 0400, "vaultTokenInTheHome44")
                .with("/etc/passwd", 0644, "root:x:0:0:root:/root:/bin/bash");
    }

    /// Files of a container that the engine can't look into, but for one.
    private record Refusing(ContainerFiles files) implements ContainerFiles {
        @Override
        public Optional<FileStat> stat(String path) throws IOException {
            throw new IOException("refused");
        }

        @Override
        public Optional<FileMode> mode(String path) throws IOException {
            if (path.endsWith("/db_password")) {
                throw new IOException("refused");
            }
            return files.mode(path);
        }

        @Override
        public Optional<FileStat> entry(String path) throws IOException {
            throw new IOException("refused");
        }

        @Override
        public List<String> names(String directory, int most) throws IOException {
            return files.names(directory, most);
        }

        @Override
        public Optional<byte[]> read(String path, long limit) throws IOException {
            return files.read(path, limit);
        }
    }

    @Test
    void whatStandsInSecretFilesIsMaskedFromTheFirstEvidenceOn() throws InterruptedException {
        new SecretFileReader(files(), redactor).read();
        assertThat(redactor.redact("correct horse battery, tokenOfTheAccount1, vaultTokenInTheHome44"))
                .doesNotContain("horse", "tokenOf", "vaultToken");
        assertThat(redactor.redact("root:x:0:0:root:/root:/bin/bash, large-s3cret"))
                .isEqualTo("root:x:0:0:root:/root:/bin/bash, large-s3cret");
        assertThat(redactor.hasLearnt()).as("nothing was kept before").isFalse();
    }

    @Test
    void oneFileThatCannotBeReadTakesNoOtherAway() throws InterruptedException {
        new SecretFileReader(new Refusing(files()), redactor).read();
        assertThat(redactor.redact("tokenOfTheAccount1")).contains(Redactor.MARK);
        assertThat(redactor.redact("correct horse battery")).isEqualTo("correct horse battery");
    }
}
