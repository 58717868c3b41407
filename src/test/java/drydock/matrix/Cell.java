package drydock.matrix;

/// One application and one operator that applies to it.
record Cell(Application application, FaultOperator operator, Fault fault) {
    String name() {
        return application.name() + " × " + operator.name();
    }

    boolean heldOut() {
        return HeldOut.name(application.name()) || HeldOut.name(operator.name());
    }

    @Override
    public String toString() {
        return name();
    }
}
