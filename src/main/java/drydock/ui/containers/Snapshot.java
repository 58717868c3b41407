package drydock.ui.containers;

import drydock.model.ContainerDetails;
import drydock.model.ContainerSummary;
import drydock.model.Health;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The known state of one container: first from the list, then from its inspection.
///
/// @param project  compose project, empty when none
/// @param service  compose service, empty when none
/// @param exitCode of a run that has ended, empty while one is under way or when it is not known
/// @param health   the engine's word, empty when there is no check
/// @param error    the engine's words when it could not start it
/// @param phrase   the engine's own sentence about the state, empty once inspected
/// @param restarts by the restart policy; empty until inspected
record Snapshot(
        String id,
        String name,
        String image,
        String project,
        String service,
        String state,
        OptionalLong exitCode,
        boolean oomKilled,
        String health,
        String error,
        String phrase,
        Optional<Instant> started,
        Optional<Instant> finished,
        OptionalInt restarts,
        String policy) {
    private static final Pattern CODE = Pattern.compile("\\((\\d+)\\)");

    static Snapshot of(ContainerSummary c) {
        Matcher code = CODE.matcher(c.status());
        String health =
                c.status().contains("(unhealthy)") ? "unhealthy" : c.status().contains("(healthy)") ? "healthy" : "";
        return new Snapshot(
                c.id(),
                c.name(),
                c.image(),
                c.composeProject().orElse(""),
                c.composeService().orElse(""),
                c.state(),
                code.find() ? OptionalLong.of(Long.parseLong(code.group(1))) : OptionalLong.empty(),
                false,
                health,
                "",
                c.status(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                "");
    }

    static Snapshot of(ContainerDetails c) {
        boolean ended = c.state().finishedAt().isPresent();
        OptionalLong code = ended ? c.state().endedWith() : OptionalLong.empty();
        return new Snapshot(
                c.id(),
                c.name(),
                c.image(),
                c.composeProject().orElse(""),
                c.composeService().orElse(""),
                c.state().status(),
                code,
                c.state().oomKilled(),
                c.state().health().map(Health::status).orElse(""),
                c.state().error(),
                "",
                c.state().startedAt(),
                c.state().finishedAt(),
                OptionalInt.of(c.restarts()),
                c.restartPolicy().name());
    }

    /// A list entry says less than an inspection. Values that can't have changed since are kept.
    Snapshot keeping(Snapshot before) {
        if (restarts.isPresent() || before.restarts.isEmpty()) {
            return this;
        }
        boolean same = state.equals(before.state);
        return new Snapshot(
                id,
                name,
                image,
                project,
                service,
                state,
                exitCode.isPresent() ? exitCode : before.exitCode,
                same && before.oomKilled,
                health,
                same ? before.error : "",
                phrase,
                same ? before.started : Optional.empty(),
                same ? before.finished : Optional.empty(),
                before.restarts,
                before.policy);
    }
}
