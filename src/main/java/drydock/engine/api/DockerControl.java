package drydock.engine.api;

import drydock.engine.ContainerControl;
import drydock.engine.EngineException;
import drydock.model.RestartPolicy;
import java.time.Duration;

/// Changes containers by the Engine API.
final class DockerControl implements ContainerControl {
    /// A stop timeout can be set to minutes.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Http http;

    DockerControl(Http http) {
        this.http = http;
    }

    @Override
    public void start(String id) throws EngineException, InterruptedException {
        send("start the container", id, "/start");
    }

    @Override
    public void stop(String id) throws EngineException, InterruptedException {
        send("stop the container", id, "/stop");
    }

    @Override
    public void restart(String id) throws EngineException, InterruptedException {
        send("restart the container", id, "/restart");
    }

    @Override
    public void pause(String id) throws EngineException, InterruptedException {
        send("pause the container", id, "/pause");
    }

    @Override
    public void unpause(String id) throws EngineException, InterruptedException {
        send("unpause the container", id, "/unpause");
    }

    @Override
    public void kill(String id) throws EngineException, InterruptedException {
        send("kill the container", id, "/kill");
    }

    @Override
    public void remove(String id) throws EngineException, InterruptedException {
        http.send(EngineCall.delete("remove the container", "/containers/", id)
                .with("force", "1")
                .within(PATIENCE));
    }

    /// Settings that the body leaves out stay as they are.
    @Override
    public void restartPolicy(String id, RestartPolicy policy) throws EngineException, InterruptedException {
        EngineCall call = EngineCall.post("change the restart policy", "/containers/", id, "/update")
                .json(Json.object()
                        .set(
                                "RestartPolicy",
                                Json.object()
                                        .put("Name", policy.name())
                                        .put("MaximumRetryCount", policy.maxRetries())));
        for (int attempt = 1; ; attempt++) {
            try {
                http.send(call);
                return;
            } catch (EngineException.NotFound gone) {
                throw gone;
            } catch (EngineException failed) {
                // The engine also updates the running process, which in a restart loop may end meanwhile.
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void send(String what, String id, String action) throws EngineException, InterruptedException {
        http.send(EngineCall.post(what, "/containers/", id, action).within(PATIENCE));
    }
}
