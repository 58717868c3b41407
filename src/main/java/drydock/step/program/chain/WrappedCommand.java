package drydock.step.program.chain;

import drydock.fact.StartChain.HandsOver;
import java.util.List;

/// The command that a wrapper such as `tini` or `gosu` starts.
///
/// @param user that it runs the command as, empty when unchanged
record WrappedCommand(List<String> argv, HandsOver how, String user) {}
