# shellcheck shell=bash
# Installs the packages that JavaFX needs on Linux in addition to a JDK. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/system.sh"

# Whether this machine can show a window.
has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; }

# These packages draw text, even without a window.
install_text_libraries() {
    if can_install; then install_packages libpangoft2-1.0-0 libfreetype6 libfontconfig1 fonts-dejavu-core; fi
}

# GTK shows the window. Ubuntu renamed its package for 64-bit time. The package sources are asked only where neither is
# installed, because that takes half a second, and each start comes by here.
install_window_libraries() {
    local gtk=libgtk-3-0
    can_install || return 0
    if installed libgtk-3-0t64 || { ! installed "$gtk" && available libgtk-3-0t64; }; then
        gtk=libgtk-3-0t64
    fi
    install_packages "$gtk" libgl1 libxtst6 libxxf86vm1 fonts-dejavu-core
}
