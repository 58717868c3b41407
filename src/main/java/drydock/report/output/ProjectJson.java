package drydock.report.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.casefile.model.Case;
import drydock.investigation.Finding;
import drydock.investigation.project.Member;
import drydock.investigation.project.ProjectInvestigation;
import java.time.Instant;

/// The JSON report on several containers: a row for each, and for those that were investigated the report of schema 1.
public final class ProjectJson {
    private ProjectJson() {}

    public static String of(ProjectInvestigation project) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", 1);
        root.put("project", project.name());
        root.put("root", project.root().map(Member::name).orElse(null));
        ArrayNode members = root.putArray("containers");
        project.inOrder().forEach(member -> members.add(member(project, member)));
        return JsonReport.text(root);
    }

    private static ObjectNode member(ProjectInvestigation project, Member member) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", member.name())
                .put("service", member.container().composeService().orElse(null))
                .put("state", ProjectDocument.state(member))
                .put("fails", member.fails())
                .put(
                        "firstFailure",
                        member.firstFailure().map(Instant::toString).orElse(null))
                .put("leading", member.leading().map(Finding::id).orElse(null));
        ArrayNode follows = node.putArray("follows");
        project.followed(member).forEach(other -> follows.add(other.name()));
        node.set(
                "report",
                member.investigation()
                        .map(investigation -> JsonReport.tree(Case.of(investigation)))
                        .orElse(null));
        return node;
    }
}
