package drydock.cause.ending;

import static drydock.model.Verdict.Level.LIKELY;

import drydock.cause.LookedAt;
import drydock.cause.MadeUpCase;
import drydock.fact.StartChain;
import drydock.model.Citation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportedErrorTest {
    private static final String REPORT = "error: no workers configured";

    @Test
    void accusesTheErrorThatTheProgramReports() {
        MadeUpCase.looping(1)
                .prints("boot", REPORT)
                .cause("reported-error")
                .leads(LIKELY)
                .explains("no workers configured", "status 1")
                .advises("no workers configured")
                .cites(REPORT, "restarting (1)");
    }

    @Test
    void namesTheSettingThatHasTheQuotedValue() {
        MadeUpCase.exited(1)
                .container(etcd -> etcd.env("ETCD_NAME=node1").args("--config", "/etc/etcd.yml"))
                .prints("C | couldn't find local name \"node1\" in the initial cluster configuration")
                .cause("reported-error")
                .leads(LIKELY)
                .explains("`node1` stands in the variable `ETCD_NAME`")
                .advises("Check the variable `ETCD_NAME`", "`/etc/etcd.yml`");
    }

    @Test
    void namesTheLineOfTheConfigurationThatHasTheValue() {
        MadeUpCase.exited(2)
                .prints("dnsmasq: unknown interface eth1")
                .with(new LookedAt()
                        .line("/etc/dnsmasq.conf", 2, "interface=eth10")
                        .line("/etc/dnsmasq.conf", 3, "interface=eth1")
                        .facts())
                .cause("reported-error")
                .leads(LIKELY)
                .explains("`eth1` stands in line 3 of `/etc/dnsmasq.conf` (`interface=eth1`)")
                .advises("Check line 3 of `/etc/dnsmasq.conf`")
                .cites("line 3 of /etc/dnsmasq.conf");
    }

    @Test
    void repeatsTheAdviceOfTheMessage() {
        MadeUpCase.exited(1)
                .prints("[emerg] 1#1: could not build server_names_hash, you should increase"
                        + " server_names_hash_bucket_size: 64")
                .cause("reported-error")
                .leads(LIKELY)
                .advises("Do what the message says");
    }

    @Test
    void quotesWhatALineThatOnlyPointsElsewhereFollows() {
        MadeUpCase.exited(1)
                .prints(
                        "Nov 27 16:35:51.926 [warn] Permissions on directory /var/lib/tor/hs are too permissive.",
                        "Nov 27 16:35:51.926 [warn] Failed to parse/validate config: Failed to configure rendezvous"
                                + " options. See logs for details.",
                        "Nov 27 16:35:51.926 [err] Reading config failed--see warnings above.")
                .cause("reported-error")
                .leads(LIKELY)
                .explains("Permissions on directory /var/lib/tor/hs are too permissive");
    }

    @Test
    void nearMissIsAQuotedWordThatNoSettingHas() {
        MadeUpCase.exited(1)
                .container(etcd -> etcd.env("ETCD_NAME=node12"))
                .prints("C | couldn't find local name \"node1\" in the initial cluster configuration")
                .cause("reported-error")
                .leads(LIKELY)
                .advises("the setting, file or service that the message names");
    }

    @Test
    void nearMissIsAnErrorThatAnotherCauseExplains() {
        MadeUpCase.exited(1)
                .prints("error: listen tcp :8080: bind: address already in use")
                .cause("address-in-use")
                .leads(LIKELY);
    }

    @Test
    void nearMissIsAnErrorOfARunThatSucceeds() {
        MadeUpCase.exited(0).prints(REPORT).cause("reported-error").isNotChecked();
        MadeUpCase.exited(143).prints(REPORT).cause("reported-error").isNotChecked();
    }

    @Test
    void accusesAServiceThatReportsAnErrorAndEndsWithStatusZero() {
        Citation unit = Citation.line("start-chain", 9, "started as a service by: /etc/init.d/broker");
        MadeUpCase.exited(0)
                .prints("[error] no workers configured")
                .with(new StartChain(List.of(), -1, Optional.empty(), Optional.of(unit)))
                .cause("reported-error")
                .leads(LIKELY)
                .explains("no workers configured");
    }

    @Test
    void nearMissIsAnErrorOfARuntime() {
        MadeUpCase.exited(1)
                .prints("Traceback (most recent call last):", "  File \"/app/x.py\", line 3, in f", "ValueError: bad")
                .cause("reported-error")
                .isNotChecked();
    }

    @Test
    void accusesTheLastLineWhereNoneIsWordedAsAnError() {
        MadeUpCase.exited(1)
                .prints("migrating", "migration 12 was not reversible")
                .cause("reported-error")
                .leads(LIKELY)
                .explains("`migration 12 was not reversible`");
    }

    @Test
    void nearMissIsAPlainLineOfAProgramThatSucceeds() {
        MadeUpCase.exited(0).prints("3 rows imported").cause("reported-error").isNotChecked();
    }

    @Test
    void rulesOutAContainerThatRuns() {
        MadeUpCase.running().prints(REPORT).cause("reported-error").isRuledOutBy("running (0)");
    }

    private static String[] attempts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "enrol: attempt " + i + ": the vault does not take us: certificate verify failed")
                .toArray(String[]::new);
    }

    @Test
    void accusesAFailureThatARunningProgramReportsAgainAndAgain() {
        MadeUpCase.running()
                .prints(attempts(12))
                .cause("reported-error")
                .leads(LIKELY)
                .explains("little else", "certificate verify failed", "12 times");
    }

    @Test
    void nearMissIsAFailureThatTheProgramGetsOver() {
        MadeUpCase.running()
                .prints(attempts(4))
                .prints("enrol: welcome", "enrol: order 1 signed", "enrol: order 2 signed", "enrol: order 3 signed")
                .cause("reported-error")
                .isNotAccused();
    }

    @Test
    void nearMissIsAnAccessLogWithErrors() {
        MadeUpCase.running()
                .prints(Collections.nCopies(
                                12, "172.17.0.1 - - [27/Nov/2026 05:45:10] code 404, message File not found")
                        .toArray(String[]::new))
                .cause("reported-error")
                .isNotAccused();
    }
}
