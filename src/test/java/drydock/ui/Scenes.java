package drydock.ui;

import drydock.model.Channel;

/// Engines as one meets them.
final class Scenes {
    private Scenes() {}

    /// A few compose projects, one of them with a container in a restart loop, which is returned.
    static ScriptedContainer aBusyEngine(ScriptedEngine engine) {
        ScriptedContainer backend = engine.add(
                new ScriptedContainer("recon-backend", "reconciliation-backend:sample", "recon", "unless-stopped"));
        ScriptedContainer db = engine.add(new ScriptedContainer("recon-db", "postgres:16", "recon", "unless-stopped"));
        ScriptedContainer redis =
                engine.add(new ScriptedContainer("recon-redis", "redis:7", "recon", "unless-stopped"));
        ScriptedContainer shop = engine.add(new ScriptedContainer("shop-web", "shop/web:2.4.1", "shop", "always"));
        ScriptedContainer worker = engine.add(new ScriptedContainer("shop-worker", "shop/worker:2.4.1", "shop", "no"));
        ScriptedContainer job = engine.add(new ScriptedContainer("nightly-report", "tools/report:latest", "", "no"));
        ScriptedContainer port = engine.add(new ScriptedContainer("grafana", "grafana/grafana:11.2", "", "no"))
                .failedToStart(
                        "driver failed programming external connectivity on endpoint grafana: Bind for 0.0.0.0:3000 failed: port is already allocated");
        engine.start(db);
        engine.start(redis);
        redis.health("healthy");
        engine.start(shop);
        shop.health("unhealthy");
        engine.start(worker);
        engine.die(worker, 137);
        worker.oom();
        engine.start(job);
        engine.die(job, 0);
        for (int run = 0; run < 4; run++) {
            run(engine, backend);
        }
        return backend;
    }

    /// One run of the sample: it prints its lines and ends.
    static void run(ScriptedEngine engine, ScriptedContainer backend) {
        engine.start(backend);
        backend.print("Binary found and executable");
        backend.print("JWT_REFRESH_SECRET is set");
        backend.print("\u001b[32mINFO\u001b[0m  configuration loaded from /etc/recon/config.toml");
        backend.print(Channel.STDERR, "WARN  no DATABASE_POOL given, taking 10");
        backend.print(Channel.STDERR, "ERROR could not reach redis://recon-redis:6379, trying again");
        backend.print("About to execute binary...");
        backend.print("  HOST: 0.0.0.0");
        backend.print("  PORT: 2000");
        engine.die(backend, 0);
    }
}
