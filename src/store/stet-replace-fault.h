/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetFault:
 * @STET_FAULT_NONE: none
 * @STET_FAULT_NO_SPACE: the disk is full from byte @at on
 * @STET_FAULT_SYNC: the new bytes cannot be brought to the disk
 * @STET_FAULT_CRASH: the process ends before the new file takes its place:
 *   nothing is cleaned up
 * @STET_FAULT_RENAME: the new file cannot take its place
 * @STET_FAULT_SYNC_FOLDER_UNSUPPORTED: the file system cannot sync a folder
 * @STET_FAULT_SYNC_FOLDER: the folder cannot be synced
 *
 * What tests let go wrong while a file is replaced.
 */
typedef enum
{
  STET_FAULT_NONE,
  STET_FAULT_NO_SPACE,
  STET_FAULT_SYNC,
  STET_FAULT_CRASH,
  STET_FAULT_RENAME,
  STET_FAULT_SYNC_FOLDER_UNSUPPORTED,
  STET_FAULT_SYNC_FOLDER,
} StetFault;

/**
 * stet_replace_set_fault:
 * @fault: what goes wrong
 * @at: for %STET_FAULT_NO_SPACE the byte that has no room any more
 *
 * Lets the replacements of this thread fail until it is set to none.  For
 * tests alone, so it is not in stet.h.
 */
void stet_replace_set_fault (StetFault fault, gsize at);

G_END_DECLS
