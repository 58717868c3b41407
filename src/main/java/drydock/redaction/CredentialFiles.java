package drydock.redaction;

import drydock.model.UnixPath;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Files that contain credentials by convention, independent of the container's configuration.
///
/// The names come from the programs' documentation, such as `.pgpass` of libpq and `.netrc` of curl.
final class CredentialFiles {
    /// Folders that contain only secrets: those of Docker and Kubernetes, systemd's credentials, Vault's agent, the
    /// secrets store driver, Debian's private keys.
    static final List<String> FOLDERS = List.of(
            "/run/secrets",
            "/run/credentials",
            "/vault/secrets",
            "/mnt/secrets-store",
            "/etc/secrets",
            "/secrets",
            "/etc/ssl/private");

    /// Paths of such files in a user's home.
    static final List<String> HOME = List.of(
            ".pgpass",
            ".netrc",
            ".my.cnf",
            ".docker/config.json",
            ".aws/credentials",
            ".git-credentials",
            ".npmrc",
            ".pypirc",
            ".vault-token",
            ".kube/config",
            ".ssh/id_rsa",
            ".ssh/id_ed25519");

    private static final Set<String> NAMES = Set.of(
            ".pgpass",
            "pgpass.conf",
            ".netrc",
            "_netrc",
            ".my.cnf",
            ".mylogin.cnf",
            ".git-credentials",
            ".npmrc",
            ".pypirc",
            ".htpasswd",
            ".htdigest",
            ".dockercfg",
            ".dockerconfigjson",
            ".s3cfg",
            ".boto",
            ".vault-token",
            ".erlang.cookie",
            "application_default_credentials.json",
            "credentials.tfrc.json");

    private static final List<String> ENDS = List.of(
            "/.docker/config.json",
            "/.aws/credentials",
            "/.kube/config",
            "/.config/gh/hosts.yml",
            "/.config/git/credentials",
            "/.cargo/credentials",
            "/.cargo/credentials.toml",
            "/.gem/credentials",
            "/containers/auth.json");

    private static final Set<String> FILES = Set.of(
            "/etc/shadow",
            "/etc/shadow-",
            "/etc/gshadow",
            "/etc/gshadow-",
            "/etc/ppp/chap-secrets",
            "/etc/ppp/pap-secrets",
            "/etc/ipsec.secrets",
            "/etc/mysql/debian.cnf");

    private static final Pattern KEY_OF_SSH = Pattern.compile(".*/(?:\\.ssh/id_[\\w-]+|ssh_host_\\w+_key)");

    /// Private keys and key stores; a certificate is public.
    private static final Pattern KEY = Pattern.compile(".*\\.(?:pem|key|ppk|p12|pfx|jks|keystore|keytab|kdbx)");

    private static final Set<String> OF_PUBLIC_FILES = Set.of(
            "public",
            "pub",
            "cert",
            "certs",
            "certificate",
            "certificates",
            "ca",
            "cacert",
            "cacerts",
            "chain",
            "fullchain",
            "bundle",
            "root",
            "crl",
            "dhparam",
            "dhparams",
            "truststore");

    private static final List<String> PUBLIC_FOLDERS = List.of(
            "/etc/ssl/certs/", "/etc/pki/", "/usr/lib/ssl/", "/usr/share/ca-certificates/", "/usr/share/keyrings/");

    private CredentialFiles() {}

    /// @param path absolute
    static boolean contains(String path) {
        String name = UnixPath.baseName(path);
        return FILES.contains(path)
                || NAMES.contains(name)
                || ENDS.stream().anyMatch(path::endsWith)
                || KEY_OF_SSH.matcher(path).matches()
                || (KEY.matcher(name).matches() && !open(path, name));
    }

    private static boolean open(String path, String name) {
        return PUBLIC_FOLDERS.stream().anyMatch(path::startsWith)
                || SecretNames.segments(name).stream().anyMatch(OF_PUBLIC_FILES::contains);
    }
}
