package drydock.zoo;

import drydock.casefile.store.CaseStore;
import drydock.investigation.Investigation;
import java.io.IOException;

/// What was recorded of the fixtures, examined again, for tests of other packages.
public final class RecordedZoo {
    private RecordedZoo() {}

    public static Investigation read(String fixture) throws IOException {
        return new CaseStore().load(Zoo.RECORDED.resolve(fixture));
    }
}
