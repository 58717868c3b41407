package drydock.report.output;

import java.util.Objects;

/// The version of Drydock that is running.
public final class Version {
    public static final String NUMBER =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(development build)");

    private Version() {}
}
