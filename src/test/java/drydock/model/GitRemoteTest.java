package drydock.model;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.GitRemote.Forge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRemoteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/shop.git",
                "https://github.com/acme/shop/",
                "https://eva:ghp_0123456789@github.com/acme/shop.git",
                "git@github.com:acme/shop.git",
                "github.com:acme/shop",
                "ssh://git@github.com/acme/shop.git",
                "ssh://git@ssh.github.com:443/acme/shop.git",
                "git://github.com/acme/shop.git"
            })
    void everyFormOfAnAddressIsRead(String url) {
        assertThat(GitRemote.read(url)).contains(new GitRemote(Forge.GITHUB, "github.com", "acme/shop"));
    }

    @Test
    void aServerOfOnesOwnAndGroupsAreRead() {
        assertThat(GitRemote.read("https://gitlab.example.org:8443/group/sub/shop.git"))
                .contains(new GitRemote(Forge.GITLAB, "gitlab.example.org:8443", "group/sub/shop"));
        assertThat(GitRemote.read("ssh://git@gitlab.example.org:2222/group/shop.git"))
                .contains(new GitRemote(Forge.GITLAB, "gitlab.example.org", "group/shop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/srv/git/shop.git",
                "file:///srv/git/github.com/shop.git",
                "https://bitbucket.org/acme/shop.git",
                "https://github.com/",
                "https://github.com/acme/shop?x=javascript:1",
                "https://github.com/acme/%22onload"
            })
    void whatIsNoRepositoryOnGitHubOrGitLabIsNone(String url) {
        assertThat(GitRemote.read(url)).isEmpty();
    }
}
