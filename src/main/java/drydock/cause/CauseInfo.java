package drydock.cause;

import drydock.fact.SourceFacts.TrapKind;
import drydock.model.CauseFamily;
import java.util.List;
import java.util.Set;

/// All that is known of a cause besides how its evidence is weighed, from its file `/drydock/causes/<id>.txt`.
///
/// @param id          public and stable, such as `stub-binary`
/// @param title       a few words, such as `Stub binary`
/// @param family      at which stage of a container's life it strikes
/// @param symptom     whether it only describes how a more specific cause shows; then it steps back behind any primary
/// one
/// @param fromOutside whether somebody ended the container on purpose
/// @param fallback    whether it accuses only where no other primary cause does
/// @param suspect     its place among the causes a reader suspects first, from 1; 0 where it is none of them
/// @param yieldsTo    causes and families that lead where both are equally sure, and to which a line belongs that names
///                    both
/// @param traps       mistakes in a source folder that bring it about
/// @param refinedBy   steps that tell more of it after it was confirmed
/// @param about       what it is, in a paragraph for somebody who has never met it
/// @param hypothesis  the assumption, in one sentence
/// @param check       how it is checked, in one sentence
/// @param excluded    what rules it out, in a sentence or two
/// @param remedy      how it is fixed, in a paragraph
/// @param recording   fixture of the zoo whose recording is the worked example; empty where its first message is
/// @param messages    by which programs, shells and engines name it
public record CauseInfo(
        String id,
        String title,
        CauseFamily family,
        boolean symptom,
        boolean fromOutside,
        boolean fallback,
        int suspect,
        Set<String> yieldsTo,
        List<TrapKind> traps,
        Set<String> refinedBy,
        String about,
        String hypothesis,
        String check,
        String excluded,
        String remedy,
        String recording,
        List<Message> messages) {
    public CauseInfo {
        yieldsTo = Set.copyOf(yieldsTo);
        traps = List.copyOf(traps);
        refinedBy = Set.copyOf(refinedBy);
        messages = List.copyOf(messages);
    }

    /// Reads what is known of a cause of the catalogue.
    public static CauseInfo of(String id) {
        return CauseFile.read(id);
    }
}
