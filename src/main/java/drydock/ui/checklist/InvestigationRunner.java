package drydock.ui.checklist;

import drydock.casefile.model.Case;
import drydock.casefile.model.Examined;
import drydock.casefile.store.CaseFolder;
import drydock.casefile.store.CaseLibrary;
import drydock.casefile.store.Recording;
import drydock.engine.EngineException;
import drydock.investigation.Investigation;
import drydock.investigation.Progress;
import drydock.investigation.Request;
import drydock.investigation.ResumedInvestigation;
import drydock.investigation.StartingFacts;
import drydock.investigation.StepResult;
import drydock.redaction.RedactionRules;
import drydock.ui.Examiner;
import drydock.ui.kit.ReadableNumbers;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Investigates, and keeps what is found in the user's library while it goes on. Blocks.
///
/// A library that can't be written to is told of, and never ends an investigation.
final class InvestigationRunner {
    private final CaseLibrary library;
    private final Clock clock;
    private final Consumer<SaveState> told;

    /// @param told on whatever thread saves
    InvestigationRunner(CaseLibrary library, Clock clock, Consumer<SaveState> told) {
        this.library = library;
        this.clock = clock;
        this.told = told;
    }

    /// A new examination of the container, in the case it has, or in a new one.
    SavedCase examine(Examiner examiner, Request request, Progress next) throws EngineException, InterruptedException {
        Recorded recorded = new Recorded(next);
        Investigation done = examiner.investigate(underTheUsersKey(request), recorded);
        Recording recording = recorded.recording;
        return saved(
                SavedCase.of(done), () -> new SavedCase(asFound(recording.complete(done), done), recording.folder()));
    }

    /// Some steps run again: the latest examination goes on with what they say now.
    SavedCase goOn(SavedCase before, Set<String> selected, Examiner examiner, Request request, Progress next)
            throws EngineException, InterruptedException {
        Investigation done = examiner.investigate(underTheUsersKey(request), next);
        Investigation continued = ResumedInvestigation.with(before.content().investigation(), done, selected);
        Optional<CaseFolder> folder = before.folder();
        if (folder.isEmpty()) {
            return SavedCase.of(continued);
        }
        return saved(SavedCase.of(continued), () -> {
            folder.get().amend(continued);
            return new SavedCase(asFound(folder.get().read(), continued), folder);
        });
    }

    /// What was found stands as it was found; only the earlier examinations are those that were read again.
    private static Case asFound(Case content, Investigation latest) {
        List<Examined> examinations = new ArrayList<>(content.examinations());
        Examined last = examinations.removeLast();
        examinations.add(new Examined(last.number(), last.complete(), latest));
        return with(content, examinations);
    }

    /// Writes something into a case: a note, a fix.
    ///
    /// @throws IOException when it could not be written; then nothing was changed
    SavedCase change(SavedCase before, CaseFolder folder, Change change) throws IOException {
        change.make(folder);
        Examined shown = before.content().latest();
        Case content = folder.read();
        // One that was cut short since then is not what is looked at.
        List<Examined> examinations = new ArrayList<>();
        content.examinations().stream()
                .filter(examined -> examined.number() < shown.number())
                .forEach(examinations::add);
        examinations.add(shown);
        return new SavedCase(with(content, examinations), Optional.of(folder));
    }

    /// Something that is written into a case.
    @FunctionalInterface
    interface Change {
        void make(CaseFolder folder) throws IOException;
    }

    private static Case with(Case content, List<Examined> examinations) {
        return new Case(content.id(), content.opened(), examinations, content.notes(), content.fixes(), content.done());
    }

    private SavedCase saved(SavedCase otherwise, Saving saving) {
        try {
            SavedCase kept = saving.save();
            told.accept(new SaveState.At(clock.instant()));
            return kept;
        } catch (IOException | RuntimeException e) {
            told.accept(new SaveState.Failed(ReadableNumbers.reason(e)));
            return otherwise;
        }
    }

    /// Something that ends with a case on the disk.
    @FunctionalInterface
    private interface Saving {
        SavedCase save() throws IOException;
    }

    /// Equal secrets get equal tokens in all cases of this user, where the key can be kept.
    private Request underTheUsersKey(Request request) {
        RedactionRules rules = request.redaction();
        try {
            return request.masking(new RedactionRules(rules.words(), rules.allowed(), library.tokens(true)));
        } catch (IOException | RuntimeException e) {
            return request;
        }
    }

    /// Tells the window first and the recording then.
    private final class Recorded implements Progress {
        private final Recording recording = library.recording(new Complaints(this::failed));
        private final Progress next;
        private volatile boolean failed;

        Recorded(Progress next) {
            this.next = next;
        }

        @Override
        public void begun(StartingFacts beginning) {
            next.begun(beginning);
            record(() -> recording.begun(beginning));
        }

        @Override
        public void started(String stepId, String command) {
            next.started(stepId, command);
        }

        @Override
        public void finished(StepResult result) {
            next.finished(result);
            record(() -> recording.finished(result));
        }

        @Override
        public void cancellable(String stepId, Runnable cancel) {
            next.cancellable(stepId, cancel);
        }

        @Override
        public void note(String line) {
            next.note(line);
        }

        private void record(Runnable saving) {
            if (failed) {
                return;
            }
            try {
                saving.run();
                if (!failed) {
                    told.accept(new SaveState.At(clock.instant()));
                }
            } catch (RuntimeException e) {
                failed(ReadableNumbers.reason(e.getCause() instanceof IOException cause ? cause : e));
            }
        }

        private void failed(String why) {
            failed = true;
            // A cancelled step can't write, and what it found is not wanted any more.
            if (!Thread.currentThread().isInterrupted()) {
                told.accept(new SaveState.Failed(why));
            }
        }
    }

    /// What a recording has to say besides the investigation: that it can't be kept.
    private record Complaints(Consumer<String> told) implements Progress {
        @Override
        public void started(String stepId, String command) {}

        @Override
        public void finished(StepResult result) {}

        @Override
        public void note(String line) {
            told.accept(line.replaceFirst("^The case can't be saved: ", ""));
        }
    }
}
