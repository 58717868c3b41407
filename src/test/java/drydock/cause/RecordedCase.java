package drydock.cause;

import drydock.investigation.Finding;
import drydock.model.Verdict;
import drydock.zoo.RecordedZoo;
import java.io.IOException;

/// A recorded container, for what no made-up evidence shows: the citations of real steps.
public final class RecordedCase {
    private RecordedCase() {}

    /// The verdict on one cause, weighed again from the recorded evidence.
    public static Verdict verdict(String fixture, String cause) throws IOException {
        return RecordedZoo.read(fixture).findings().stream()
                .filter(found -> found.id().equals(cause))
                .map(Finding::verdict)
                .findFirst()
                .orElseThrow();
    }
}
