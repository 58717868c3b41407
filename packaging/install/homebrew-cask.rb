# For macOS. Put it into a tap as Casks/drydock.rb.
cask "drydock" do
  arch arm: "arm64", intel: "x86_64"

  version "@VERSION@"
  sha256 arm:   "@SHA_DMG_ARM@",
         intel: "@SHA_DMG_INTEL@"

  url "@DOWNLOAD@/drydock-#{version}-#{arch}.dmg"
  name "Drydock"
  desc "Finds out why a container won't stay up"
  homepage "@URL@"

  depends_on macos: ">= :ventura"

  app "Drydock.app"
  binary "#{appdir}/Drydock.app/Contents/MacOS/Drydock", target: "drydock"

  zap trash: [
    "~/Library/Application Support/drydock",
    "~/Library/Preferences/drydock",
  ]
end
