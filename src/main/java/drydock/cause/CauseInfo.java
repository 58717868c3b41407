package drydock.cause;

import drydock.fact.SourceFacts.TrapKind;
import drydock.model.CauseFamily;
import java.util.List;
import java.util.Set;

/// A cause's description from its file `/drydock/causes/<id>.txt`: everything but the code that examines evidence.
///
/// @param id          public and stable, such as `stub-binary`
/// @param title       a few words, such as `Stub binary`
/// @param family      the stage of a container's life at which it occurs
/// @param symptom     whether it only describes the effect of a more specific cause, and comes after every primary
///                    one
/// @param fromOutside whether the container was ended on purpose
/// @param fallback    whether it accuses only if no other primary cause does
/// @param suspect     its rank among the usual suspects, from 1; 0 if it is not one of them
/// @param yieldsTo    causes and families that precede it at an equal level, and that get a line that matches both
/// @param traps       mistakes in a source folder that cause it
/// @param refinedBy   steps that add detail after it was confirmed
/// @param about       a paragraph that explains it to a newcomer
/// @param hypothesis  the assumption, in one sentence
/// @param check       how it is checked, in one sentence
/// @param excluded    the evidence that rules it out, in a sentence or two
/// @param remedy      how it is fixed, in a paragraph
/// @param recording   fixture of the zoo whose recording is the worked example; empty where its first message is
/// @param messages    the messages of programs, shells and engines that name it
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

    /// Reads the description of a cause of the catalogue.
    public static CauseInfo of(String id) {
        return CauseFile.read(id);
    }
}
