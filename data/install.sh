# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run and tests/run: installs the Debian packages that are missing, and only those.

kith_build_packages="
  build-essential meson ninja-build pkg-config gettext
  libgtk-4-dev libadwaita-1-dev libsqlite3-dev librsvg2-dev libenchant-2-dev
  librsvg2-common hunspell-en-gb adwaita-icon-theme fonts-noto-core dbus-daemon"

kith_test_packages="
  xvfb openbox metacity at-spi2-core x11-utils xdotool imagemagick xclip
  python3-gi gir1.2-atspi-2.0 fonts-noto-color-emoji
  poppler-utils qpdf desktop-file-utils appstream"

# kith_install PACKAGE...: needs the network only when something is missing.
kith_install() {
  local missing='' package sudo=''
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' ||
      missing="$missing $package"
  done
  [ -n "$missing" ] || return 0

  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
      echo "These packages are missing and only root can install them:$missing" >&2
      return 1
    }
    sudo=sudo
  fi
  echo "Installing:$missing" >&2
  {
    $sudo apt-get update &&
      $sudo env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $missing
  } >&2 || {
    echo "The packages could not be installed. Check the network and run this again." >&2
    return 1
  }
}

# kith_build FOLDER TARGET [MESON OPTION...]: sets the build folder up once, then builds.
kith_build() {
  local folder=$1 target=$2
  shift 2
  [ -f "$folder/build.ninja" ] || meson setup "$folder" "$@" >&2
  ninja -C "$folder" "$target" >&2
}
