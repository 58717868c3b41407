package drydock.ui.inspect;

import drydock.fact.SocketFacts.Listener;
import drydock.model.ContainerDetails;
import drydock.step.container.SocketsStep;
import drydock.ui.inspect.InspectState.Loaded;
import drydock.ui.kit.NodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The addresses and ports on which the container listens. They are read when the user asks, because a temporary
/// container joins the container's network for it.
final class SocketsView extends VBox {
    private final InspectModel model;
    private final Label words = NodeFactory.wrapped("", "overview-value");
    private final Button read = NodeFactory.button(
            "sockets-read",
            "List the sockets",
            Feather.RADIO,
            "A temporary container joins the container's network, lists its sockets, and does nothing else there",
            this::read);
    private @Nullable ContainerDetails shown;

    /// The button stays enabled meanwhile, so that it keeps the focus.
    private boolean reading;

    SocketsView(InspectModel model) {
        this.model = model;
        setId("sockets");
        words.setId("sockets-words");
        read.getStyleClass().add("small");
        getStyleClass().add("sockets");
        getChildren().addAll(words, read);
    }

    /// What was listed stays as long as the same run goes on.
    void show(Loaded now) {
        ContainerDetails before = shown;
        shown = now.details();
        boolean same = before != null
                && before.id().equals(now.details().id())
                && before.state().startedAt().equals(now.details().state().startedAt());
        Optional<String> unreadable = SocketsStep.unreadable(now.details());
        NodeFactory.show(read, unreadable.isEmpty());
        if (unreadable.isPresent()) {
            say(unreadable.get());
        } else if (!same) {
            say("");
        }
    }

    private void read() {
        ContainerDetails of = shown;
        if (of == null || reading) {
            return;
        }
        reading = true;
        say("listing…");
        model.sockets(of, found -> ended(of, words(of, found)), why -> ended(of, "not listed: " + why));
    }

    private void ended(ContainerDetails of, String result) {
        reading = false;
        if (of.equals(shown)) {
            say(result);
        }
    }

    private void say(String text) {
        words.setText(text);
        NodeFactory.show(words, !text.isEmpty());
    }

    /// The listeners, and the published ports without one.
    private static String words(ContainerDetails of, List<Listener> found) {
        Stream<String> listeners = found.stream()
                .map(listener -> listener.protocol() + " " + listener.place()
                        + (listener.loopback() ? ", only from inside the container" : ""));
        Stream<String> missing = of.host().ports().stream()
                .map(port -> port.substring(port.indexOf("->") + 2))
                .distinct()
                .filter(port ->
                        found.stream().noneMatch(listener -> port.equals(listener.port() + "/" + listener.protocol())))
                .map(port -> "nothing listens on the published port " + port);
        String all = Stream.concat(listeners, missing).collect(Collectors.joining("\n"));
        return all.isEmpty() ? "no program listens on a port" : all;
    }
}
