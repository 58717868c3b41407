package drydock.fact;

import drydock.model.Citation;
import java.util.List;
import java.util.Optional;

/// How the image was built, and which of its settings the container changes.
///
/// @param history   cites each build step, oldest first, as in the image's own history
/// @param overrides cites each setting that the container does not take from the image
/// @param dropped   cites that the image's CMD is lost with its ENTRYPOINT
/// @param shellForm cites an ENTRYPOINT that is one line for a shell
/// @param ignored   cites the words that such an entrypoint ignores
public record ImageFacts(
        List<Citation> history,
        List<Citation> overrides,
        Optional<Citation> dropped,
        Optional<Citation> shellForm,
        Optional<Citation> ignored)
        implements Fact {
    public ImageFacts {
        history = List.copyOf(history);
        overrides = List.copyOf(overrides);
    }
}
