package drydock.report;

/// One part of the report; writes nothing when it has nothing to say.
interface Section {
    void write(Story story, Blocks out);

    /// How much it tells, against others: where there is a size limit, the lowest go first.
    int weight();
}
