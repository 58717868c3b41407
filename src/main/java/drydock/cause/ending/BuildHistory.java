package drydock.cause.ending;

import drydock.cause.Evidence;
import drydock.cause.reading.DependencyCache;
import drydock.fact.ImageFacts;
import drydock.fact.SourceFacts;
import drydock.fact.SourceFacts.Trap;
import drydock.fact.SourceFacts.TrapKind;
import drydock.model.Citation;
import drydock.model.ImageDetails.BuildStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Signs of a placeholder in the image's history, and in its Dockerfile if that is known.
final class BuildHistory {
    private BuildHistory() {}

    /// Cites the build step that writes an empty main. Only the last stage's history is in the image.
    static Optional<Citation> dummyMain(Evidence evidence) {
        return first(evidence, DependencyCache::dummyMain)
                .or(() -> evidence.get(SourceFacts.class)
                        .flatMap(source -> source.trap(TrapKind.DUMMY_MAIN))
                        .map(Trap::citation));
    }

    /// Cites the build step that writes a main whose only output is this line.
    static Optional<Citation> printingMain(Evidence evidence, String line) {
        return first(evidence, step -> DependencyCache.printingMain(step, line));
    }

    private static Optional<Citation> first(Evidence evidence, Predicate<String> kind) {
        List<BuildStep> history = evidence.subject().image().history();
        List<Citation> lines =
                evidence.get(ImageFacts.class).map(ImageFacts::history).orElse(List.of());
        for (int i = 0; i < history.size(); i++) {
            if (kind.test(history.get(i).createdBy())) {
                return Optional.of(
                        i < lines.size()
                                ? lines.get(i)
                                : Citation.field("image", history.get(i).createdBy()));
            }
        }
        return Optional.empty();
    }
}
