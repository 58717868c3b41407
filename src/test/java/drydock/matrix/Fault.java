package drydock.matrix;

import java.util.List;
import java.util.function.UnaryOperator;

/// One application, broken in one way.
///
/// @param layer  lines of a Dockerfile that change its image, as root; empty for the image as it is
/// @param change to how it is started
/// @param shows  what tells that it is broken
/// @param truth  what an investigation has to find
record Fault(List<String> layer, UnaryOperator<Launch> change, Shows shows, Truth truth) {
    /// What tells that a fault has an effect.
    enum Shows {
        /// The application does not get ready.
        NOT_READY,
        /// It gets ready, and nobody can reach it from outside.
        UNREACHABLE,
        /// Its health check fails.
        UNHEALTHY,
        /// It gets ready, and ends later.
        LATER,
        /// It got ready, and then a user killed it.
        KILLED
    }

    Fault {
        layer = List.copyOf(layer);
    }

    static Fault launch(UnaryOperator<Launch> change, Truth truth) {
        return new Fault(List.of(), change, Shows.NOT_READY, truth);
    }

    /// @param command of the shell, run as root while the image is built
    static Fault layer(String command, Truth truth) {
        return new Fault(List.of("RUN " + command), launch -> launch, Shows.NOT_READY, truth);
    }

    Fault showing(Shows other) {
        return new Fault(layer, change, other, truth);
    }
}
