#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command on a screen of its own, where every run looks like the last:
#
#   with-display.sh [--size WxH] [--dark] [--text-scale N] [--portal] COMMAND [ARGUMENT…]
#
# The command gets a private X server, a private session bus that can start
# the accessibility bus and nothing else (a desktop portal would start itself,
# slowly, and answer for the machine), private XDG folders, and fixed fonts
# and settings.  Its exit status is the script's; 125 means that the display
# could not be set up.
#
# With --portal the bus can start the portals too, which programs in a sandbox
# get their files from.  They need the user's own runtime folder, because its
# path is the same inside.
set -eu

size=1600x1000
dark=
scale=1
portal=

die ()
{
  printf 'with-display.sh: %s\n' "$1" >&2
  exit 125
}

while [ $# -gt 0 ]; do
  case $1 in
    --size) size=${2:?with-display.sh: --size needs WxH}; shift 2 ;;
    --dark) dark=yes; shift ;;
    --portal) portal=yes; shift ;;
    --text-scale) scale=${2:?with-display.sh: --text-scale needs a number}; shift 2 ;;
    --) shift; break ;;
    -*) die "unknown option $1" ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || die 'no command given'
printf '%s\n' "$size" | grep -Eqx '[1-9][0-9]{1,3}x[1-9][0-9]{1,3}' ||
  die "--size $size: not of the form WIDTHxHEIGHT"
printf '%s\n' "$scale" | grep -Eqx '[0-9]+(\.[0-9]+)?' ||
  die "--text-scale $scale: not a number"
for program in Xvfb dbus-daemon; do
  command -v "$program" >/dev/null || die "$program is not installed"
done

stage=$(mktemp -d "${TMPDIR:-/tmp}/stet-display.XXXXXX")
server=
bus=

clean_up ()
{
  for pid in $bus $server; do
    kill "$pid" 2>/dev/null || :
    wait "$pid" 2>/dev/null || :
  done
  rm -rf "$stage"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

# Both servers write one line to descriptor 3 once they are ready.  A server
# that dies instead closes the pipe, and the line is empty.
mkfifo "$stage/ready"

Xvfb -displayfd 3 -screen 0 "${size}x24" -dpi 96 -nolisten tcp -noreset \
  3>"$stage/ready" >"$stage/server.log" 2>&1 &
server=$!
read -r display <"$stage/ready" || :
[ -n "${display:-}" ] || die "Xvfb did not start: $(tail -n 1 "$stage/server.log")"

# Nothing of the caller's desktop may reach the command.
unset WAYLAND_DISPLAY XAUTHORITY DESKTOP_SESSION XDG_CURRENT_DESKTOP \
  XDG_SESSION_TYPE DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE \
  GTK_THEME GTK_MODULES GTK_IM_MODULE GTK_DEBUG GDK_DEBUG GDK_SCALE \
  GDK_DPI_SCALE LANGUAGE LC_MESSAGES LANG
export DISPLAY=":$display"
export LC_ALL=C.UTF-8 TZ=UTC
export GDK_BACKEND=x11 GSK_RENDERER=cairo
if [ -n "$portal" ]; then
  export XDG_CURRENT_DESKTOP=GNOME
else
  export GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
fi
export GSETTINGS_BACKEND=keyfile GIO_USE_VFS=local GIO_USE_VOLUME_MONITOR=unix
export ADW_DEBUG_COLOR_SCHEME="${dark:+prefer-dark}"
[ -n "$dark" ] || export ADW_DEBUG_COLOR_SCHEME=prefer-light

export HOME="$stage/home"
export XDG_CONFIG_HOME="$stage/config" XDG_CACHE_HOME="$stage/cache"
export XDG_DATA_HOME="$stage/data" XDG_STATE_HOME="$stage/state"
export XDG_RUNTIME_DIR="$stage/run"
[ -z "$portal" ] || XDG_RUNTIME_DIR=/run/user/$(id -u)
export XDG_CONFIG_DIRS=/etc/xdg XDG_DATA_DIRS=/usr/local/share:/usr/share
mkdir -p "$HOME" "$XDG_CONFIG_HOME/gtk-4.0" "$XDG_CACHE_HOME" \
  "$XDG_DATA_HOME" "$XDG_STATE_HOME"
[ -d "$XDG_RUNTIME_DIR" ] || mkdir -p -m 700 "$XDG_RUNTIME_DIR"

# One pixel is one pixel: no animation in the middle of a picture, no caret
# that is there in one picture and gone in the next.
cat >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<EOF
[Settings]
gtk-font-name=Cantarell 11
gtk-icon-theme-name=Adwaita
gtk-cursor-blink=0
gtk-enable-animations=0
gtk-overlay-scrolling=0
gtk-hint-font-metrics=1
EOF

# Settings are kept as long as the screen is there.  The person was told already
# under which name the work is signed: what is said once is on no picture.
mkdir -p "$XDG_CONFIG_HOME/glib-2.0/settings"
cat >"$XDG_CONFIG_HOME/glib-2.0/settings/keyfile" <<EOF
[io/github/stetdesk/Stet]
name-told=true
[io/github/stetdesk/Stet/Devel]
name-told=true
EOF

# For how to draw letters GTK asks the X resources before its own settings.
cat >"$HOME/.Xdefaults" <<EOF
Xft.dpi: $(awk -v scale="$scale" 'BEGIN { printf "%d", 96 * scale }')
Xft.antialias: 1
Xft.hinting: 1
Xft.hintstyle: hintslight
Xft.rgba: none
EOF

# Only the two families that are installed for the tests, so that a machine
# with more fonts draws the same picture.
fonts=/usr/share/fonts
if [ -d "$fonts/opentype/cantarell" ] && [ -d "$fonts/truetype/dejavu" ]; then
  cat >"$stage/fonts.conf" <<EOF
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>$fonts/opentype/cantarell</dir>
  <dir>$fonts/truetype/dejavu</dir>
  <cachedir>$XDG_CACHE_HOME/fontconfig</cachedir>
  <match target="pattern"><edit name="family" mode="append_last" binding="weak"><string>Cantarell</string><string>DejaVu Sans</string></edit></match>
  <alias><family>sans-serif</family><prefer><family>Cantarell</family><family>DejaVu Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
EOF
  export FONTCONFIG_FILE="$stage/fonts.conf"
fi

mkdir "$stage/services"
services=org.a11y.Bus
[ -z "$portal" ] || services="$services org.freedesktop.portal.Desktop
  org.freedesktop.portal.Documents org.freedesktop.portal.Flatpak
  org.freedesktop.impl.portal.PermissionStore
  org.freedesktop.impl.portal.desktop.gtk"
for name in $services; do
  service=/usr/share/dbus-1/services/$name.service
  if [ -f "$service" ]; then
    grep -v '^SystemdService=' "$service" >"$stage/services/$name.service"
  fi
done
cat >"$stage/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$stage/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF
dbus-daemon --config-file="$stage/bus.conf" --nofork --print-address=3 \
  3>"$stage/ready" >"$stage/bus.log" 2>&1 &
bus=$!
read -r address <"$stage/ready" || :
[ -n "${address:-}" ] || die "dbus-daemon did not start: $(tail -n 1 "$stage/bus.log")"
export DBUS_SESSION_BUS_ADDRESS="$address"

status=0
"$@" || status=$?
exit "$status"
