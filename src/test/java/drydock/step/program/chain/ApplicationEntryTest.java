package drydock.step.program.chain;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.step.MemoryFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplicationEntryTest {
    private final MemoryFiles files = new MemoryFiles();

    private void file(String path, String text) {
        files.with(path, 0644, text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> entry(String... argv) throws IOException {
        return new ApplicationEntry(files, "/srv/app").find(List.of(argv));
    }

    @Test
    void aPythonServerNamesTheModuleOfTheApplication() throws IOException {
        file("/srv/app/rates.py", "");
        file("/srv/app/site/wsgi.py", "");

        assertThat(entry("gunicorn", "--config", "gunicorn.conf.py", "rates:application"))
                .contains("/srv/app/rates.py");
        assertThat(entry("python3", "-m", "uvicorn", "site.wsgi:app", "--host", "0.0.0.0"))
                .contains("/srv/app/site/wsgi.py");
        assertThat(entry("gunicorn", "other:application")).isEmpty();
    }

    @Test
    void aWorkerNamesItsModuleInAnOption() throws IOException {
        file("/srv/app/mailer.py", "");

        assertThat(entry("celery", "-A", "mailer", "worker")).contains("/srv/app/mailer.py");
        assertThat(entry("flask", "--app=mailer", "run")).contains("/srv/app/mailer.py");
    }

    @Test
    void aVirtualMachineNamesAClassOrAnArchive() throws IOException {
        file("/srv/ledger/Ledger.class", "");
        file("/opt/all.jar", "");

        assertThat(entry("java", "-Xmx2g", "-cp", "/srv/ledger", "Ledger")).contains("/srv/ledger/Ledger.class");
        assertThat(entry("java", "-cp", "/opt/all.jar", "org.example.Main")).contains("/opt/all.jar");
        assertThat(entry("java", "-version")).isEmpty();
    }

    @Test
    void aPackageManagerRunsAScriptOfThePackage() throws IOException {
        file("/srv/app/package.json", "{\"scripts\": {\"start\": \"node --enable-source-maps server.js\"}}");
        file("/srv/app/server.js", "");

        assertThat(entry("npm", "start")).contains("/srv/app/server.js");
        assertThat(entry("npm", "run", "test")).isEmpty();
    }

    @Test
    void aProgramOfItsOwnStartsNoOther() throws IOException {
        assertThat(entry("/app/server")).isEmpty();
        assertThat(entry()).isEmpty();
    }
}
