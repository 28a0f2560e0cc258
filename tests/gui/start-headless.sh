#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Run a command inside a private, throw-away desktop: its own X display, its own
# session bus, its own accessibility bus, a small window manager, and its own
# home folders.  Everything is taken down again when the command ends.
#
#   start-headless.sh [options] [--] COMMAND [ARGS...]
#
#   --size WxH        screen size                     (default 1280x900)
#   --wm NAME|none    window manager                  (default openbox)
#   --renderer NAME   cairo, gl, or auto              (default cairo)
#   --a11y KIND       atspi (outside tools can look), test (assertions inside
#                     the program), none               (default atspi)
#   --dark --contrast --large-text --no-animation     ask GTK for these settings
#   --keep DIR        use DIR for home, logs and caches and leave it behind
#
# COMMAND sees: DISPLAY, DBUS_SESSION_BUS_ADDRESS, XDG_*_HOME, XDG_RUNTIME_DIR,
# HOME, KITH_GUI_DIR (scratch folder of this run).  Its exit status is ours.
set -u
size=1280x900 wm=openbox renderer=cairo a11y=atspi keep='' dark='' contrast='' scale='' anim=''
die() { echo "start-headless: $*" >&2; exit 2; }
while [ $# -gt 0 ]; do
  case $1 in
    --size) size=$2; shift 2;;
    --wm) wm=$2; shift 2;;
    --renderer) renderer=$2; shift 2;;
    --a11y) a11y=$2; shift 2;;
    --keep) keep=$2; shift 2;;
    --dark) dark=1; shift;;
    --contrast) contrast=1; shift;;
    --large-text) scale=1; shift;;
    --no-animation) anim=0; shift;;
    --) shift; break;;
    -h|--help) sed -n '3,20s/^# \{0,1\}//p' "$0"; exit 0;;
    -*) die "unknown option $1";;
    *) break;;
  esac
done
[ $# -gt 0 ] || die "no command given (try --help)"
for tool in Xvfb dbus-run-session; do
  command -v "$tool" >/dev/null || die "$tool is missing"
done
[ "$wm" = none ] || command -v "$wm" >/dev/null || die "window manager $wm is missing"

if [ -n "$keep" ]; then { mkdir -p "$keep" && dir=$(cd "$keep" && pwd); } || die "cannot use $keep"
else dir=$(mktemp -d "${TMPDIR:-/tmp}/kith-gui.XXXXXX") || die "no scratch folder"; fi
mkdir -p "$dir"/{home,config,data,state,cache,run}; chmod 700 "$dir/run"

xpid=
finish() {
  [ -n "$xpid" ] && kill "$xpid" 2>/dev/null && wait "$xpid" 2>/dev/null
  [ -n "$keep" ] || rm -rf "$dir"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Xvfb picks a free display number itself and says which once it is listening.
: >"$dir/display"
Xvfb -displayfd 7 -screen 0 "${size}x24" -nolisten tcp -noreset \
     7>"$dir/display" >"$dir/xvfb.log" 2>&1 &
xpid=$!
for _ in $(seq 200); do
  [ -s "$dir/display" ] && break
  kill -0 "$xpid" 2>/dev/null || { cat "$dir/xvfb.log" >&2; die "Xvfb did not start"; }
  sleep 0.05
done
[ -s "$dir/display" ] || die "Xvfb gave no display"

DISPLAY=:$(cat "$dir/display")
export DISPLAY
export HOME=$dir/home XDG_CONFIG_HOME=$dir/config XDG_DATA_HOME=$dir/data
export XDG_STATE_HOME=$dir/state XDG_CACHE_HOME=$dir/cache XDG_RUNTIME_DIR=$dir/run
export KITH_GUI_DIR=$dir
export LANG=${LANG:-C.UTF-8}
export GDK_BACKEND=x11 GSETTINGS_BACKEND=memory NO_AT_BRIDGE=0 GTK_A11Y=$a11y
export GIO_USE_VFS=local GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
unset WAYLAND_DISPLAY AT_SPI_BUS_ADDRESS DBUS_SESSION_BUS_ADDRESS
if [ "$renderer" = auto ]; then unset GSK_RENDERER; else export GSK_RENDERER=$renderer; fi

# Without a settings daemon GTK on X11 reads this file.
mkdir -p "$dir/config/gtk-4.0"
{ echo "[Settings]"
  [ -n "$anim" ] && echo "gtk-enable-animations=false"
  echo "gtk-cursor-blink=false"
} >"$dir/config/gtk-4.0/settings.ini"
# Letter size comes from the X resources, not from that file.
[ -n "$scale" ] && xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER $'Xft.dpi:\t144\n'
[ -n "$dark" ] && export ADW_DEBUG_COLOR_SCHEME=prefer-dark
[ -n "$contrast" ] && export ADW_DEBUG_HIGH_CONTRAST=1

export KITH_GUI_WM=$wm
# The buses chatter on standard output and error; only COMMAND gets ours.
dbus-run-session -- /bin/bash -c '
  wmpid=
  if [ "$KITH_GUI_WM" != none ]; then
    "$KITH_GUI_WM" 8>&- 9>&- & wmpid=$!
    # ready when the root window names a supporting WM
    for _ in $(seq 100); do
      xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break
      sleep 0.05
    done
  fi
  "$@" >&8 2>&9 8>&- 9>&-; rc=$?
  [ -n "$wmpid" ] && kill "$wmpid" 2>/dev/null
  exit $rc' kith-gui "$@" 8>&1 9>&2 >"$dir/desktop.log" 2>&1
