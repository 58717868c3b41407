package drydock.cli;

import drydock.casefile.model.Case;
import drydock.report.Report;

/// The severity from which on `investigate` and `report` fail, for scripts and continuous integration.
enum FailOn {
    WARNING,
    CRITICAL;

    boolean reached(Case content) {
        return switch (Report.severity(content)) {
            case OK -> false;
            case WARNING -> this == WARNING;
            case CRITICAL -> true;
        };
    }
}
