package drydock.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engine.EngineException;
import drydock.fact.Facts;
import drydock.model.EngineEvent;
import drydock.model.ImageDetails;
import drydock.model.Outcome;
import drydock.model.Probe;
import drydock.model.SkipReason;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.Findings;
import drydock.step.Plan;
import drydock.step.Step;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InvestigatorTest {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final StubEngine engine = new StubEngine();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private Investigation investigate(Request request, Progress progress, Step... steps) throws Exception {
        return new Investigator(engine, Clock.systemUTC(), executor, List.of(steps)).investigate(request, progress);
    }

    private static Step recalling(String id, List<String> after, String line) {
        return new FakeStep(id, after, new Plan.Recall("echo " + id, List.of(line)));
    }

    private static Step running(String id) {
        return new FakeStep(id, List.of(), new Plan.Run("docker run", Probe.reading(List.of("/.drydock/file"))));
    }

    @Test
    void namesAnUnknownContainer() {
        assertThatThrownBy(() -> investigate(Request.of("nobody"), Progress.SILENT))
                .isInstanceOf(EngineException.NotFound.class);
    }

    @Test
    void goesOnWithoutWhatTheEngineCantTell() throws Exception {
        StubEngine broken = new StubEngine() {
            @Override
            public ImageDetails image(String image) throws EngineException {
                throw new EngineException.Refused("The engine refused: driver failed", "driver failed");
            }

            @Override
            public List<EngineEvent> history(String containerId) throws EngineException {
                throw new EngineException.Refused("The engine refused: driver failed", "driver failed");
            }
        };
        Investigation done = new Investigator(
                        broken, Clock.systemUTC(), executor, List.of(recalling("a", List.of(), "fine")))
                .investigate(Request.of("web"), Progress.SILENT);

        assertThat(done.step("a").orElseThrow().outcome()).isEqualTo(Outcome.OK);
        assertThat(done.subject().history()).isEmpty();
    }

    @Test
    void goesOnWhenAStepFails() throws Exception {
        engine.sandbox.failure = new EngineException.Unreachable("the engine went away", (Throwable) null);
        Investigation done =
                investigate(Request.of("web"), Progress.SILENT, running("a"), recalling("b", List.of("a"), "fine"));
        assertThat(done.step("a").orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(done.step("a").orElseThrow().summary()).contains("the engine went away");
        assertThat(done.step("b").orElseThrow().outcome()).isEqualTo(Outcome.OK);
        assertThat(done.notChecked()).anyMatch(sentence -> sentence.contains("the engine went away"));
    }

    @Test
    void tellsAtOnceThatWhatWasToldBeforeHoldsASecret() throws Exception {
        String secret = "sCr1ptAdm1nPw";
        List<StepResult> told = new ArrayList<>();
        List<String> whenLearnt = new ArrayList<>();
        Progress keeping = new Progress() {
            @Override
            public void begun(StartingFacts beginning) {
                beginning
                        .late()
                        .whenLearnt(() -> told.stream()
                                .map(beginning.late()::current)
                                .forEach(step -> whenLearnt.add(step.id() + ": "
                                        + step.transcript().lines().getFirst().text())));
            }

            @Override
            public void started(String stepId, String command) {}

            @Override
            public void finished(StepResult result) {
                told.add(result);
            }

            @Override
            public void note(String line) {}
        };
        investigate(
                Request.of("web"),
                keeping,
                recalling("log", List.of(), "logged in with " + secret),
                recalling("script", List.of("log"), "ADMIN_PASSWORD=" + secret));
        assertThat(told.getFirst().transcript().lines().getFirst().text()).contains(secret);
        assertThat(whenLearnt).singleElement().asString().startsWith("log: logged in with ‹masked:");
    }

    @Test
    void aStepThatCannotReadItsEvidenceFailsAlone() throws Exception {
        Step broken = new FakeStep("broken", List.of(), new Plan.Recall("x", List.of("y"))) {
            @Override
            public Findings parse(Subject subject, Facts facts, Transcript transcript) {
                throw new IllegalStateException("no such luck");
            }
        };
        Investigation done = investigate(Request.of("web"), Progress.SILENT, broken, recalling("b", List.of(), "fine"));
        assertThat(done.step("broken").orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(done.step("b").orElseThrow().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void masksSecretsBeforeAStepReadsThem() throws Exception {
        Investigation done =
                investigate(Request.of("web"), Progress.SILENT, recalling("a", List.of(), "key " + StubEngine.SECRET));
        assertThat(done.steps().getFirst().transcript().lines().getFirst().text())
                .matches("key ‹masked:API_KEY-[0-9a-f]{4}›");
        assertThat(done.steps().getFirst().summary()).doesNotContain(StubEngine.SECRET);
        assertThat(done.subject().toString()).doesNotContain(StubEngine.SECRET);
        assertThat(done.redactions()).containsKey("environment value");
    }

    @Test
    void masksWhatStandsInASecretFileBeforeAStepReadsIt() throws Exception {
        Investigation done = investigate(
                Request.of("web"), Progress.SILENT, recalling("a", List.of(), "with " + StubEngine.FILE_SECRET));
        assertThat(done.steps().getFirst().transcript().lines().getFirst().text())
                .matches("with ‹masked:token-[0-9a-f]{4}›");
        assertThat(done.redactions()).containsKey("secret file");
    }

    @Test
    void runsWhatASelectedStepNeedsAndNothingElse() throws Exception {
        Request only = new Request(
                "web",
                java.util.Optional.empty(),
                drydock.model.Expectations.NONE,
                java.util.Set.of("c"),
                java.util.Set.of(),
                false,
                drydock.model.Network.NONE,
                java.util.Optional.empty());
        Investigation done = investigate(
                only,
                Progress.SILENT,
                recalling("a", List.of(), "1"),
                recalling("b", List.of(), "2"),
                recalling("c", List.of("a"), "3"));
        assertThat(done.steps())
                .extracting(StepResult::outcome)
                .containsExactly(Outcome.OK, Outcome.SKIPPED, Outcome.OK);
    }

    @Test
    void tellsWhatItLeftOutFromWhatDoesNotApply() throws Exception {
        Plan fine = new Plan.Recall("x", List.of("fine"));
        Investigation done = investigate(
                Request.of("web"),
                Progress.SILENT,
                new FakeStep("a", List.of(), new Plan.LeaveOut("nobody will miss it", fine)),
                new FakeStep("b", List.of(), Plan.Skip.because("no such thing")));
        assertThat(done.steps()).extracting(StepResult::outcome).containsOnly(Outcome.SKIPPED);
        assertThat(done.notChecked()).containsExactly("Step a: left out by default: nobody will miss it");
    }

    @Test
    void interruptionCancelsTheStepsAndClosesTheSandbox() throws Exception {
        engine.sandbox.hang = true;
        Thread investigating = Thread.ofVirtual().start(() -> {
            try {
                investigate(Request.of("web"), Progress.SILENT, running("a"));
            } catch (Exception expected) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(engine.sandbox.entered.await(5, TimeUnit.SECONDS)).isTrue();
        investigating.interrupt();
        assertThat(engine.sandbox.interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        investigating.join();
        assertThat(engine.sandbox.closed).isTrue();
    }

    @Test
    void oneStepCanBeCancelledWhileTheOthersGoOn() throws Exception {
        engine.sandbox.hang = true;
        Map<String, Runnable> cancel = new ConcurrentHashMap<>();
        List<String> finished = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch started = new CountDownLatch(1);
        Progress progress = new Progress() {
            @Override
            public void started(String stepId, String command) {
                if (stepId.equals("a")) {
                    started.countDown();
                }
            }

            @Override
            public void finished(StepResult result) {
                finished.add(result.id());
            }

            @Override
            public void note(String line) {}

            @Override
            public void cancellable(String stepId, Runnable action) {
                cancel.put(stepId, action);
            }
        };
        Thread.ofVirtual().start(() -> {
            try {
                started.await();
                engine.sandbox.entered.await();
                cancel.get("a").run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Investigation done =
                investigate(Request.of("web"), progress, running("a"), recalling("b", List.of("a"), "fine"));
        assertThat(done.step("a").orElseThrow().skipped()).contains(SkipReason.CANCELLED);
        assertThat(done.step("b").orElseThrow().outcome()).isEqualTo(Outcome.OK);
        assertThat(finished).containsExactly("a", "b");
    }

    /// A step with a fixed plan that finds everything in order.
    private static class FakeStep implements Step {
        private final String id;
        private final List<String> after;
        private final Plan plan;

        FakeStep(String id, List<String> after, Plan plan) {
            this.id = id;
            this.after = after;
            this.plan = plan;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return "Step " + id;
        }

        @Override
        public String question() {
            return "?";
        }

        @Override
        public List<String> after() {
            return after;
        }

        @Override
        public Plan plan(Subject subject, Facts facts) {
            return plan;
        }

        @Override
        public Findings parse(Subject subject, Facts facts, Transcript transcript) {
            return Findings.of(Outcome.OK, transcript.lines().getFirst().text());
        }
    }
}
