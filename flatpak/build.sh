#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds a manifest and installs it for a user of its own, without network:
#
#   build.sh MANIFEST RUNTIME STATE OUT
#
# RUNTIME is the repository of make-runtime.sh, STATE the folder of downloads
# and of what was built before.  OUT gets the installation (user/), the
# repository (repo/) and what was said on the way (build.log).
set -eu

[ $# -eq 4 ] || { echo 'usage: build.sh MANIFEST RUNTIME STATE OUT' >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
manifest=$1
runtime=$2
mkdir -p "$3" "$4"
state=$(CDPATH='' cd -- "$3" && pwd -P)
out=$(CDPATH='' cd -- "$4" && pwd -P)

die ()
{
  printf 'build.sh: %s\n' "$1" >&2
  exit 1
}

# Nothing of the machine's installations, and nothing of an earlier one.
export FLATPAK_USER_DIR="$out/user" HOME="$out/home"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME
rm -rf "$out/user" "$out/repo" "$out/build" "$out/build.log"
mkdir -p "$HOME"
flatpak --user remote-add --no-gpg-verify stand-in "file://$runtime"

"$here/seed_sources.py" "$manifest" "$state" "$here/.."
flatpak-builder --user --force-clean --ccache --assumeyes \
  --disable-rofiles-fuse --disable-download --disable-updates \
  --install-deps-from=stand-in --default-branch=stable --state-dir="$state" --repo="$out/repo" \
  --install "$out/build" "$manifest" >"$out/build.log" 2>&1 ||
  { tail -n 40 "$out/build.log" >&2; die "$manifest could not be built"; }
