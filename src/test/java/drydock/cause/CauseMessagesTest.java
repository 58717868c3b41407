package drydock.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every message of every cause is recognised on an example from the real software, and not on its near miss.
class CauseMessagesTest {
    @TestFactory
    Stream<DynamicTest> everyMessageHasAnExampleANearMissAndASource() {
        return each((cause, message) -> {
            assertThat(message.examples()).as("examples").isNotEmpty();
            assertThat(message.nearMiss()).as("near miss").isNotBlank();
            assertThat(message.source()).as("source").isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyExampleHasALineThatThePatternFinds() {
        return each((cause, message) -> {
            for (String example : message.examples()) {
                assertThat(lines(example))
                        .as(example)
                        .anyMatch(line -> message.pattern().matcher(line).find());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theCauseLeadsOnEveryExample() {
        return each((cause, message) -> {
            for (String example : message.examples()) {
                assertThat(leading(message, example)).as(example).isEqualTo(cause.id());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theCauseDoesNotLeadOnTheNearMiss() {
        return each((cause, message) -> {
            assertThat(message.nearMiss()).isNotBlank();
            assertThat(leading(message, message.nearMiss()))
                    .as(message.nearMiss())
                    .isNotEqualTo(cause.id());
        });
    }

    private static String leading(Message message, String output) {
        return MadeUpCase.printing(message, output).leading().split(" ")[0];
    }

    /// A carriage return is part of its line, as in a container's log.
    private static Stream<String> lines(String output) {
        return Stream.of(output.split("\n", -1));
    }

    private interface Check {
        void of(Cause cause, Message message);
    }

    private static Stream<DynamicTest> each(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Cause cause : Causes.ALL) {
            for (Message message : cause.info().messages()) {
                String name = cause.id() + ": " + message.pattern();
                tests.add(DynamicTest.dynamicTest(name, () -> check.of(cause, message)));
            }
        }
        assertThat(tests).as("messages of the catalogue").hasSizeGreaterThan(100);
        return tests.stream();
    }
}
