#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes the picture of a program's window, inside with-display.sh:
#
#   shot.sh OUT.png COMMAND [ARGUMENT…]
#
# The window is stretched over the whole screen.  The picture is taken when
# the window has content and several captures in a row are the same, so that
# it shows the program at rest however slow the machine is.
set -eu

out=${1:?shot.sh: no output file}
shift
[ $# -gt 0 ] || { echo 'shot.sh: no command given' >&2; exit 2; }

tries=600
same_wanted=5
stage=$(mktemp -d "${TMPDIR:-/tmp}/stet-shot.XXXXXX")
program=

clean_up ()
{
  if [ -n "$program" ]; then
    kill "$program" 2>/dev/null || :
    wait "$program" 2>/dev/null || :
  fi
  rm -rf "$stage"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

die ()
{
  printf 'shot.sh: %s\n' "$1" >&2
  [ ! -s "$stage/log" ] || sed 's/^/  /' "$stage/log" >&2
  exit 1
}

# The one pause of this file: between two looks at a condition.
await_next_look ()
{
  kill -0 "$program" 2>/dev/null || die 'the program ended before its window was drawn'
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || die 'the window did not come to rest'
  sleep 0.1
}

# The pointer would light up whatever it happens to rest on.
screen=$(xdotool getdisplaygeometry)
xdotool mousemove ${screen% *} ${screen#* }

"$@" >"$stage/log" 2>&1 &
program=$!

until window=$(xdotool search --onlyvisible --name . 2>/dev/null | sort -n | head -n 1) && [ -n "$window" ]; do
  await_next_look
done
xdotool windowmove "$window" 0 0 windowsize "$window" ${screen% *} ${screen#* } windowfocus "$window"

same=0
: >"$stage/before"
while [ "$same" -lt "$same_wanted" ]; do
  await_next_look
  import -silent -window root "ppm:$stage/now" || die 'the screen could not be read'
  if cmp -s "$stage/before" "$stage/now" &&
    [ "$(identify -format %k "ppm:$stage/now")" -gt 8 ]; then
    same=$((same + 1))
  else
    same=0
    mv "$stage/now" "$stage/before"
  fi
done

# Without the time stamps the same screen is the same file.
convert "ppm:$stage/before" -strip -define png:exclude-chunks=date,time "png:$stage/shot.png"
cp "$stage/shot.png" "$out" || die "$out could not be written"
