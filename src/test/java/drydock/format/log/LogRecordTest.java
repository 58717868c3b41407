package drydock.format.log;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.knowledge.LogSeverity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogRecordTest {
    /// Lines as programs print them, with level and message.
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            2026-11-23 12:00:00.123 UTC [1] FATAL:  data directory "/d" has invalid permissions¦FATAL¦data directory "/d" has invalid permissions
            2026/11/23 23:44:38 [emerg] 1#1: open() "/etc/nginx/x" failed¦FATAL¦open() "/etc/nginx/x" failed
            nginx: [emerg] unknown directive "servr"¦FATAL¦unknown directive "servr"
            [Mon Nov 23 12:00:00.1 2026] [mpm_event:notice] [pid 1:tid 2] AH00489: configured¦INFO¦AH00489: configured
            2026-11-23T12:00:00.000Z ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed¦ERROR¦Application run failed
            12:00:00.000 [main] ERROR com.acme.Main - cannot start¦ERROR¦cannot start
            ERROR:root:no such table¦ERROR¦root:no such table
            2026-11-23 12:00:00,123 - app.db - ERROR - could not connect¦ERROR¦could not connect
            [2026-11-23 12:00:00 +0000] [7] [ERROR] Exception in worker process¦ERROR¦Exception in worker process
            E1123 12:00:00.123456       1 server.go:42] unable to load certificate¦ERROR¦unable to load certificate
            1:M 23 Nov 2026 12:00:00.000 # Fatal error, can't open config file¦WARNING¦Fatal error, can't open config file
            {"level":50,"time":1,"pid":1,"msg":"listen failed"}¦ERROR¦listen failed
            {"level":"fatal","ts":1.2,"msg":"cannot open store","error":"open /data: permission denied"}¦FATAL¦cannot open store
            level=error ts=2026-11-23T12:00:00Z caller=main.go:1 msg="Opening storage failed" err="lock DB directory: resource busy"¦ERROR¦Opening storage failed
            time="2026-11-23T12:00:00Z" level=fatal msg="no such key \\"a\\""¦FATAL¦no such key "a"
            2026-11-23 12:00:00 0 [ERROR] Can't start server: Bind on TCP/IP port¦ERROR¦Can't start server: Bind on TCP/IP port
            PHP Warning:  include(/app/x.php): Failed to open stream¦WARNING¦include(/app/x.php): Failed to open stream
            fatal: unable to access repository¦FATAL¦unable to access repository
            [ALERT]    (1) : config : parsing [/etc/lb.cfg:3]¦FATAL¦parsing [/etc/lb.cfg:3]
            Error: cannot find the file¦ERROR¦cannot find the file
            2026-11-27 10:16:12.955827 C | etcdmain: couldn't find local name "node1"¦FATAL¦couldn't find local name "node1"
            2026-11-27 10:16:12.947805 I | etcdmain: Git SHA: Not provided¦INFO¦Git SHA: Not provided
            2026-11-27 10:15:07,355 fail2ban.jailreader     [1]: ERROR   Unable to read action 'noop'¦ERROR¦Unable to read action 'noop'
             0(1) ERROR: could not find module <tls>¦ERROR¦could not find module <tls>
            Errors were found: 3¦NONE¦Errors were found: 3
            cat: /x: No such file or directory¦NONE¦cat: /x: No such file or directory
            started in ERROR correction mode¦NONE¦started in ERROR correction mode
            INFO listening on 0.0.0.0:8080¦INFO¦listening on 0.0.0.0:8080
            """)
    void readsLevelAndMessage(String line, String severity, String message) {
        LogRecord record = LogRecord.of(line);

        assertThat(record.severity()).isEqualTo(LogSeverity.valueOf(severity));
        assertThat(record.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            {"level":"error","msg":"start failed","error":"open /data: permission denied"}¦start failed: open /data: permission denied
            {"level":60,"msg":"boot","err":{"type":"Error","message":"outer","cause":{"message":"inner"}}}¦boot: outer: inner
            {"level":50,"err":{"type":"FastifyError","message":"Plugin did not start in time: 'cache'","stack":"FastifyError: Plugin did \\n    at manageErr (/app/nod¦Plugin did not start in time: 'cache'
            level=error msg="Opening storage failed" err="no space left"¦Opening storage failed: no space left
            """)
    void addsTheErrorOfAStructuredLine(String line, String words) {
        assertThat(LogRecord.of(line).words()).isEqualTo(words);
    }
}
