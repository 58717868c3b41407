package drydock.investigation.project;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.ContainerConfig;
import drydock.model.ContainerDetails;
import drydock.model.ContainerState;
import drydock.model.RestartPolicy;
import drydock.model.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectInvestigationTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /// @param end seconds after noon, negative for a container that runs
    private static Member member(String name, long end, String... needs) {
        return member(name, end < 0 ? "running" : "exited", end, needs);
    }

    private static Member member(String name, String state, long end, String... needs) {
        ContainerConfig config = new ContainerConfig(
                "", List.of(), List.of(), List.of("/app"), "", false, false, "", "h", List.of(), Map.of());
        ContainerDetails from = Subjects.subject(config).container();
        ContainerState at = new ContainerState(
                state,
                end < 0 ? 0 : 1,
                false,
                "",
                state.equals("created") ? Optional.empty() : Optional.of(NOON),
                end < 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(end)),
                Optional.empty());
        return new Member(
                new ContainerDetails(
                        name,
                        name,
                        from.image(),
                        from.imageId(),
                        NOON,
                        "/app",
                        List.of(),
                        at,
                        0,
                        new RestartPolicy("no", 0),
                        config,
                        from.host(),
                        List.of()),
                List.of(),
                Optional.empty(),
                List.of(needs));
    }

    private static ProjectInvestigation project(Member... members) {
        return new ProjectInvestigation("shop", List.of(members));
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }

    @Test
    void theRootIsTheOneThatNeedsNoOtherAlthoughItFailedLater() {
        ProjectInvestigation project =
                project(member("web", 3, "db"), member("db", 9), member("worker", 5, "web"), member("cache", -1));
        assertThat(names(project.roots())).containsExactly("db");
        assertThat(project.root()).map(Member::name).contains("db");
        assertThat(names(project.followed(project.members().get(2)))).containsExactlyInAnyOrder("web", "db");
        assertThat(names(project.inOrder())).containsExactly("db", "web", "worker", "cache");
    }

    @Test
    void whoNeedsAContainerThatRunsFailsOfItself() {
        ProjectInvestigation project = project(member("web", 3, "db"), member("db", -1));
        assertThat(names(project.roots())).containsExactly("web");
    }

    @Test
    void ofTwoThatNeedEachOtherTheFirstToFailIsTheRoot() {
        ProjectInvestigation project = project(member("b", 5, "a"), member("a", 2, "b"));
        assertThat(names(project.roots())).containsExactly("a");
    }

    @Test
    void ofTwoRootsTheOneThatOthersFollowIsReported() {
        ProjectInvestigation project = project(member("mail", 1), member("db", 2), member("web", 3, "db"));
        assertThat(names(project.roots())).containsExactly("mail", "db");
        assertThat(project.root()).map(Member::name).contains("db");
    }

    @Test
    void aContainerThatWasOnlyCreatedDoesNotFailUnlessItWaits() {
        ProjectInvestigation project =
                project(member("spare", "created", -1), member("web", "created", -1, "db"), member("db", 1));
        assertThat(names(project.failing())).containsExactly("db", "web");
    }
}
