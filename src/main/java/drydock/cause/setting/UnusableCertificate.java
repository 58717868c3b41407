package drydock.cause.setting;

import drydock.cause.Evidence;
import drydock.cause.PatternCause;
import drydock.cause.VerdictBuilder;
import drydock.cause.reading.Mention;
import drydock.model.Fix;
import drydock.model.Verdict;
import java.util.List;

/// A certificate or private key that the program can read and does not accept.
final class UnusableCertificate {
    private UnusableCertificate() {}

    static boolean names(Mention said) {
        return !said.part("tls").isEmpty();
    }

    /// Confirmed if the trace shows that no call on the file failed, so that its content is at fault.
    static Verdict verdict(Evidence evidence, PatternCause cause, VerdictBuilder ruling) {
        return ruling.said(
                evidence,
                cause,
                said -> evidence.situation().failed()
                        && evidence.traced().settles()
                        && evidence.traced().whole()
                        && evidence.traced()
                                .failureOn(said.part("tls"), "ENOENT", "EACCES", "EPERM")
                                .isEmpty(),
                said -> "The program does not accept the certificate or private key `" + said.part("tls") + "`.",
                said -> fixes(said.part("tls")));
    }

    private static List<Fix> fixes(String file) {
        return List.of(
                new Fix(
                        "Check that `" + file
                                + "` is a complete PEM file, and that certificate and key belong together: the two"
                                + " commands print the same public key.",
                        "sh",
                        "openssl x509 -noout -pubkey -in <certificate>\nopenssl pkey -pubout -in <key>"),
                Fix.of("Replace `" + file + "`, or correct the setting that names it, so that the pair matches."));
    }
}
