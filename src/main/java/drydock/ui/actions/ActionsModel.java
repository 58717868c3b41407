package drydock.ui.actions;

import drydock.engine.ComposeProgram;
import drydock.engine.ContainerControl;
import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.ContainerDetails;
import drydock.model.EngineEvent;
import drydock.model.RestartPolicy;
import drydock.ui.EngineConnection;
import drydock.ui.containers.ContainerRow;
import drydock.ui.kit.Background;
import drydock.ui.kit.Copying;
import drydock.ui.kit.ReadableNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks before each action on containers, carries it out and reports how it went. For the FX thread.
public final class ActionsModel implements EngineConnection.Listener {
    private static final int COMPOSE_MINUTES = 30;

    private final Background background;
    private final Confirmation confirmation;
    private final HeldPolicies held = new HeldPolicies();
    private final ReadOnlyObjectWrapper<ActionNews> news =
            new ReadOnlyObjectWrapper<>(this, "news", new ActionNews.None());
    private Background.Work work = Background.Work.NONE;
    private @Nullable Engine engine;

    /// Asks the user; must not block.
    @FunctionalInterface
    public interface Confirmation {
        /// @param loses whether something is lost that can't be brought back
        void ask(String title, String text, String yes, boolean loses, Runnable then);
    }

    public ActionsModel(Background background, Confirmation confirmation) {
        this.background = background;
        this.confirmation = confirmation;
    }

    /// How the latest action went.
    public ReadOnlyObjectProperty<ActionNews> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// The policies to set back.
    public HeldPolicies held() {
        return held;
    }

    /// Tells something that is not about an action.
    public void tell(boolean bad, String words) {
        news.set(bad ? new ActionNews.Failed(words, "") : new ActionNews.Done(words));
    }

    void dismiss() {
        news.set(new ActionNews.None());
    }

    void cancel() {
        work.cancel();
    }

    /// Those of the containers that an action makes sense for now.
    public List<ContainerRow> targets(ContainerAction action, List<ContainerRow> rows) {
        List<ContainerRow> targets = rows.stream()
                .filter(row -> action.applies(row, held.of(row.id()).isPresent()))
                .toList();
        return action.compose() && targets.size() != 1 ? List.of() : targets;
    }

    /// Reads the containers, asks the user, and acts when the answer is yes.
    public void ask(ContainerAction action, List<ContainerRow> rows) {
        List<ContainerRow> targets = targets(action, rows);
        Engine now = engine;
        if (targets.isEmpty()) {
            return;
        }
        if (now == null) {
            news.set(new ActionNews.Failed(
                    title(action, targets.size(), targets.getFirst().name()),
                    "No engine is connected. Start Docker or Podman, then repeat this."));
            return;
        }
        List<String> ids = targets.stream().map(ContainerRow::id).toList();
        background.start(
                "ask before " + action,
                () -> new Prepared(inspected(now, ids), now.info().endpoint()),
                prepared -> {
                    String before =
                            held.of(ids.getFirst()).map(RestartPolicy::name).orElse("");
                    ActionQuestion question =
                            ActionQuestion.of(action, prepared.containers(), prepared.endpoint(), before);
                    confirmation.ask(
                            question.title(),
                            question.text(),
                            question.yes(),
                            action.loses(),
                            () -> act(action, prepared, now));
                },
                failure -> news.set(new ActionNews.Failed(
                        title(action, targets.size(), targets.getFirst().name()), ActionAdvice.of(action, failure))));
    }

    private record Prepared(List<ContainerDetails> containers, String endpoint) {}

    private static List<ContainerDetails> inspected(Engine engine, List<String> ids)
            throws EngineException, InterruptedException {
        List<ContainerDetails> all = new ArrayList<>();
        for (String id : ids) {
            all.add(engine.inspect(id));
        }
        return all;
    }

    private void act(ContainerAction action, Prepared prepared, Engine with) {
        String whose = whose(prepared.containers());
        Map<String, RestartPolicy> back = prepared.containers().stream()
                .filter(container -> held.of(container.id()).isPresent())
                .collect(Collectors.toMap(
                        ContainerDetails::id,
                        container -> held.of(container.id()).orElseThrow()));
        news.set(new ActionNews.Doing(action.doing() + " " + whose + "…", ""));
        work = background.start(
                action.words() + " " + whose,
                () -> all(action, prepared, with, back),
                failures -> told(action, prepared.containers(), failures),
                failure -> news.set(new ActionNews.Failed(
                        title(action, prepared.containers().size(), whose), ActionAdvice.of(action, failure))));
    }

    private record Failure(ContainerDetails container, Exception reason) {}

    private List<Failure> all(ContainerAction action, Prepared prepared, Engine with, Map<String, RestartPolicy> back)
            throws InterruptedException {
        List<Failure> failures = new ArrayList<>();
        for (ContainerDetails container : prepared.containers()) {
            try {
                one(action, container, prepared.endpoint(), with, Optional.ofNullable(back.get(container.id())));
            } catch (IOException refused) {
                failures.add(new Failure(container, refused));
            }
        }
        return failures;
    }

    private void one(
            ContainerAction action,
            ContainerDetails container,
            String endpoint,
            Engine with,
            Optional<RestartPolicy> back)
            throws IOException, InterruptedException {
        ContainerControl control = with.control();
        String id = container.id();
        switch (action) {
            case START -> control.start(id);
            case STOP -> control.stop(id);
            case RESTART -> control.restart(id);
            case PAUSE -> control.pause(id);
            case UNPAUSE -> control.unpause(id);
            case KILL -> control.kill(id);
            case REMOVE -> control.remove(id);
            case HOLD -> control.restartPolicy(id, new RestartPolicy("no", 0));
            case RELEASE -> control.restartPolicy(id, back.orElse(container.restartPolicy()));
            case RECREATE, REBUILD, PULL ->
                new ComposeProgram(container, endpoint)
                        .run(ActionQuestion.task(action), COMPOSE_MINUTES, line -> background.post(() -> output(line)));
        }
    }

    private void output(String line) {
        if (news.get() instanceof ActionNews.Doing doing) {
            news.set(new ActionNews.Doing(doing.words(), line));
        }
    }

    private void told(ContainerAction action, List<ContainerDetails> containers, List<Failure> failures) {
        List<String> failed =
                failures.stream().map(failure -> failure.container().id()).toList();
        for (ContainerDetails container : containers) {
            if (!failed.contains(container.id())) {
                remember(action, container);
            }
        }
        if (failures.isEmpty()) {
            news.set(new ActionNews.Done(done(action, containers)));
            return;
        }
        String text = failures.stream()
                .map(failure ->
                        (containers.size() == 1 ? "" : failure.container().name() + ": ")
                                + ActionAdvice.of(action, failure.reason()))
                .distinct()
                .limit(5)
                .collect(Collectors.joining("\n"));
        String rest = containers.size() == failures.size()
                ? ""
                : "\n" + ReadableNumbers.count(containers.size() - failures.size(), "other container")
                        + " done without a problem.";
        news.set(new ActionNews.Failed(
                title(action, failures.size(), failures.getFirst().container().name()), text + rest));
    }

    private void remember(ContainerAction action, ContainerDetails container) {
        if (action == ContainerAction.HOLD) {
            held.hold(container.id(), container.restartPolicy());
        } else if (action == ContainerAction.RELEASE || action == ContainerAction.REMOVE) {
            held.release(container.id());
        }
    }

    private static String done(ContainerAction action, List<ContainerDetails> containers) {
        String whose = whose(containers);
        return switch (action) {
            case HOLD -> "The restart policy of " + whose + " is “no” now. The actions menu sets it back.";
            case RELEASE -> "The restart policy of " + whose + " is what it was before.";
            default -> action.done() + " " + whose + ".";
        };
    }

    private static String whose(List<ContainerDetails> containers) {
        return containers.size() == 1
                ? containers.getFirst().name()
                : ReadableNumbers.count(containers.size(), "container");
    }

    private static String title(ContainerAction action, int count, String name) {
        return action.words() + ": failed for " + (count == 1 ? name : ReadableNumbers.count(count, "container"));
    }

    /// Copies what names a container.
    public void copy(String what, String text) {
        Copying.copy(text);
        news.set(new ActionNews.Done("Copied the " + what + "."));
    }

    /// Copies a `docker run` command with the container's settings, without its secrets.
    public void copyRunLine(ContainerRow row) {
        Engine now = engine;
        if (now == null) {
            news.set(new ActionNews.Failed("Copy: failed for " + row.name(), "No engine is connected."));
            return;
        }
        background.start(
                "docker run of " + row.id(),
                () -> RunLine.of(now, row.id()),
                line -> {
                    Copying.copy(line.text());
                    news.set(new ActionNews.Done("Copied a docker run line. " + line.secrets()));
                },
                failure -> news.set(
                        new ActionNews.Failed("Copy: failed for " + row.name(), ReadableNumbers.reason(failure))));
    }

    @Override
    public void subscribed(Engine now) {
        background.post(() -> engine = now);
    }

    @Override
    public void happened(EngineEvent event) {}

    @Override
    public void lost() {
        background.post(() -> engine = null);
    }
}
