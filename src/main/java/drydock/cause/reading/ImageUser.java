package drydock.cause.reading;

import drydock.cause.Evidence;
import drydock.model.Fix;
import drydock.model.FixPlace;
import java.util.Optional;

/// The image's own user, for whom its files are made, where the container runs as another.
public final class ImageUser {
    private ImageUser() {}

    /// Empty where the container runs as the image's user, or the image has none.
    public static Optional<Fix> restored(Evidence evidence) {
        String own = evidence.subject().image().config().user();
        String other = evidence.subject().container().config().user();
        return own.isEmpty() || other.isEmpty() || own.equals(other)
                ? Optional.empty()
                : Optional.of(Fix.of(
                        FixPlace.START_OPTIONS,
                        "Let the container run as the image's own user, `" + own
                                + "`, for whom the image's files are made.",
                        "diff",
                        "-    user: " + other));
    }
}
