package drydock.engine;

import drydock.engine.throwaway.Instance;

/// The label on everything that this process creates on an engine, for tests of other packages.
public final class ThisInstance {
    private ThisInstance() {}

    public static String label() {
        return Instance.ofThisProcess().label();
    }
}
