package drydock.engine.throwaway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.api.Json;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SeccompProfileTest {
    private static ObjectNode tightened(String profile) throws IOException {
        return SeccompProfile.tightened((ObjectNode) Json.MAPPER.readTree(profile));
    }

    /// Actions of the rules that name a call.
    private static List<String> actions(JsonNode profile, String call) {
        return StreamSupport.stream(profile.get("syscalls").spliterator(), false)
                .filter(rule -> Json.texts(rule, "names").contains(call))
                .map(rule -> Json.text(rule, "action"))
                .toList();
    }

    @Test
    void aProfileThatAllowsByDefaultForbidsTheWaysOutAndKeepsItsOwnRules() throws IOException {
        ObjectNode profile = tightened(
                "{\"defaultAction\":\"SCMP_ACT_ALLOW\",\"syscalls\":[{\"names\":[\"acct\"],\"action\":\"SCMP_ACT_KILL\"}]}");

        assertThat(actions(profile, "acct")).containsExactly("SCMP_ACT_KILL");
        assertThat(actions(profile, "mount")).containsExactly("SCMP_ACT_ERRNO");
        assertThat(actions(profile, "open_by_handle_at")).containsExactly("SCMP_ACT_ERRNO");
        assertThat(actions(profile, "clone")).isNotEmpty().containsOnly("SCMP_ACT_ERRNO");
        assertThat(actions(profile, "read")).isEmpty();
    }

    @Test
    void aProfileThatForbidsByDefaultLosesItsPermissionsForTheWaysOut() throws IOException {
        ObjectNode profile = tightened("{\"defaultAction\":\"SCMP_ACT_ERRNO\",\"syscalls\":["
                + "{\"names\":[\"read\",\"mount\"],\"action\":\"SCMP_ACT_ALLOW\"},"
                + "{\"name\":\"unshare\",\"action\":\"SCMP_ACT_ALLOW\"}]}");

        assertThat(actions(profile, "read")).containsExactly("SCMP_ACT_ALLOW");
        assertThat(actions(profile, "mount")).isEmpty();
        assertThat(actions(profile, "unshare")).isEmpty();
        assertThat(profile.get("syscalls")).hasSize(1);
    }
}
