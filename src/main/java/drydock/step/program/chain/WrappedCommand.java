package drydock.step.program.chain;

import drydock.fact.StartChain.HandsOver;
import java.util.List;

/// What a wrapper such as `tini` or `gosu` starts.
///
/// @param user it runs it as, empty when unchanged
record WrappedCommand(List<String> argv, HandsOver how, String user) {}
