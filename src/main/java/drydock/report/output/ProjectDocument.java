package drydock.report.output;

import drydock.fact.StatusFacts;
import drydock.investigation.Finding;
import drydock.investigation.project.Member;
import drydock.investigation.project.ProjectInvestigation;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The first part of a report on several containers: who failed of itself and who followed, and the state of each.
///
/// The report on the root container comes after it.
public final class ProjectDocument {
    private ProjectDocument() {}

    public static void write(ProjectInvestigation project, Blocks out) {
        out.heading(
                1,
                new Inline().prose("Project ").code(project.name()).prose(": ").prose(headline(project)));
        out.heading(2, "What Happened");
        List<Inline> lines = new ArrayList<>();
        project.roots().forEach(root -> lines.add(root(root)));
        project.failing().stream()
                .filter(member -> !project.roots().contains(member))
                .forEach(member -> lines.add(follower(project, member)));
        if (lines.isEmpty()) {
            out.paragraph("No container of the project fails, and no check found a problem in those that run.");
        } else {
            out.bullets(lines);
        }
        out.heading(2, "Containers");
        out.paragraph("Those that fail of themselves come first, then those that follow.");
        out.table(
                List.of("Container", "State", "First known failure", "Leading cause", "Follows"),
                project.inOrder().stream().map(member -> row(project, member)).toList());
        project.root()
                .filter(root -> root.investigation().isPresent())
                .ifPresent(root -> out.rule()
                        .paragraph(new Inline()
                                .prose("The report on ")
                                .code(root.name())
                                .prose(" follows.")));
    }

    static String headline(ProjectInvestigation project) {
        int failing = project.failing().size();
        if (failing == 0) {
            return "no container fails";
        }
        String roots = names(project.roots());
        int followers = failing - project.roots().size();
        return roots
                + (project.roots().size() == 1 ? " fails" : " fail")
                + (followers == 0
                        ? ""
                        : followers == 1 ? ", and 1 container follows" : ", and " + followers + " follow");
    }

    private static Inline root(Member root) {
        Inline line =
                new Inline().code(root.name()).prose(" ").prose(failure(root)).prose(": ");
        return root.leading()
                .map(leading -> line.code(leading.id())
                        .prose(", " + leading.verdict().level().word() + ". ")
                        .prose(Phrases.sentence(leading.verdict().explanation())))
                .orElseGet(() -> line.prose("its cause is not established."));
    }

    private static String failure(Member member) {
        return member.container().state().created() ? "does not start" : "fails of itself";
    }

    private static Inline follower(ProjectInvestigation project, Member member) {
        Inline line = new Inline()
                .code(member.name())
                .prose(member.container().state().created() ? " was not started, because of " : " follows ")
                .prose(names(project.followed(member)));
        return member.leading()
                .map(leading -> line.prose(": ")
                        .prose(Phrases.sentence(leading.verdict().explanation())))
                .orElseGet(() -> line.prose("."));
    }

    private static List<Inline> row(ProjectInvestigation project, Member member) {
        return List.of(
                new Inline().code(member.name()),
                Inline.of(state(member)),
                Inline.of(member.firstFailure().map(Phrases::second).orElse("")),
                Inline.of(member.leading()
                        .map(Finding::id)
                        .map(id -> "`" + id + "`")
                        .orElse("")),
                Inline.of(names(project.followed(member))));
    }

    static String state(Member member) {
        return member.investigation()
                .flatMap(investigation -> investigation.facts().get(StatusFacts.class))
                .map(StatusFacts::summary)
                .orElseGet(() -> Phrases.status(member.container().state()));
    }

    private static String names(List<Member> members) {
        return members.stream().map(member -> "`" + member.name() + "`").collect(Collectors.joining(", "));
    }
}
