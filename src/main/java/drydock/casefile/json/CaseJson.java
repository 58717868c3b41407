package drydock.casefile.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import drydock.casefile.model.AppliedFix;
import drydock.casefile.model.Case;
import drydock.casefile.model.DoneStep;
import drydock.casefile.model.Examined;
import drydock.casefile.model.Note;
import drydock.investigation.Finding;
import drydock.investigation.Investigation;
import drydock.model.ContainerDetails;
import drydock.model.Ending;
import drydock.model.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The file `case.json`: the container, a summary of each examination, and the user's notes. See
/// `src/site/markdown/case-format.md` for the format.
///
/// @param format  always `drydock-case`
/// @param version of the format; raised when older readers would misread it
public record CaseJson(
        String format,
        int version,
        String id,
        Instant opened,
        Container container,
        List<Summary> examinations,
        List<Note> notes,
        List<AppliedFix> fixes,
        List<DoneStep> done) {

    static final String FORMAT = "drydock-case";
    static final int VERSION = 2;

    /// Fields that an older version did not write are empty.
    public static final ObjectMapper MAPPER = mapper();

    /// The data of a container by which its successor is recognised.
    public record Container(String id, String name, String image, Optional<String> project, Optional<String> service) {
        public static Container of(ContainerDetails container) {
            return new Container(
                    container.id(),
                    container.name(),
                    container.image(),
                    container.composeProject(),
                    container.composeService());
        }

        /// Whether the other container is this one or its replacement: same id, compose service, or name.
        public boolean succeededBy(Container other) {
            if (!id.isEmpty() && id.equals(other.id)) {
                return true;
            }
            if (service.isPresent() || other.service.isPresent()) {
                return service.equals(other.service) && project.equals(other.project);
            }
            return !name.isEmpty() && name.equals(other.name) && id.isEmpty() == other.id.isEmpty();
        }
    }

    /// An examination as a list shows it.
    ///
    /// @param leading id of the leading cause, if one was found
    public record Summary(
            int number, Instant taken, boolean complete, Optional<String> leading, Optional<String> verdict) {
        public static Summary of(Examined examined) {
            Investigation investigation = examined.investigation();
            return new Summary(
                    examined.number(),
                    investigation.subject().taken(),
                    examined.complete(),
                    investigation.leading().map(Finding::title),
                    investigation
                            .leading()
                            .map(finding -> finding.verdict().level().word()));
        }
    }

    public static CaseJson of(Case content) {
        return new CaseJson(
                FORMAT,
                VERSION,
                content.id(),
                content.opened(),
                Container.of(content.investigation().subject().container()),
                content.examinations().stream().map(Summary::of).toList(),
                content.notes(),
                content.fixes(),
                content.done());
    }

    /// The number of the latest examination.
    public int latest() {
        return examinations.isEmpty() ? 0 : examinations.getLast().number();
    }

    /// The same case with an examination added, or replaced if its number exists.
    public CaseJson with(Summary summary) {
        List<Summary> all = new ArrayList<>(examinations);
        all.removeIf(other -> other.number() == summary.number());
        all.add(summary);
        all.sort(Comparator.comparingInt(Summary::number));
        return new CaseJson(format, version, id, opened, container, all, notes, fixes, done);
    }

    /// The same case without an examination.
    public CaseJson without(int number) {
        List<Summary> others =
                examinations.stream().filter(one -> one.number() != number).toList();
        return new CaseJson(format, version, id, opened, container, others, notes, fixes, done);
    }

    /// Whether the user has written nothing into it.
    public boolean untouched() {
        return notes.isEmpty() && fixes.isEmpty() && done.isEmpty();
    }

    public CaseJson withContainer(Container successor) {
        return new CaseJson(format, version, id, opened, successor, examinations, notes, fixes, done);
    }

    public CaseJson withNotes(List<Note> all) {
        return new CaseJson(format, version, id, opened, container, examinations, all, fixes, done);
    }

    public CaseJson withFixes(List<AppliedFix> all) {
        return new CaseJson(format, version, id, opened, container, examinations, notes, all, done);
    }

    public CaseJson withDone(List<DoneStep> all) {
        return new CaseJson(format, version, id, opened, container, examinations, notes, fixes, all);
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                // The path as given, not as a URI that reveals the writer's folders.
                .addModule(new SimpleModule().addSerializer(Path.class, new ToStringSerializer(Path.class)))
                .addMixIn(Ending.class, EndingType.class)
                .addMixIn(Subject.class, DerivedLeftOut.class)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper.configOverride(List.class).setSetterInfo(empty);
        mapper.configOverride(Map.class).setSetterInfo(empty);
        mapper.configOverride(String.class).setSetterInfo(empty);
        return mapper;
    }

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
