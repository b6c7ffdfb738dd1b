/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/** StetNameType: what a name names. */
typedef enum
{
  STET_NAME_PERSON,
  STET_NAME_ORGANISATION,
  STET_NAME_PLACE,
  STET_NAME_OTHER,
} StetNameType;

/**
 * StetName:
 * @span: its words, without title ("Putin" of "President Putin")
 * @title: the words of its title; empty without one; the same as @span where
 *   a title stands for a person ("the Russian leader"), whose entity it shares
 * @sentence: index of its sentence
 * @type: what it names
 * @entity: number of the person or thing within this text: aliases share it
 * @key: key of the folded whole name of the entity, made of the keys of its
 *   words without initials and "Inc", for other texts; a place's is that of the
 *   place that its table names; an adjective ("Vietnamese") is of type OTHER
 *   and has the key and the entity of its place
 * @last_key: key of the last word of the entity's name ("Putin"), by which
 *   persons are named again
 */
typedef struct
{
  StetSpan span;
  StetSpan title;
  guint32 sentence;
  StetNameType type;
  guint32 entity;
  guint64 key;
  guint64 last_key;
} StetName;

G_END_DECLS
