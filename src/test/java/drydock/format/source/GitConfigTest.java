package drydock.format.source;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.model.GitRemote;
import drydock.model.GitRemote.Forge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitConfigTest {
    private static final GitRemote SHOP = new GitRemote(Forge.GITHUB, "github.com", "acme/shop");

    @TempDir
    private Path folder;

    @Test
    void aFolderBelowAPlainRepositoryKnowsIt() throws IOException {
        config(folder.resolve(".git"), "origin", "git@github.com:acme/shop.git");
        Path below = Files.createDirectories(folder.resolve("services/web"));

        assertThat(GitConfig.remote(below)).contains(SHOP);
    }

    @Test
    void issuesOfAForkBelongToTheProjectThatItComesFrom() throws IOException {
        config(
                folder.resolve(".git"),
                "origin",
                "https://github.com/eva/shop.git\n[remote \"upstream\"]\n\turl = https://github.com/acme/shop.git");

        assertThat(GitConfig.remote(folder)).contains(SHOP);
    }

    @Test
    void aWorktreeSharesTheConfigurationOfItsRepository() throws IOException {
        config(folder.resolve("main/.git"), "origin", "https://github.com/acme/shop");
        Path own = Files.createDirectories(folder.resolve("main/.git/worktrees/fix"));
        Files.writeString(own.resolve("commondir"), "../..\n");
        Path tree = Files.createDirectories(folder.resolve("fix"));
        Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");

        assertThat(GitConfig.remote(tree)).contains(SHOP);
    }

    @Test
    void aSubmoduleHasItsOwnRepository() throws IOException {
        config(folder.resolve(".git"), "origin", "https://github.com/acme/all.git");
        config(folder.resolve(".git/modules/shop"), "origin", "https://github.com/acme/shop.git");
        Path module = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(module.resolve(".git"), "gitdir: ../.git/modules/shop\n");

        assertThat(GitConfig.remote(module)).contains(SHOP);
    }

    @Test
    void aFolderWithoutARepositoryOrWithABrokenOneHasNone() throws IOException {
        assertThat(GitConfig.remote(folder.resolve("nowhere"))).isEmpty();
        Files.writeString(folder.resolve(".git"), "gitdir: /no/such/folder\n");
        assertThat(GitConfig.remote(folder)).isEmpty();
    }

    private static void config(Path git, String remote, String url) throws IOException {
        Files.createDirectories(git);
        Files.writeString(
                git.resolve("config"),
                "[core]\n\tbare = false\n[remote \"" + remote + "\"]\n\turl = " + url
                        + "\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[branch \"main\"]\n\tremote = origin\n");
    }
}
