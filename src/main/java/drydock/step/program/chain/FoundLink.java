package drydock.step.program.chain;

import drydock.fact.StartChain.HandsOver;
import drydock.fact.StartChain.Kind;
import drydock.fact.StartChain.Presence;
import java.util.List;
import java.util.stream.Stream;

/// A link of the start chain as found, before it is written as evidence.
///
/// @param file      mode, owner, size and time in words, empty when there is none
/// @param handsLine line of the script where it starts the next link, 0 when there is none
/// @param next      description of its child if that is not the next link: known only at run time, or none
/// @param notes     oddities of the file
/// @param text      lines of a script
/// @param more      lines of the script that are not shown
record FoundLink(
        Kind kind,
        List<String> argv,
        String path,
        Presence presence,
        String file,
        String interpreter,
        Presence interpreterPresence,
        HandsOver handsOver,
        int handsLine,
        String next,
        List<String> notes,
        List<String> text,
        int more) {
    FoundLink {
        argv = List.copyOf(argv);
        notes = List.copyOf(notes);
        text = List.copyOf(text);
    }

    FoundLink with(List<String> more) {
        return new FoundLink(
                kind,
                argv,
                path,
                presence,
                file,
                interpreter,
                interpreterPresence,
                handsOver,
                handsLine,
                next,
                Stream.concat(notes.stream(), more.stream()).toList(),
                text,
                this.more);
    }

    FoundLink handingOver(HandsOver how, int line, String to) {
        return new FoundLink(
                kind, argv, path, presence, file, interpreter, interpreterPresence, how, line, to, notes, text, more);
    }
}
