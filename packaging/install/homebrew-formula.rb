# For Linux. Put it into a tap as Formula/drydock.rb.
class Drydock < Formula
  desc "Finds out why a container won't stay up"
  homepage "@URL@"
  url "@DOWNLOAD@/@ARCHIVE@"
  version "@VERSION@"
  sha256 "@SHA_ARCHIVE@"

  depends_on arch: :x86_64
  depends_on :linux

  def install
    libexec.install "app", "bin", "runtime", "toolbox"
    bin.install_symlink libexec/"bin/drydock"
    man1.install Dir["share/man/man1/*"]
    bash_completion.install "share/bash-completion/completions/drydock"
    fish_completion.install "share/fish/vendor_completions.d/drydock.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/drydock version")
  end
end
