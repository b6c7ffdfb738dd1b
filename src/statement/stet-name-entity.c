/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-names-private.h"

#include "stet-cut-private.h"
#include "stet-key-private.h"
#include "stet-key-table-private.h"
#include "stet-lexicon-private.h"

#include <string.h>

/* So many persons of one last name are looked at for the one who is meant. */
#define MAX_NAMESAKES 8

/* No acronym is longer. */
#define MAX_LETTERS 12

#define NO_ENTITY G_MAXUINT32

/* A person or thing; @namesake is the one before with the same last word. */
typedef struct
{
  StetNameType type;
  guint8 strength;
  guint64 key;
  guint64 first_key;
  guint64 last_key;
  guint32 namesake;
  guint n_words;
  guint draft;
} Entity;

/* The words of a name that count: no initials, no "Inc". */
typedef struct
{
  guint64 key;
  guint64 first_key;
  guint64 last_key;
  guint n_words;
  char initial; /* of a first name that is one letter */
} Keys;

typedef struct
{
  StetNamer *namer;
  gboolean by_stem;       /* names have endings, as in Russian */
  GArray *entities;       /* of Entity */
  guint32 *of_draft;      /* the entity of each draft */
  StetKeyTable *by_key;   /* number + 1 of an entity, by the key of its whole name or acronym */
  StetKeyTable *by_last;  /* by the key of its last word */
  StetKeyTable *by_first; /* by the key of its first word */
  StetKeyTable *offices;  /* by place and title */
} Resolver;

static Entity *
entity_at (const Resolver *self,
           guint32 i)
{
  return &g_array_index (self->entities, Entity, i);
}

static StetNameDraft *
draft_at (const Resolver *self,
          guint i)
{
  return &g_array_index (self->namer->drafts, StetNameDraft, i);
}

static guint32
look_up (const StetKeyTable *table,
         guint64 key)
{
  gpointer value = _stet_key_table_get (table, key);

  return value != NULL ? GPOINTER_TO_UINT (value) - 1 : NO_ENTITY;
}

static void
remember (StetKeyTable *table,
          guint64 key,
          guint32 entity)
{
  if (key != 0)
    _stet_key_table_set (table, key, GUINT_TO_POINTER (entity + 1));
}

/* The key of the words of a text of the tables. */
static guint64
key_of_text (const char *text)
{
  gsize len = strlen (text);
  StetCut cut = { 0 };
  guint64 key = 0;

  while (_stet_cut_next (text, len, cut.end, &cut))
    {
      guint64 word = _stet_key (text + cut.start, cut.end - cut.start);

      if (cut.kind == STET_CUT_WORD)
        key = key == 0 ? word : _stet_key_chain (key, word);
    }

  return key;
}

/* "Inc" says nothing of who is meant; neither does "Jr". */
static gboolean
is_suffix (const StetToken *token)
{
  const StetSense *sense = stet_token_has_class (token, STET_WORD_ABBREVIATION) ? stet_lexeme_find_sense (token->lexeme, STET_WORD_ABBREVIATION) : NULL;

  return sense != NULL && g_strcmp0 (sense->text, "company") == 0;
}

static Keys
read_keys (const Resolver *self,
           const StetNameDraft *draft)
{
  Keys keys = { 0 };

  for (guint i = draft->first; i < draft->end; i++)
    {
      const StetToken *token = &self->namer->tokens[i];
      guint64 word = self->by_stem ? token->stem : token->folded;

      if (token->folded == 0)
        continue;
      if (token->end - token->start == 1 && token->kind == STET_TOKEN_WORD && draft->end - draft->first > 1)
        {
          if (keys.n_words == 0)
            keys.initial = g_ascii_tolower (self->namer->analysis->text[token->start]);
          continue;
        }
      if (keys.n_words > 0 && is_suffix (token))
        continue;
      keys.key = keys.n_words == 0 ? word : _stet_key_chain (keys.key, word);
      if (keys.n_words == 0)
        keys.first_key = word;
      keys.last_key = word;
      keys.n_words++;
    }
  if (draft->text != NULL)
    keys.key = key_of_text (draft->text);
  if (keys.key == 0)
    keys.key = _stet_key (self->namer->analysis->text + self->namer->tokens[draft->first].start, self->namer->tokens[draft->end - 1].end - self->namer->tokens[draft->first].start);

  return keys;
}

static guint32
add_entity (Resolver *self,
            guint draft,
            const Keys *keys)
{
  const StetNameDraft *name = draft_at (self, draft);
  guint32 number = self->entities->len;
  Entity entity = { name->type, name->strength, keys->key, keys->first_key, keys->last_key, NO_ENTITY, keys->n_words, draft };

  entity.namesake = look_up (self->by_last, keys->last_key);
  g_array_append_val (self->entities, entity);
  remember (self->by_key, keys->key, number);
  if (!name->is_description)
    {
      remember (self->by_last, keys->last_key, number);
      if (keys->n_words > 1 && look_up (self->by_first, keys->first_key) == NO_ENTITY)
        remember (self->by_first, keys->first_key, number);
    }

  return number;
}

static void
join_entity (Resolver *self,
             guint32 number,
             guint draft)
{
  Entity *entity = entity_at (self, number);
  const StetNameDraft *name = draft_at (self, draft);

  self->of_draft[draft] = number;
  if (name->strength > entity->strength)
    {
      entity->type = name->type;
      entity->strength = name->strength;
    }
}

/* Among the persons of one last name the one whose first name fits. */
static guint32
find_namesake (const Resolver *self,
               const StetNameDraft *draft,
               const Keys *keys)
{
  guint32 number = look_up (self->by_last, keys->last_key);

  for (guint n = 0; n < MAX_NAMESAKES && number != NO_ENTITY; n++, number = entity_at (self, number)->namesake)
    {
      const Entity *entity = entity_at (self, number);
      const StetNameDraft *other = draft_at (self, entity->draft);

      if (entity->type != STET_NAME_PERSON && draft->type != entity->type)
        continue;
      if (keys->n_words == 1 && keys->initial != '\0')
        {
          char letter = self->namer->analysis->text[self->namer->tokens[other->first].start];

          if (g_ascii_tolower (letter) == keys->initial)
            return number;
        }
      else if (keys->n_words > 1 && entity->n_words > 1 && keys->first_key == entity->first_key && (keys->n_words == 2 || entity->n_words == 2) && entity->type == STET_NAME_PERSON)
        {
          return number;
        }
    }

  return NO_ENTITY;
}

/* Whether the letters of the acronym are those that the words begin with;
 * words before the first that fits are left out. */
static gboolean
spells (const Resolver *self,
        const StetNameDraft *draft,
        const StetToken *acronym)
{
  const char *letters = self->namer->analysis->text + acronym->start;
  gsize n_letters = acronym->end - acronym->start;
  char capital[MAX_LETTERS * 2];
  gsize n = 0;

  for (guint i = draft->first; i < draft->end; i++)
    {
      const StetToken *token = &self->namer->tokens[i];

      if (token->kind == STET_TOKEN_WORD && (token->flags & STET_TOKEN_CAPITAL) != 0 && n < sizeof capital)
        capital[n++] = self->namer->analysis->text[token->start];
    }
  if (n_letters > 2 && letters[n_letters - 1] == 's')
    n_letters--;

  return n_letters >= 2 && n >= n_letters && memcmp (capital + n - n_letters, letters, n_letters) == 0;
}

/* "World Health Organization (WHO)", and the other way round. */
static guint32
find_introduced (const Resolver *self,
                 guint draft)
{
  const StetNameDraft *name = draft_at (self, draft);
  const StetNameDraft *before;
  const StetToken *tokens = self->namer->tokens;

  if (draft == 0 || name->first == 0 || self->namer->analysis->text[tokens[name->first - 1].start] != '(' || _stet_namer_byte (self->namer, name->end) != ')')
    return NO_ENTITY;
  before = draft_at (self, draft - 1);
  if (before->end + 1 != name->first || self->of_draft[draft - 1] == NO_ENTITY)
    return NO_ENTITY;
  if (name->end - name->first == 1 && (tokens[name->first].flags & STET_TOKEN_CAPITALS) != 0 && spells (self, before, &tokens[name->first]))
    return self->of_draft[draft - 1];
  if (before->end - before->first == 1 && (tokens[before->first].flags & STET_TOKEN_CAPITALS) != 0 && spells (self, name, &tokens[before->first]))
    return self->of_draft[draft - 1];

  return NO_ENTITY;
}

static guint64
place_key (const Resolver *self,
           const StetNameDraft *draft)
{
  const StetLexeme *lexeme;
  const char *place;
  guint n;

  if (draft->place < 0)
    return 0;
  lexeme = _stet_lexicon_match (self->namer->analysis, (guint) draft->place, STET_WORD_PLACE, &n);
  /* Of a city without a country the table says no more than that it is one. */
  place = lexeme != NULL ? stet_lexeme_find_sense (lexeme, STET_WORD_PLACE)->text : NULL;

  return place != NULL ? key_of_text (place) : 0;
}

/* Notes who holds an office: the title's last word says which. */
static void
remember_office (Resolver *self,
                 guint draft)
{
  const StetNameDraft *name = draft_at (self, draft);
  guint64 place = place_key (self, name);
  guint64 leader = _stet_key ("leader", strlen ("leader"));

  if (place == 0 || name->title_end == name->title_first || name->type != STET_NAME_PERSON || name->is_description)
    return;
  for (guint i = name->title_first; i < name->title_end; i++)
    {
      guint64 office = _stet_key_chain (place, self->namer->tokens[i].folded);

      if (self->namer->tokens[i].folded != 0 && look_up (self->offices, office) == NO_ENTITY)
        remember (self->offices, office, self->of_draft[draft]);
    }
  if (look_up (self->offices, _stet_key_chain (place, leader)) == NO_ENTITY)
    remember (self->offices, _stet_key_chain (place, leader), self->of_draft[draft]);
}

/* First the names of several words, and those that the tables know, which
 * say who is meant by themselves. */
static void
resolve_whole (Resolver *self)
{
  for (guint i = 0; i < self->namer->drafts->len; i++)
    {
      const StetNameDraft *draft = draft_at (self, i);
      Keys keys = read_keys (self, draft);
      guint32 number;

      self->of_draft[i] = NO_ENTITY;
      if (draft->is_description || (keys.n_words < 2 && keys.initial == '\0' && draft->text == NULL))
        {
          number = find_introduced (self, i);
          if (number != NO_ENTITY)
            {
              remember (self->by_key, keys.key, number);
              join_entity (self, number, i);
            }
          continue;
        }
      number = look_up (self->by_key, keys.key);
      if (number == NO_ENTITY)
        number = find_introduced (self, i);
      if (number == NO_ENTITY && draft->text == NULL)
        number = find_namesake (self, draft, &keys);
      if (number == NO_ENTITY)
        number = add_entity (self, i, &keys);
      else
        remember (self->by_key, keys.key, number);
      join_entity (self, number, i);
      remember_office (self, i);
    }
}

/* Whom one word means: somebody's last name, the first word of a company, or
 * the family name of one who is not called by a known given name. */
static guint32
find_by_word (const Resolver *self,
              const StetNameDraft *draft,
              const Keys *keys)
{
  guint32 number = look_up (self->by_key, keys->key);
  guint32 other;

  if (number != NO_ENTITY)
    return number;
  number = look_up (self->by_last, keys->last_key);
  for (guint n = 0; n < MAX_NAMESAKES && number != NO_ENTITY; n++, number = entity_at (self, number)->namesake)
    {
      other = number;
      if (entity_at (self, number)->type == STET_NAME_PERSON && (entity_at (self, number)->draft < (guint) (draft - draft_at (self, 0)) || entity_at (self, number)->namesake == NO_ENTITY))
        return other;
    }
  number = look_up (self->by_first, keys->first_key);
  if (number == NO_ENTITY || draft->type == STET_NAME_PLACE)
    return NO_ENTITY;
  if (entity_at (self, number)->type == STET_NAME_ORGANISATION && draft->title_end == draft->title_first && (draft->strength < 2 || draft->type == STET_NAME_ORGANISATION))
    return number;
  if (entity_at (self, number)->type == STET_NAME_PERSON && draft->title_end > draft->title_first)
    return number;
  if (entity_at (self, number)->type == STET_NAME_PERSON)
    {
      const StetSense *given = _stet_namer_sense (self->namer, draft_at (self, entity_at (self, number)->draft)->first, STET_WORD_PERSON);

      if (given == NULL || given->value == 1)
        return number;
    }

  return NO_ENTITY;
}

static void
resolve_words (Resolver *self)
{
  for (guint i = 0; i < self->namer->drafts->len; i++)
    {
      const StetNameDraft *draft = draft_at (self, i);
      Keys keys;
      guint32 number;

      if (self->of_draft[i] != NO_ENTITY || draft->is_description)
        continue;
      keys = read_keys (self, draft);
      number = find_by_word (self, draft, &keys);
      if (number == NO_ENTITY)
        number = add_entity (self, i, &keys);
      join_entity (self, number, i);
      remember_office (self, i);
    }
}

static void
resolve_descriptions (Resolver *self)
{
  for (guint i = 0; i < self->namer->drafts->len; i++)
    {
      const StetNameDraft *draft = draft_at (self, i);
      guint64 place = place_key (self, draft);
      guint32 number = NO_ENTITY;

      if (self->of_draft[i] != NO_ENTITY)
        continue;
      for (guint k = draft->title_end; k > draft->title_first && number == NO_ENTITY; k--)
        number = look_up (self->offices, _stet_key_chain (place, self->namer->tokens[k - 1].folded));
      /* A head of state or of government is its leader. */
      if (number == NO_ENTITY && self->namer->tokens[draft->title_first].folded == _stet_key ("head", strlen ("head")))
        number = look_up (self->offices, _stet_key_chain (place, _stet_key ("leader", strlen ("leader"))));
      if (number == NO_ENTITY)
        {
          Keys keys = read_keys (self, draft);

          number = look_up (self->by_key, keys.key);
          if (number == NO_ENTITY)
            number = add_entity (self, i, &keys);
        }
      join_entity (self, number, i);
    }
}

/* Where the words of a name end: a possessive is left out. */
static gsize
end_of_name (const StetNamer *namer,
             guint end)
{
  const char *text = namer->analysis->text;
  gsize at = namer->tokens[end - 1].end;

  if (at - namer->tokens[end - 1].start > 2 && (text[at - 1] == 's' || text[at - 1] == 'S'))
    {
      if (text[at - 2] == '\'')
        return at - 2;
      if (at - namer->tokens[end - 1].start > 4 && (guchar) text[at - 2] == 0x99 && (guchar) text[at - 3] == 0x80)
        return at - 4;
    }

  return at;
}

static void
add_names (const Resolver *self)
{
  StetNamer *namer = self->namer;

  for (guint i = 0; i < namer->drafts->len; i++)
    {
      const StetNameDraft *draft = draft_at (self, i);
      const Entity *entity = entity_at (self, self->of_draft[i]);
      StetName name = {
        .span = { namer->tokens[draft->first].start, end_of_name (namer, draft->end) },
        .sentence = namer->tokens[draft->first].sentence,
        .type = draft->is_adjective ? STET_NAME_OTHER : entity->type,
        .entity = self->of_draft[i],
        .key = entity->key,
        .last_key = entity->last_key,
      };

      if (draft->title_end > draft->title_first)
        name.title = (StetSpan){ namer->tokens[draft->title_first].start, namer->tokens[draft->title_end - 1].end };
      if (draft->is_description)
        name.title = name.span;
      g_array_append_val (namer->analysis->names, name);
    }
}

void
_stet_namer_resolve (StetNamer *self)
{
  Resolver resolver = { .namer = self, .by_stem = strcmp (stet_lexicon_get_language (self->analysis->lexicon), "ru") == 0 };
  g_autoptr (StetKeyTable) by_key = _stet_key_table_new ();
  g_autoptr (StetKeyTable) by_last = _stet_key_table_new ();
  g_autoptr (StetKeyTable) by_first = _stet_key_table_new ();
  g_autoptr (StetKeyTable) offices = _stet_key_table_new ();
  g_autofree guint32 *of_draft = g_new (guint32, self->drafts->len + 1);

  resolver.entities = g_array_new (FALSE, FALSE, sizeof (Entity));
  resolver.of_draft = of_draft;
  resolver.by_key = by_key;
  resolver.by_last = by_last;
  resolver.by_first = by_first;
  resolver.offices = offices;
  resolve_whole (&resolver);
  resolve_words (&resolver);
  resolve_descriptions (&resolver);
  add_names (&resolver);
  g_array_unref (resolver.entities);
}
