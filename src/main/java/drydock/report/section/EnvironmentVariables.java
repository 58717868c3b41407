package drydock.report.section;

import drydock.fact.EnvironmentFacts;
import drydock.report.ReportContext;
import drydock.report.document.Blocks;
import drydock.report.document.Inline;
import drydock.report.document.Phrases;
import drydock.report.document.VisibleText;
import java.util.List;

/// The findings on variables: set, empty or missing. Secret values are never shown.
final class EnvironmentVariables implements InvestigationFindings.Part {
    private static final int MOST = 80;

    @Override
    public String heading() {
        return "Environment Variables";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void write(ReportContext story, Blocks out) {
        List<EnvironmentFacts.Variable> variables = story.fact(EnvironmentFacts.class)
                .map(EnvironmentFacts::variables)
                .orElse(List.of());
        if (variables.isEmpty()) {
            return;
        }
        out.paragraph(summary(variables));
        out.bullets(variables.stream()
                .filter(EnvironmentVariables::matters)
                .limit(MOST)
                .map(EnvironmentVariables::line)
                .toList());
        List<EnvironmentFacts.Variable> others =
                variables.stream().filter(variable -> !matters(variable)).toList();
        Blocks folded = new Blocks()
                .bullets(others.stream()
                        .limit(MOST)
                        .map(EnvironmentVariables::line)
                        .toList());
        if (others.size() > MOST) {
            folded.paragraph("and " + (others.size() - MOST) + " more.");
        }
        if (!folded.isEmpty()) {
            out.details(
                    others.size() == variables.size()
                            ? Phrases.count(others.size(), "variable")
                            : Phrases.count(others.size(), "other variable"),
                    folded);
        }
    }

    private static boolean matters(EnvironmentFacts.Variable variable) {
        return variable.required() || variable.state() != EnvironmentFacts.State.SET;
    }

    private static String summary(List<EnvironmentFacts.Variable> variables) {
        long set = variables.stream()
                .filter(v -> v.state() == EnvironmentFacts.State.SET)
                .count();
        long secret =
                variables.stream().filter(EnvironmentFacts.Variable::secret).count();
        String every =
                set == 1 ? "The one variable has" : set == 2 ? "Both variables have" : "All " + set + " variables have";
        String all = set == variables.size()
                ? every + " a value"
                : set + " of " + Phrases.count(variables.size(), "variable") + " have a value";
        return all + (secret == 0 ? "." : "; " + Phrases.count(secret, "secret value") + " not shown.");
    }

    private static Inline line(EnvironmentFacts.Variable variable) {
        Inline line = Inline.of(mark(variable) + " ").code(variable.name());
        switch (variable.state()) {
            case EMPTY -> line.prose(" - empty");
            case MISSING -> line.prose(" - missing");
            case SET -> {
                if (variable.secret()) {
                    line.prose(" - set, value not shown");
                } else {
                    line.prose(" - set to ").code(VisibleText.line(variable.value(), 200));
                }
            }
        }
        return line.prose((variable.required() ? ", required" : "") + (variable.fromImage() ? ", from the image" : ""));
    }

    private static String mark(EnvironmentFacts.Variable variable) {
        return switch (variable.state()) {
            case SET -> "✅";
            case EMPTY -> variable.required() ? "❌" : "⚠️";
            case MISSING -> "❌";
        };
    }
}
