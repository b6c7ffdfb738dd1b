/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-session.h"

G_BEGIN_DECLS

/** StetFactPickerFunc: @claim: id of the fact that was picked. */
typedef void (*StetFactPickerFunc) (StetSession *session, const char *claim);

/**
 * stet_fact_picker_show:
 * Asks for one fact in a small window with a search entry: type, Down, Enter.
 * @except: (nullable): id of a fact that is not offered.
 * @func: called once if a fact was picked.
 */
void stet_fact_picker_show (GtkWindow *parent, StetSession *session, const char *title, const char *except, StetFactPickerFunc func);

G_END_DECLS
