package drydock.ui.log;

import drydock.investigation.Investigation;
import drydock.investigation.StepResult;
import drydock.log.RunHistory;
import drydock.model.Channel;
import drydock.model.OutputLine;
import drydock.model.Subject;
import drydock.model.Transcript;
import drydock.step.container.LogsStep;
import drydock.ui.kit.Background;
import java.util.List;
import java.util.Optional;

/// The log in a saved case: the end of it that the investigation has read, masked, and the runs known then.
final class KeptLog {
    private KeptLog() {}

    static LogFeed of(Investigation investigation, Background background) {
        Subject subject = investigation.subject();
        Optional<Transcript> read = investigation.steps().stream()
                .filter(step -> step.id().equals(LogsStep.ID))
                .map(StepResult::transcript)
                .findFirst();
        List<OutputLine> lines = read.map(Transcript::lines).orElse(List.of()).stream()
                .filter(line -> line.channel() != Channel.TOOL)
                .toList();
        LogFeed feed = new LogFeed(subject.container().id(), background, state -> {}, () -> {});
        feed.fill(
                subject.container().name(),
                lines,
                RunHistory.observed(subject),
                read.filter(KeptLog::whole).isPresent());
        return feed;
    }

    private static boolean whole(Transcript read) {
        return read.lines().size() < LogsStep.TAIL && read.dropped() == 0;
    }
}
