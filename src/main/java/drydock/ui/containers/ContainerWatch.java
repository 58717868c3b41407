package drydock.ui.containers;

import drydock.engine.Engine;
import drydock.engine.EngineException;
import drydock.model.ContainerDetails;
import drydock.model.ContainerSummary;
import drydock.model.EngineEvent;
import drydock.model.Labels;
import drydock.ui.EngineConnection;
import drydock.ui.kit.Background;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps the containers' model up to date by engine events: after each one it asks about that container only.
///
/// The list and all later questions come from one thread, one after the other, so an older answer never
/// overtakes a newer one. One more question answers all events that arrive during a question.
public final class ContainerWatch implements EngineConnection.Listener {
    /// If more containers than this change at once, one list costs less than inspecting each.
    private static final int MANY = 40;

    /// Most updates in transit to the FX thread at a time.
    private static final int BATCH = 25;

    private final ContainersModel model;
    private final Background background;
    private final Consumer<String> problem;
    private final Object lock = new Object();
    private Set<String> dirty = new LinkedHashSet<>();
    private List<ContainersModel.Death> deaths = new ArrayList<>();
    private boolean listWanted;
    private Background.Work work = Background.Work.NONE;

    /// @param problem gets, on the FX thread, why the list can't be read; empty when it can
    public ContainerWatch(ContainersModel model, Background background, Consumer<String> problem) {
        this.model = model;
        this.background = background;
        this.problem = problem;
    }

    @Override
    public void subscribed(Engine engine) {
        synchronized (lock) {
            dirty = new LinkedHashSet<>();
            listWanted = true;
        }
        work.cancel();
        work = background.start(
                "container list",
                () -> {
                    watch(engine);
                    return "";
                },
                done -> {},
                failure -> {
                    // The connection reports a lost engine.
                    if (!(failure instanceof InterruptedException || failure instanceof EngineException.Unreachable)) {
                        problem.accept(String.valueOf(failure.getMessage()));
                    }
                });
    }

    @Override
    public void happened(EngineEvent event) {
        boolean noise = event.action().startsWith("exec_") || event.action().equals("top");
        if (!event.aboutContainer() || noise || ours(event.attributes())) {
            return;
        }
        synchronized (lock) {
            dirty.add(event.actorId());
            if (RecentExits.tellsOf(event)) {
                deaths.add(new ContainersModel.Death(event.actorId(), event.time(), event.exitCode()));
            }
            lock.notifyAll();
        }
    }

    @Override
    public void lost() {
        work.cancel();
    }

    /// Temporary containers come and go by the dozen and are not for the user.
    private static boolean ours(Map<String, String> labels) {
        return Set.of("throwaway", "snapshot").contains(labels.getOrDefault(Labels.KIND, ""));
    }

    private void watch(Engine engine) throws EngineException, InterruptedException {
        while (true) {
            News news = next();
            if (news.list() || news.ids().size() > MANY) {
                List<ContainerSummary> all = engine.containers();
                List<Snapshot> snapshots = all.stream().map(Snapshot::of).toList();
                background.post(() -> {
                    problem.accept("");
                    model.replaceAll(snapshots);
                    model.apply(List.of(), List.of(), news.deaths());
                });
                inspect(engine, news.list() ? worstFirst(all) : List.copyOf(news.ids()), news.list(), List.of());
            } else {
                inspect(engine, List.copyOf(news.ids()), false, news.deaths());
            }
        }
    }

    private record News(boolean list, Set<String> ids, List<ContainersModel.Death> deaths) {}

    private News next() throws InterruptedException {
        synchronized (lock) {
            while (dirty.isEmpty() && !listWanted) {
                lock.wait();
            }
            News news = new News(listWanted, dirty, deaths);
            dirty = new LinkedHashSet<>();
            deaths = new ArrayList<>();
            listWanted = false;
            return news;
        }
    }

    private static List<String> worstFirst(List<ContainerSummary> all) {
        return all.stream()
                .sorted(java.util.Comparator.comparing(
                                (ContainerSummary c) -> !c.state().equals("restarting"))
                        .thenComparing(c -> c.state().equals("running")))
                .map(ContainerSummary::id)
                .toList();
    }

    private void inspect(Engine engine, List<String> ids, boolean withHistory, List<ContainersModel.Death> deaths)
            throws EngineException, InterruptedException {
        List<Snapshot> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<ContainersModel.Death> died = new ArrayList<>(deaths);
        for (String id : ids) {
            Snapshot snapshot = ask(engine, id);
            if (snapshot == null) {
                gone.add(id);
            } else {
                changed.add(snapshot);
                if (withHistory
                        && (snapshot.restarts().orElse(0) > 0
                                || snapshot.state().equals("restarting"))) {
                    engine.history(id).stream()
                            .filter(RecentExits::tellsOf)
                            .forEach(event -> died.add(new ContainersModel.Death(id, event.time(), event.exitCode())));
                }
            }
            if (changed.size() == BATCH) {
                deliver(changed, gone, died);
            }
        }
        deliver(changed, gone, died);
    }

    private @Nullable Snapshot ask(Engine engine, String id) throws EngineException, InterruptedException {
        try {
            ContainerDetails details = engine.inspect(id);
            return ours(details.labels()) ? null : Snapshot.of(details);
        } catch (EngineException.NotFound gone) {
            return null;
        }
    }

    private void deliver(List<Snapshot> changed, List<String> gone, List<ContainersModel.Death> died) {
        List<Snapshot> snapshots = List.copyOf(changed);
        List<String> ids = List.copyOf(gone);
        List<ContainersModel.Death> ends = List.copyOf(died);
        changed.clear();
        gone.clear();
        died.clear();
        background.post(() -> model.apply(snapshots, ids, ends));
    }
}
