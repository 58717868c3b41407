package drydock.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.casefile.model.Case;
import drydock.investigation.Investigation;
import drydock.model.Subject;
import drydock.report.Cases;
import drydock.report.Report;
import drydock.ui.kit.Background;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(60)
class NewIssueItemTest {
    @TempDir
    Path folder;

    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Background background = new Background(Platform::runLater);

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void stop() {
        background.close();
    }

    @Test
    void opensAFilledInFormWithTheWholeReportOnTheClipboard() throws Exception {
        remote("git@github.com:acme/shop.git");
        Case content = Case.of(readFrom(folder));
        NewIssueItem item = new NewIssueItem(background, opened::add, said::add);
        fx(() -> {
            item.show(content);
            return true;
        });
        await(item::isVisible);
        assertThat(item.getText()).isEqualTo("Open a new issue on github.com/acme/shop…");

        fx(() -> {
            item.fire();
            return true;
        });
        await(() -> !said.isEmpty());
        assertThat(opened)
                .hasSize(1)
                .allSatisfy(address -> assertThat(address).hasHost("github.com").hasPath("/acme/shop/issues/new"));
        assertThat(said)
                .containsExactly("Opened in the browser; nothing is sent yet. The whole report is on the clipboard.");
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(Report.markdown(content));
    }

    @Test
    void saysWhereToGoIfNoBrowserCanBeOpened() throws Exception {
        remote("https://gitlab.example.org/group/shop.git");
        NewIssueItem item = new NewIssueItem(
                background,
                address -> {
                    throw new IOException("no xdg-open");
                },
                said::add);
        fx(() -> {
            item.show(Case.of(readFrom(folder)));
            return true;
        });
        await(item::isVisible);
        fx(() -> {
            item.fire();
            return true;
        });

        await(() -> !said.isEmpty());
        assertThat(said.getFirst()).contains("no xdg-open", "gitlab.example.org/group/shop");
    }

    private void remote(String url) throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "[remote \"origin\"]\n\turl = " + url + "\n");
    }

    private static Investigation readFrom(Path source) {
        Investigation stub = Cases.stub();
        Subject subject = stub.subject();
        return new Investigation(
                new Subject(
                        subject.taken(),
                        subject.engine(),
                        subject.container(),
                        subject.image(),
                        subject.history(),
                        subject.expectations().reading(source),
                        subject.network()),
                stub.duration(),
                stub.steps(),
                stub.facts(),
                stub.findings(),
                stub.redactions(),
                stub.notChecked());
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
    }
}
