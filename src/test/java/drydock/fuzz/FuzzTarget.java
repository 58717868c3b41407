package drydock.fuzz;

import java.util.List;

/// A reader of foreign bytes, with inputs to start from.
///
/// @param name   as on the command line
/// @param seeds  real inputs
/// @param reader reads an input; an [java.io.IOException] is an answer, and everything unchecked is a fault
record FuzzTarget(String name, List<byte[]> seeds, Reader reader) {
    /// Reads one input.
    interface Reader {
        void read(byte[] input) throws Exception;
    }

    static FuzzTarget named(String name) {
        return FuzzTargets.ALL.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target is named " + name + "; there are "
                        + FuzzTargets.ALL.stream().map(FuzzTarget::name).toList()));
    }

    /// Reads an input; refusals are expected.
    ///
    /// @throws RuntimeException or an error if the reader has a fault
    void run(byte[] input) {
        try {
            reader.read(input);
        } catch (java.io.IOException refused) {
            // A reader may refuse what it can't read.
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }
}
