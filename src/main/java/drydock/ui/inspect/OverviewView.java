package drydock.ui.inspect;

import drydock.engine.ContainerMonitor;
import drydock.model.CommandLine;
import drydock.model.ContainerDetails;
import drydock.model.Health;
import drydock.model.HostSettings;
import drydock.model.Mount;
import drydock.model.PlainText;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.NodeFactory;
import drydock.ui.kit.ReadableNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/// State, runs, ports, mounts, environment, health and limits of the selected container; its use of CPU and memory
/// while it is looked at.
final class OverviewView extends ScrollPane {
    private static final Duration PAUSE = Duration.seconds(3);

    private final InspectModel model;
    private final GridPane grid = new GridPane();
    private final SocketsView sockets;
    private final Label usage = NodeFactory.wrapped("", "overview-value");
    private final Timeline measuring = new Timeline(new KeyFrame(PAUSE, event -> measure()));
    private boolean running;

    OverviewView(InspectModel model) {
        this.model = model;
        sockets = new SocketsView(model);
        setId("overview");
        setContent(grid);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        grid.getStyleClass().addAll("facts", "overview");
        ColumnConstraints name = new ColumnConstraints(110);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setMinWidth(0);
        grid.getColumnConstraints().addAll(name, value);
        model.shownProperty().subscribe(now -> measure());
        sceneProperty().subscribe(now -> measure());
    }

    void show(Loaded now) {
        ContainerDetails container = now.details();
        grid.getChildren().clear();
        running = container.state().running();
        fact("State", List.of(state(container)));
        fact("Runs", runs(container));
        fact("Command", List.of(CommandLine.of(now.redactor().words(container.command()))));
        fact(
                "User",
                List.of(
                        container.config().user().isEmpty()
                                ? "root"
                                : container.config().user()));
        fact(
                "Working folder",
                List.of(
                        container.config().workingDir().isEmpty()
                                ? "/"
                                : container.config().workingDir()));
        fact("Image", List.of(container.image(), container.imageId()));
        fact("Network", List.of(container.host().networkMode()));
        fact("Ports", container.host().ports());
        sockets.show(now);
        row("Listens on", sockets);
        fact("Mounts", container.mounts().stream().map(OverviewView::mount).toList());
        fact("Environment", now.redactor().environment(container.config().environment()));
        fact("Health", container.state().health().map(OverviewView::health).orElse(List.of()));
        fact("Limits", limits(container.host()));
        fact("Privileges", privileges(container.host()));
        if (running) {
            usage.setText("measuring…");
            row("CPU, memory", usage);
        }
        measure();
    }

    private static String state(ContainerDetails container) {
        String code = container.state().endedWith().isPresent()
                        && container.state().finishedAt().isPresent()
                ? ", exit " + container.state().exitCode()
                : "";
        return container.state().status()
                + code
                + (container.state().oomKilled() ? ", killed for lack of memory" : "")
                + (container.state().error().isEmpty()
                        ? ""
                        : ": " + container.state().error());
    }

    private static List<String> runs(ContainerDetails container) {
        List<String> lines = new ArrayList<>();
        int retries = container.restartPolicy().maxRetries();
        lines.add("restart policy “" + container.restartPolicy().name() + "”"
                + (retries > 0 ? ", at most " + retries + " times" : "") + "; "
                + ReadableNumbers.count(container.restarts(), "restart") + " by it");
        lines.add("created " + ReadableNumbers.moment(container.created()));
        container.state().startedAt().ifPresent(time -> lines.add("last start " + ReadableNumbers.moment(time)));
        container.state().finishedAt().ifPresent(time -> lines.add("last end " + ReadableNumbers.moment(time)));
        return lines;
    }

    private static String mount(Mount mount) {
        String source = mount.type().equals("volume") ? mount.name() : mount.source();
        return mount.destination() + " ← " + mount.type() + (source.isEmpty() ? "" : " " + source)
                + (mount.writable() ? "" : ", read-only");
    }

    private static List<String> health(Health health) {
        List<String> lines = new ArrayList<>();
        lines.add(health.status()
                + (health.failingStreak() > 0
                        ? ", " + ReadableNumbers.count(health.failingStreak(), "failure") + " in a row"
                        : ""));
        health.results()
                .reversed()
                .forEach(result -> lines.add(ReadableNumbers.moment(result.started()) + ", exit " + result.exitCode()
                        + ": " + result.output().strip()));
        return lines;
    }

    private static List<String> limits(HostSettings host) {
        return Stream.of(
                        host.memory() > 0 ? "memory " + ReadableNumbers.bytes(host.memory()) : "",
                        host.nanoCpus() > 0 ? String.format(Locale.ROOT, "%.2f CPUs", host.nanoCpus() / 1e9) : "",
                        host.pids() > 0 ? host.pids() + " processes" : "",
                        host.ulimits().isEmpty() ? "" : "ulimits " + String.join(", ", host.ulimits()),
                        host.readOnlyRootfs() ? "read-only root file system" : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> privileges(HostSettings host) {
        return Stream.of(
                        host.privileged() ? "privileged" : "",
                        host.capAdd().isEmpty() ? "" : "capabilities added: " + String.join(", ", host.capAdd()),
                        host.capDrop().isEmpty() ? "" : "capabilities dropped: " + String.join(", ", host.capDrop()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void fact(String name, List<String> lines) {
        String text = lines.isEmpty()
                ? "none"
                : String.join("\n", lines.stream().map(PlainText::of).toList());
        Label value = NodeFactory.wrapped(text, "overview-value");
        value.setMnemonicParsing(false);
        row(name, value);
    }

    private void row(String name, Node value) {
        Label label = NodeFactory.label(name, "fact-name");
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    /// Only of the container that is looked at, and only while it is.
    private void measure() {
        measuring.stop();
        if (!running || getScene() == null || !model.shownProperty().get()) {
            return;
        }
        model.ask(
                ContainerMonitor::usage,
                now -> {
                    usage.setText(words(now));
                    measuring.playFromStart();
                },
                failure -> usage.setText("not measured: " + failure));
    }

    private static String words(ContainerMonitor.Usage now) {
        return String.format(Locale.ROOT, "%.1f %% of one core, ", now.cpuPercent())
                + ReadableNumbers.bytes(now.memory())
                + (now.limit().isPresent()
                        ? " of " + ReadableNumbers.bytes(now.limit().getAsLong())
                        : "");
    }
}
