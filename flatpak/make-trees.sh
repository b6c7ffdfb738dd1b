#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes three trees of Debian 13 packages, each the one before and more:
#
#   make-trees.sh FOLDER
#
#   FOLDER/platform  what stands in for org.gnome.Platform
#   FOLDER/sdk       what stands in for org.gnome.Sdk
#   FOLDER/modern    a system with the newer GTK, to build and test in
#
# One run of the package manager makes all of them, so that nothing is
# downloaded or unpacked twice.  The first two hold nothing that the real
# runtimes lack: what Stet must bundle has to be missing here as well.
set -eu

[ $# -eq 1 ] || { echo 'usage: make-trees.sh FOLDER' >&2; exit 2; }
folder=$1
suite=trixie

platform='libgtk-4-1 libadwaita-1-0 libjson-glib-1.0-0 libicu76
  libarchive13t64 librsvg2-common adwaita-icon-theme hicolor-icon-theme
  gsettings-desktop-schemas shared-mime-info fonts-cantarell fonts-dejavu-core
  libglib2.0-bin desktop-file-utils gtk-update-icon-cache ca-certificates
  tzdata'
sdk='libgtk-4-dev libadwaita-1-dev libjson-glib-dev libicu-dev libarchive-dev
  gcc g++ make cmake meson ninja-build pkgconf gettext patch file elfutils
  appstream appstream-compose appstream-util libxml2-utils ccache'
# What ../dev names for building and for tests, but for those that read sources.
modern='libuchardet-dev libstemmer-dev libcmocka-dev tidy python3-gi
  gir1.2-atspi-2.0 gir1.2-gdkpixbuf-2.0 python3-jsonschema xvfb xauth
  dbus-daemon at-spi2-core xdotool x11-utils imagemagick poppler-utils'

die ()
{
  printf 'make-trees.sh: %s\n' "$1" >&2
  exit 1
}

stage=$(mktemp -d "${TMPDIR:-/var/tmp}/stet-trees.XXXXXX")
trap 'rm -rf --one-file-system "$stage"' EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

# The hook's package manager must be told where the tree is, or it would work
# on the system that runs it.
print_hook ()
{
  printf 'APT_CONFIG="$MMDEBSTRAP_APT_CONFIG" apt-get -q -y --no-install-recommends -o DPkg::Chroot-Directory="$1" install %s' "$(echo $1)"
}

# The machine's own archive of Debian, whichever that is.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | head -n 1)
[ -n "$mirror" ] || die 'apt knows no archive of Debian'

mmdebstrap --quiet --variant=essential --include="$(echo $platform | tr ' ' ,)" \
  --aptopt='APT::Install-Recommends "false"' \
  --dpkgopt='path-exclude=/usr/share/doc/*' \
  --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/info/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*' \
  --customize-hook="tar-out /usr $stage/platform-usr.tar" \
  --customize-hook="tar-out /etc $stage/platform-etc.tar" \
  --customize-hook="$(print_hook "$sdk")" \
  --customize-hook="tar-out /usr $stage/sdk-usr.tar" \
  --customize-hook="tar-out /etc $stage/sdk-etc.tar" \
  --customize-hook="$(print_hook "$modern")" \
  --format=tar "$suite" "$stage/modern.tar" "deb $mirror $suite main" \
  >"$stage/log" 2>&1 || { tail -n 20 "$stage/log" >&2; die 'the packages could not be installed'; }

# A runtime is its /usr, with /etc inside.  What names the machine does not
# belong there, and a user installation refuses setuid bits and what cannot
# be read.
unpack_runtime ()
{
  mkdir -p "$folder.new/$1"
  tar -x --no-same-owner -f "$stage/$1-usr.tar" -C "$folder.new/$1"
  tar -x --no-same-owner -f "$stage/$1-etc.tar" -C "$folder.new/$1/usr"
  rm "$stage/$1-usr.tar" "$stage/$1-etc.tar"
  (
    cd "$folder.new/$1/usr/etc"
    rm -rf passwd* group* ./*shadow* subuid* subgid* machine-id resolv.conf \
      host* mtab apt ssl/private localtime timezone
    # The sandbox writes its own.
    : >ld.so.conf
  )
  chmod -R u=rwX,go=rX "$folder.new/$1/usr"
}

rm -rf --one-file-system "$folder.new"
unpack_runtime platform
unpack_runtime sdk
mkdir "$folder.new/modern"
tar -x --no-same-owner --exclude='./dev/*' -f "$stage/modern.tar" -C "$folder.new/modern"
chmod -R u+rwX "$folder.new/modern"
rm -rf --one-file-system "$folder"
mv "$folder.new" "$folder"
