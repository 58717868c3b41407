package drydock.investigation;

import drydock.cause.CauseInfo;
import drydock.model.CauseFamily;
import drydock.model.Verdict;

/// A cause of the catalogue and the verdict on it.
public record Finding(CauseInfo cause, Verdict verdict) {
    /// Such as `stub-binary`.
    public String id() {
        return cause.id();
    }

    /// Such as `Stub binary`.
    public String title() {
        return cause.title();
    }

    public CauseFamily family() {
        return cause.family();
    }

    /// Its rank among the usual suspects, from 1; 0 if it is not one of them.
    public int suspect() {
        return cause.suspect();
    }

    /// Whether a user ended the container on purpose.
    public boolean fromOutside() {
        return cause.fromOutside();
    }

    /// Whether it is considered only where no other cause explains the failure.
    public boolean fallback() {
        return cause.fallback();
    }
}
