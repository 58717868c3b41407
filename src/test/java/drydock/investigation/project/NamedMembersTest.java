package drydock.investigation.project;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.cause.Causes;
import drydock.cause.VerdictBuilder;
import drydock.investigation.Finding;
import drydock.model.Citation;
import drydock.model.ContainerDetails;
import drydock.model.Subjects;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedMembersTest {
    private static Finding finding(String cause, String explanation) {
        return Causes.ALL.stream()
                .filter(known -> known.id().equals(cause))
                .map(known -> new Finding(
                        known.info(),
                        new VerdictBuilder(known.info())
                                .likely(explanation, List.of(Citation.field("logs", "refused")), List.of())))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> named(String cause, String explanation) {
        ContainerDetails cache = Subjects.composeService("shop-cache-1", "cache", "127.0.0.1:6380->6379/tcp");
        ContainerDetails web = Subjects.composeService("shop-web-1", "web", "0.0.0.0:80->8080/tcp");
        return NamedMembers.of(finding(cause, explanation), web, List.of(cache, web));
    }

    @Test
    void aServiceOrAContainerIsNamed() {
        assertThat(named("dependency-unreachable", "`cache:6379` refuses the connection."))
                .containsExactly("shop-cache-1");
        assertThat(named("name-resolution-failure", "The host name `shop-web-1` does not resolve."))
                .containsExactly("shop-web-1");
    }

    @Test
    void anAddressOfTheMachineIsThatOfThePublishedPort() {
        assertThat(named("dependency-unreachable", "`172.17.0.1:6380` refuses the connection."))
                .containsExactly("shop-cache-1");
        assertThat(named("dependency-unreachable", "`172.17.0.1:6379` refuses the connection."))
                .isEmpty();
        assertThat(named("dependency-unreachable", "`db.example.org:80` refuses the connection."))
                .isEmpty();
    }

    @Test
    void anotherKindOfCauseNamesNobody() {
        assertThat(named("missing-file", "The program needs `cache`, which does not exist."))
                .isEmpty();
    }
}
