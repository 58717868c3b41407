# shellcheck shell=bash
# What JavaFX needs of a Linux machine beyond a JDK. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/system.sh"

# Whether somebody could see a window here.
has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; }

# Text is laid out and drawn by these, also where no window is shown.
install_text_libraries() {
    if can_install; then install_packages libpangoft2-1.0-0 libfreetype6 libfontconfig1 fonts-dejavu-core; fi
}

# A window is shown by GTK. Ubuntu renamed it for its move to 64-bit time.
install_window_libraries() {
    local gtk=libgtk-3-0
    can_install || return 0
    if available libgtk-3-0t64; then
        gtk=libgtk-3-0t64
    fi
    install_packages "$gtk" libgl1 libxtst6 libxxf86vm1 fonts-dejavu-core
}
