#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes sure that CACHE holds the system with the newer GTK and the runtime
# that stands in for GNOME's, and prints the folder of both:
#
#   prepare.sh CACHE
#
#   FOLDER/modern   a tree for in-modern.sh
#   FOLDER/runtime  a repository with org.gnome.Platform and org.gnome.Sdk
#
# Making them takes some minutes and the network; finding them takes neither.
set -eu

[ $# -eq 1 ] || { echo 'usage: prepare.sh CACHE' >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
mkdir -p "$1"
cache=$(CDPATH='' cd -- "$1" && pwd -P)

branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$here/io.github.stetdesk.Stet.json")
key=$(cat "$here/make-trees.sh" "$here/make-runtime.sh" | sha256sum | cut -c 1-12)
folder=$cache/debian-13-$branch-$key

# Two that want it at the same time: the second waits, and finds it.
exec 9>"$cache/lock"
flock 9
if [ ! -f "$folder/complete" ]; then
  # Those of older scripts are of no use to anybody.
  rm -rf --one-file-system "$cache"/debian-13-*
  "$here/make-trees.sh" "$folder"
  "$here/make-runtime.sh" "$folder" "$folder/runtime" "$branch"
  # The repository holds a copy of these two.
  rm -rf --one-file-system "$folder/platform" "$folder/sdk"
  : >"$folder/complete"
fi
printf '%s\n' "$folder"
