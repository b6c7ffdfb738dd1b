/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** stet_person_get_name: the person's name as the system knows it: the real name, else the login; never empty. */
const char *stet_person_get_name (void);

G_END_DECLS
