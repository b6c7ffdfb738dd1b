#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Exports the trees of make-trees.sh as org.gnome.Platform and org.gnome.Sdk:
#
#   make-runtime.sh TREES REPOSITORY BRANCH
#
# They have the names and the branch that the manifest asks for, so that the
# manifest is built as it is.  The repository is for tests alone: what is
# built on it says that it needs GNOME's runtime, and fits another.
set -eu

[ $# -eq 3 ] || { echo 'usage: make-runtime.sh TREES REPOSITORY BRANCH' >&2; exit 2; }
trees=$1
repository=$2
branch=$3
arch=$(flatpak --default-arch)

export_tree ()
{
  tree=$trees/$1
  name=$2
  cat >"$tree/metadata" <<END
[Runtime]
name=$name
runtime=org.gnome.Platform/$arch/$branch
sdk=org.gnome.Sdk/$arch/$branch
END
  # The command wants this folder and commits usr/ instead.
  mkdir -p "$tree/files"
  flatpak build-export --no-update-summary --disable-sandbox \
    -s "Debian packages in place of $name" "$repository" "$tree" "$branch" >&2
}

# In this mode files are hard links of each other, so that installing the
# runtime takes neither time nor space.
rm -rf "$repository.new"
ostree --repo="$repository.new" init --mode=bare-user-only
repository=$repository.new
export_tree platform org.gnome.Platform
export_tree sdk org.gnome.Sdk
flatpak build-update-repo "$repository" >&2
mv "$repository" "${repository%.new}"
