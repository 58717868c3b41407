package drydock.casefile.store;

import drydock.casefile.json.CaseFormatException;
import drydock.casefile.json.CaseJson;
import drydock.casefile.model.Case;
import drydock.casefile.model.Examined;
import drydock.fact.Facts;
import drydock.investigation.Investigation;
import drydock.investigation.Progress;
import drydock.investigation.Provenance;
import drydock.investigation.StartingFacts;
import drydock.investigation.StepResult;
import drydock.model.ContainerDetails;
import drydock.step.Step;
import drydock.step.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Saves an examination while it runs: after every step, all results so far are on disk.
///
/// A failing disk does not end the investigation: the failure is reported once, and [#complete] tries again.
public final class Recording implements Progress {
    private final Place place;
    private final Progress next;
    private final List<StepResult> results = new ArrayList<>();
    private @Nullable StartingFacts beginning;
    private @Nullable CaseFolder folder;
    private @Nullable ExaminationFolder examination;
    private int number;
    private boolean failed;

    /// Finds the case that an examination belongs to.
    interface Place {
        /// @throws CaseFormatException when it can't be saved there; the investigation then does not start
        CaseFolder of(ContainerDetails container) throws IOException;
    }

    Recording(Place place, Progress next) {
        this.place = place;
        this.next = next;
    }

    /// @throws UncheckedIOException with a [CaseFormatException], when it can't be saved in its place
    @Override
    public synchronized void begun(StartingFacts begun) {
        beginning = begun;
        begun.late().whenLearnt(this::mask);
        save();
        next.begun(begun);
    }

    /// Its location; empty until the investigation has started.
    public synchronized Optional<CaseFolder> folder() {
        return Optional.ofNullable(folder);
    }

    @Override
    public void finished(StepResult result) {
        synchronized (this) {
            results.add(result);
            results.sort(Comparator.comparingInt(Recording::place));
            save();
        }
        next.finished(result);
    }

    /// A secret was discovered. Saved evidence may contain it, so it is masked there at once.
    private synchronized void mask() {
        save();
    }

    /// The checklist is finished.
    ///
    /// @return the whole case, with this examination last
    /// @throws IOException when it could not be saved
    public synchronized Case complete(Investigation investigation) throws IOException {
        CaseFolder kept = folder(investigation);
        examination(kept, investigation).write(investigation, true);
        Examined examined = new Examined(number, true, investigation);
        kept.change(json -> json.with(CaseJson.Summary.of(examined)));
        return kept.read();
    }

    /// The examination was cancelled, so it is no result: removes it from the case, and a case of nothing else. A note
    /// that the user wrote meanwhile keeps a case.
    public synchronized void discard() throws IOException {
        failed = true;
        CaseFolder kept = folder;
        if (kept != null && examination != null) {
            examination = null;
            kept.discard(number);
        }
    }

    private void save() {
        StartingFacts begun = beginning;
        if (begun == null || failed) {
            return;
        }
        try {
            Investigation soFar = soFar(begun);
            examination(folder(soFar), soFar).write(soFar, false);
        } catch (CaseFormatException e) {
            failed = true;
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            failed = true;
            next.note("The case can't be saved: " + WholeFile.reason(e) + ". The investigation goes on without it.");
        }
    }

    private CaseFolder folder(Investigation soFar) throws IOException {
        CaseFolder known = folder;
        if (known == null) {
            known = place.of(soFar.subject().container());
            folder = known;
        }
        return known;
    }

    /// The place of this examination. The first call adds it to the case.
    private ExaminationFolder examination(CaseFolder kept, Investigation soFar) throws IOException {
        ExaminationFolder known = examination;
        if (known != null) {
            return known;
        }
        if (kept.exists()) {
            // Converts an older format to the current one.
            kept.change(json -> json);
        }
        number = kept.nextNumber();
        Examined begun = new Examined(number, false, soFar);
        if (number == 1) {
            examination = kept.begin(begun);
            return examination;
        }
        ExaminationFolder fresh = kept.fresh(number);
        fresh.write(soFar, false);
        kept.change(json -> json.with(CaseJson.Summary.of(begun))
                .withContainer(CaseJson.Container.of(soFar.subject().container())));
        examination = fresh;
        return fresh;
    }

    private Investigation soFar(StartingFacts begun) {
        results.replaceAll(begun.late()::current);
        Provenance provenance = begun.provenance().get();
        Duration since = results.stream().map(StepResult::duration).reduce(Duration.ZERO, Duration::plus);
        return new Investigation(
                begun.late().current(begun.subject()),
                since,
                results,
                Facts.NONE,
                List.of(),
                provenance.counts(),
                List.of(),
                provenance);
    }

    /// In the order of the checklist, not of completion.
    private static int place(StepResult result) {
        List<Step> all = Steps.ALL;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(result.id())) {
                return i;
            }
        }
        return all.size();
    }

    @Override
    public void started(String stepId, String command) {
        next.started(stepId, command);
    }

    @Override
    public void cancellable(String stepId, Runnable cancel) {
        next.cancellable(stepId, cancel);
    }

    @Override
    public void note(String line) {
        next.note(line);
    }
}
