package drydock.ui.containers;

/// The heading above the containers of one compose project.
///
/// @param project empty for the containers that belong to none
/// @param size    how many it has, filtered ones included
/// @param troubled number of failing ones
/// @param open    whether they are shown
public record GroupHeading(String project, int size, int troubled, boolean open) implements Entry {
    @Override
    public String key() {
        return "project " + project;
    }

    public String title() {
        return project.isEmpty() ? "no project" : project;
    }
}
