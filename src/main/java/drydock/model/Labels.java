package drydock.model;

/// The names of the labels that Drydock reads and writes.
public final class Labels {
    /// Set by Docker Compose on every container of a project.
    public static final String COMPOSE_PROJECT = "com.docker.compose.project";

    public static final String COMPOSE_SERVICE = "com.docker.compose.service";
    public static final String COMPOSE_WORKING_DIR = "com.docker.compose.project.working_dir";
    /// The services that a service waits for, such as `db:service_healthy:false,cache:service_started:true`.
    public static final String COMPOSE_DEPENDS_ON = "com.docker.compose.depends_on";

    /// The version of compose that made the container.
    public static final String COMPOSE_VERSION = "com.docker.compose.version";

    public static final String COMPOSE_CONFIG_FILES = "com.docker.compose.project.config_files";

    /// On everything Drydock creates: `throwaway`, `snapshot`, `toolbox` or `sample`.
    public static final String KIND = "drydock";

    /// Host, process id and process start time of the Drydock process that created it.
    public static final String INSTANCE = "drydock.instance";

    private Labels() {}
}
