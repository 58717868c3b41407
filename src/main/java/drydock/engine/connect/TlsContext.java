package drydock.engine.connect;

import com.github.dockerjava.core.util.CertificateUtils;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// TLS with the files that Docker's command line uses: `ca.pem`, `cert.pem` and `key.pem`.
///
/// Without `ca.pem`, the authorities of the Java runtime are trusted; without the other two, the client does not
/// identify itself.
final class TlsContext {
    /// The key store is not saved, and the library that fills it uses this password.
    private static final char[] PASSWORD = "docker".toCharArray();

    private TlsContext() {}

    /// @param verified whether the engine's certificate is checked
    static SSLContext of(Path folder, boolean verified) throws IOException, GeneralSecurityException {
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
            Security.addProvider(new BouncyCastleProvider());
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys(folder), verified ? authorities(folder) : new TrustManager[] {new Anybody()}, null);
        return context;
    }

    private static KeyManager[] keys(Path folder) throws IOException, GeneralSecurityException {
        Path certificate = folder.resolve("cert.pem");
        Path key = folder.resolve("key.pem");
        if (!Files.exists(certificate) || !Files.exists(key)) {
            return new KeyManager[0];
        }
        KeyStore store = CertificateUtils.createKeyStore(Files.readString(key), Files.readString(certificate));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        return factory.getKeyManagers();
    }

    private static TrustManager[] authorities(Path folder) throws IOException, GeneralSecurityException {
        Path authority = folder.resolve("ca.pem");
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(Files.exists(authority) ? CertificateUtils.createTrustStore(Files.readString(authority)) : null);
        return factory.getTrustManagers();
    }

    /// Trusts any certificate, as the user asked for with `skip-tls-verify`.
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
