package drydock.engine;

import drydock.model.ImageLayer;
import java.util.List;
import java.util.OptionalLong;

/// Lists no process and measures nothing.
public final class SilentMonitor implements ContainerMonitor {
    @Override
    public String inspection(String id) {
        return "{}";
    }

    @Override
    public Processes processes(String id) {
        return new Processes(List.of(), List.of());
    }

    @Override
    public List<ImageLayer> layers(String imageId) {
        return List.of();
    }

    @Override
    public Usage usage(String id) {
        return new Usage(0, 0, OptionalLong.empty());
    }
}
