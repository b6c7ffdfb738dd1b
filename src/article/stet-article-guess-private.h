/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-intake.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * _stet_article_guess:
 * @intake: an intake with its text; the guessed fields are empty
 *
 * Fills title, outlet, agency, author, date, language and address from the
 * text, leaves out what is doubtful, and sets the flags.
 */
void _stet_article_guess (StetArticleIntake *intake);

G_END_DECLS
