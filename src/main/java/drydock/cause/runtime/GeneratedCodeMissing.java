package drydock.cause.runtime;

import drydock.cause.CauseInfo;
import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.model.Fix;
import drydock.model.FixPlace;
import drydock.model.Verdict;
import java.util.List;

/// A build step that generates a part of the program did not run, or its result is not in the image.
public final class GeneratedCodeMissing implements PatternCause {
    private static final CauseInfo INFO = CauseInfo.of("generated-code-missing");
    private static final VerdictBuilder RULING = new VerdictBuilder(INFO);

    @Override
    public CauseInfo info() {
        return INFO;
    }

    @Override
    public Verdict examine(Evidence evidence) {
        return RULING.said(
                evidence,
                this,
                said -> evidence.situation().failed() && !said.followed(),
                said -> "The image lacks a part of the program that a build step generates"
                        + (said.what().isEmpty() ? "" : ": `" + said.what() + "`") + ". The program says `"
                        + said.citation().text().strip() + "`.",
                said -> List.of(
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "Run the generator in the Dockerfile after the dependencies are installed.",
                                "diff",
                                "+RUN " + generator(said)),
                        Fix.of(
                                FixPlace.IMAGE_BUILD,
                                "If it runs in a build stage, copy its result to the final stage. Check that"
                                        + " .dockerignore does not exclude it.")));
    }

    /// The usual command of the tool that the message names.
    private static String generator(Mention said) {
        String text = said.citation().text();
        if (text.contains("risma")) {
            return "npx prisma generate";
        } else if (text.contains("_pb2")) {
            return "python -m grpc_tools.protoc -I . --python_out=. --grpc_python_out=. *.proto";
        } else if (text.contains("staticfiles")) {
            return "python manage.py collectstatic --noinput";
        }
        return "npm run build";
    }
}
