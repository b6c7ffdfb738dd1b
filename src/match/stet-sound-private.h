/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-span.h"

G_BEGIN_DECLS

/**
 * _stet_sound_equal:
 * @a_text: the text of the first word
 * @a: its place
 * @b_text: the text of the second word
 * @b: its place
 *
 * Says whether two words can be one name that was brought into Latin letters
 * in two ways: "Giorgi" and "Georgi", "Aasland" and "Åsland", "Zelenskyy" and
 * "Zelensky".
 *
 * Returns: whether they sound the same
 */
gboolean _stet_sound_equal (const char *a_text,
                            StetSpan a,
                            const char *b_text,
                            StetSpan b);

G_END_DECLS
