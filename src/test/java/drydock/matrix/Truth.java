package drydock.matrix;

import drydock.investigation.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What an investigation has to find, known from how the fault was made.
///
/// @param leading  ids of causes that may lead
/// @param culprits names of the part that was broken; the leading cause has to say one of them; empty for none
record Truth(List<String> leading, List<String> culprits) {
    Truth {
        leading = List.copyOf(leading);
        culprits = List.copyOf(culprits);
    }

    static Truth of(String... leading) {
        return new Truth(List.of(leading), List.of());
    }

    Truth naming(String... names) {
        return new Truth(
                leading, Arrays.stream(names).filter(name -> !name.isEmpty()).toList());
    }

    boolean accepts(Finding finding) {
        return leading.contains(finding.id());
    }

    /// Whether the explanation, the evidence or a fix of a finding says the name of the part.
    boolean isNamedBy(Finding finding) {
        return culprits.isEmpty()
                || words(finding).anyMatch(text -> culprits.stream().anyMatch(text::contains));
    }

    private static Stream<String> words(Finding finding) {
        return Stream.concat(
                Stream.of(finding.verdict().explanation()),
                Stream.concat(
                        finding.verdict().evidence().stream().map(citation -> citation.text()),
                        finding.verdict().fixes().stream().map(fix -> fix.text() + "\n" + fix.snippet())));
    }
}
