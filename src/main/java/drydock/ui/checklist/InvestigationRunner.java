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
import drydock.ui.kit.Uninterrupted;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Runs an investigation and saves its results in the user's library as they arrive. Blocks.
///
/// A library that can't be written is reported, and never ends an investigation.
final class InvestigationRunner {
    private final CaseLibrary library;
    private final Clock clock;
    private final Consumer<SaveState> told;

    /// @param told called on the thread that saves
    InvestigationRunner(CaseLibrary library, Clock clock, Consumer<SaveState> told) {
        this.library = library;
        this.clock = clock;
        this.told = told;
    }

    /// Starts a new examination of the container, in its case or in a new one.
    SavedCase examine(Examiner examiner, Request request, Progress next) throws EngineException, InterruptedException {
        Recorded recorded = new Recorded(next);
        Recording recording = recorded.recording;
        Investigation done;
        try {
            done = examiner.investigate(underTheUsersKey(request), recorded);
        } catch (InterruptedException cancelled) {
            discard(recording);
            throw cancelled;
        }
        return saved(
                SavedCase.of(done), () -> new SavedCase(asFound(recording.complete(done), done), recording.folder()));
    }

    /// Runs some steps again and replaces their results in the latest examination.
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

    /// Runs a command beside the checklist and adds its result to the latest examination.
    ///
    /// @param rules the user's rules for masking
    SavedCase beside(SavedCase before, Beside command, RedactionRules rules, Consumer<String> note)
            throws EngineException, InterruptedException {
        Investigation shown = before.content().investigation();
        Investigation continued = shown.with(command.run(shown, underTheUsersKey(rules), new Complaints(note)));
        Optional<CaseFolder> folder = before.folder();
        if (folder.isEmpty()) {
            return SavedCase.of(continued);
        }
        return saved(SavedCase.of(continued), () -> {
            folder.get().amend(continued);
            return new SavedCase(asFound(folder.get().read(), continued), folder);
        });
    }

    /// A command beside the checklist: one of the user's own, or a changed step.
    @FunctionalInterface
    interface Beside {
        /// @param now gets the result
        StepResult run(Investigation now, RedactionRules rules, Progress progress)
                throws EngineException, InterruptedException;
    }

    /// The new result stays as it is; only the earlier examinations are taken from the saved case.
    private static Case asFound(Case content, Investigation latest) {
        List<Examined> examinations = new ArrayList<>(content.examinations());
        Examined last = examinations.removeLast();
        examinations.add(new Examined(last.number(), last.complete(), latest));
        return with(content, examinations);
    }

    /// Changes a case, for example by a note or a fix.
    ///
    /// @throws IOException when the case could not be written; it is then unchanged
    SavedCase change(SavedCase before, CaseFolder folder, Change change) throws IOException {
        change.make(folder);
        Examined shown = before.content().latest();
        Case content = folder.read();
        // An unfinished examination that started since then is not the one shown.
        List<Examined> examinations = new ArrayList<>();
        content.examinations().stream()
                .filter(examined -> examined.number() < shown.number())
                .forEach(examinations::add);
        examinations.add(shown);
        return new SavedCase(with(content, examinations), Optional.of(folder));
    }

    /// A change to a case.
    @FunctionalInterface
    interface Change {
        void make(CaseFolder folder) throws IOException;
    }

    private static Case with(Case content, List<Examined> examinations) {
        return new Case(content.id(), content.opened(), examinations, content.notes(), content.fixes(), content.done());
    }

    private void discard(Recording recording) {
        try {
            Uninterrupted.call(() -> {
                recording.discard();
                return "";
            });
            told.accept(new SaveState.NotYet());
        } catch (Exception e) {
            told.accept(new SaveState.Failed(ReadableNumbers.reason(e)));
        }
    }

    /// A cancellation that comes now is too late, and loses nothing.
    private SavedCase saved(SavedCase otherwise, Saving saving) {
        try {
            SavedCase kept = Uninterrupted.call(saving::save);
            told.accept(new SaveState.At(clock.instant()));
            return kept;
        } catch (Exception e) {
            told.accept(new SaveState.Failed(ReadableNumbers.reason(e)));
            return otherwise;
        }
    }

    /// Work that ends with a saved case.
    @FunctionalInterface
    private interface Saving {
        SavedCase save() throws IOException;
    }

    /// Equal secrets get equal tokens in all cases of this user if the key can be saved.
    private Request underTheUsersKey(Request request) {
        return request.masking(underTheUsersKey(request.redaction()));
    }

    private RedactionRules underTheUsersKey(RedactionRules rules) {
        try {
            return new RedactionRules(rules.words(), rules.allowed(), library.tokens(true));
        } catch (IOException | RuntimeException e) {
            return rules;
        }
    }

    /// Reports progress to the window first and to the recording second.
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
                Uninterrupted.call(() -> {
                    saving.run();
                    return "";
                });
                if (!failed) {
                    told.accept(new SaveState.At(clock.instant()));
                }
            } catch (Exception e) {
                failed(ReadableNumbers.reason(e.getCause() instanceof IOException cause ? cause : e));
            }
        }

        private void failed(String why) {
            failed = true;
            // A cancelled step can't write, and its result is no longer needed.
            if (!Thread.currentThread().isInterrupted()) {
                told.accept(new SaveState.Failed(why));
            }
        }
    }

    /// Reports that a recording can't be saved.
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
