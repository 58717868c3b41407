package drydock.matrix;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A way to break any application that has the part in question.
///
/// @param name such as `variable-removed`
/// @param on   the fault in an application; empty where it makes no sense there
record FaultOperator(String name, Function<Application, Optional<Fault>> on) {
    /// An operator on one part of an application.
    static <T> FaultOperator of(String name, Function<Application, Optional<T>> part, FaultIn<T> fault) {
        return new FaultOperator(
                name, application -> part.apply(application).map(found -> fault.in(application, found)));
    }

    /// An operator on applications that satisfy a condition.
    static FaultOperator where(
            String name, Predicate<ApplicationParts> applies, Function<ApplicationParts, Fault> fault) {
        return new FaultOperator(
                name,
                application -> Optional.of(application.parts()).filter(applies).map(fault));
    }

    /// The fault in one part of an application.
    interface FaultIn<T> {
        Fault in(Application application, T part);
    }

    @Override
    public String toString() {
        return name;
    }
}
