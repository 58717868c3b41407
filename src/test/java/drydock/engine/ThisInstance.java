package drydock.engine;

import drydock.engine.throwaway.DrydockInstance;

/// The label on everything that this process creates on an engine, for tests of other packages.
public final class ThisInstance {
    private ThisInstance() {}

    public static String label() {
        return DrydockInstance.ofThisProcess().label();
    }
}
