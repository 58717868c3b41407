package drydock.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The point of what engines say when they can't start a container.
class EngineMessageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/app/run": permission denied: unknown|exec: "/app/run": permission denied
            driver failed programming external connectivity on endpoint web (f00): Bind for 0.0.0.0:80 failed: port is already allocated|Bind for 0.0.0.0:80 failed: port is already allocated
            unable to find user app: no matching entries in passwd file|unable to find user app: no matching entries in passwd file
            """)
    void leavesOutTheLayersThatPassItOn(String message, String point) {
        assertThat(EngineMessage.point(message)).isEqualTo(point);
    }
}
