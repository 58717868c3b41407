package drydock.investigation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import drydock.model.Ending;
import drydock.model.Outcome;
import drydock.model.Subject;
import java.util.List;
import java.util.Map;

/// The file `case.json` of a saved case.
///
/// @param format  always `drydock-case`
/// @param version of this format; raised when older readers would misread it
/// @param durationMillis of the whole checklist
record CaseJson(
        String format,
        int version,
        Subject subject,
        long durationMillis,
        Map<String, Integer> redactions,
        List<String> notChecked,
        List<SavedStep> steps) {

    static final String FORMAT = "drydock-case";
    static final int VERSION = 1;

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Ending.class, EndingType.class)
            .addMixIn(Subject.class, DerivedLeftOut.class)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// One step; its lines stand in the evidence file.
    ///
    /// @param command what Drydock did
    /// @param paste   what anyone can paste
    /// @param dropped bytes of output over the limit
    record SavedStep(
            String id,
            Outcome outcome,
            String summary,
            String command,
            String paste,
            long dropped,
            Ending ending,
            long durationMillis,
            String evidence) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Ending.Exited.class, name = "exited"),
        @JsonSubTypes.Type(value = Ending.OutOfMemory.class, name = "out-of-memory"),
        @JsonSubTypes.Type(value = Ending.TimedOut.class, name = "timed-out"),
        @JsonSubTypes.Type(value = Ending.NotStarted.class, name = "not-started"),
        @JsonSubTypes.Type(value = Ending.Read.class, name = "read"),
    })
    private interface EndingType {}

    @JsonIgnoreProperties("imageOnly")
    private interface DerivedLeftOut {}
}
