package drydock.ui.report;

import drydock.model.Channel;

/// A line of a step's output as it is shown.
///
/// @param number counted from 1
/// @param cited  whether a verdict or the step's summary cites it
record EvidenceLine(int number, Channel channel, String text, boolean cited) {}
