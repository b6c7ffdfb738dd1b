/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-limits.h"

#include "stet-fold-test.h"

/* One record of each type with every member set to something, in the order in
 * which it is written. */
static const struct
{
  StetRecordType type;
  const char *json;
} full_records[] = {
  { STET_RECORD_CASE, "{'id':'@1','title':'Bridges','created':'2024-06-21T16:28:05Z','scale':'five','newer':{'a':[1,2]}}" },
  { STET_RECORD_ARTICLE, "{'id':'@11','number':7,'title':'T','outlet':'O','author':'A','published':'2024-06','url':'https://example.org/a','retrieved':'2024-06-21T16:28:05Z',"
                         "'role':'checked','origin':'AP','language':'en','source_name':'a.txt','media_type':'text/plain','encoding':'UTF-8',"
                         "'original_sha256':'#C','original_size':5000000000,'text_sha256':'#A','newer':null}" },
  { STET_RECORD_CLAIM, "{'id':'@21','number':3,'title':'T','kind':'opinion','answer':'14','anchor':'@31',"
                       "'work':{'state':'waiting','asked':'the mayor','asked_at':'2024-06-21T16:28:05Z','deadline':'2024-06-22','note':'N','newer':1},"
                       "'verdict':{'rating':2,'label':'Stands with change','scale':'desk','rationale':'why','by':'Kim','at':'2024-06-21T16:28:05Z','newer':2},'newer':3}" },
  { STET_RECORD_STATEMENT, "{'id':'@32','claim':'@21','article':'@12','text':'#B','start':15,'end':21,"
                           "'value':{'text':'15','hedge':'about','outcome':'forecast','period':'2024','speaker':'Lâm','subject':'bridge','newer':[]},"
                           "'relation':'scope-differs','explanation':'E','stance':'mentions','fix':{'text':'14','reason':'R','newer':{}},'newer':false}" },
  { STET_RECORD_EVIDENCE, "{'id':'@41','claim':'@21','number':4,'kind':'call','citation':'C','url':'https://example.org','who':'W','role':'mayor','date':'2024-06-21',"
                          "'terms':'confidential','locator':'p. 4','rank':'secondary','note':'N','newer':1.5}" },
  { STET_RECORD_MARK, "{'id':'@51','kind':'caption','article':'@12','text':'#B','start':22,'end':25,'newer':'x'}" },
  { STET_RECORD_MARK, "{'id':'@52','kind':'not-there','article':'@12','claim':'@21'}" },
};

/* What the records above refer to. */
static StetCase *
new_base (StetRecordType type)
{
  StetCase *self = fold_new ();

  if (type == STET_RECORD_CASE || type == STET_RECORD_ARTICLE)
    return self;
  fold (&self, STET_OP_ARTICLE_ADD, "[]", "[{'type':'article','id':'@12','number':2,'text_sha256':'#B'}]");
  if (type != STET_RECORD_CLAIM)
    fold (&self, STET_OP_CLAIM_CREATE, "[]", "[{'type':'claim','id':'@21','number':1}]");
  return self;
}

static gconstpointer
find_record (const StetCase *self,
             StetRecordType type,
             const StetJson *json)
{
  const char *id = stet_json_get_string (stet_json_get_member (json, "id"));

  switch (type)
    {
    case STET_RECORD_CASE:
      return stet_case_get_info (self);
    case STET_RECORD_ARTICLE:
      return stet_case_find_article (self, id);
    case STET_RECORD_CLAIM:
      return stet_case_find_claim (self, id);
    case STET_RECORD_STATEMENT:
      return stet_case_find_statement (self, id);
    case STET_RECORD_EVIDENCE:
      return stet_case_find_evidence (self, id);
    case STET_RECORD_DISMISSAL:
      return stet_case_find_dismissal (self, stet_json_get_string (stet_json_get_member (json, "key")));
    case STET_RECORD_MARK:
    default:
      return stet_case_find_mark (self, id);
    }
}

/* [{"type":…, members…}] */
static char *
wrap_delta (StetRecordType type,
            const char *json)
{
  return g_strdup_printf ("[{'type':'%s',%s]", stet_record_type_names[type], json + 1);
}

static void
test_records__json_holds_every_member (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (full_records); i++)
    {
      StetRecordType type = full_records[i].type;
      g_autoptr (StetCase) self = new_base (type);
      g_autofree char *after = wrap_delta (type, full_records[i].json);
      g_autoptr (StetJson) expected = fold_json (full_records[i].json);
      g_autoptr (StetJson) json = NULL;

      fold (&self, STET_OP_CASE_TITLE, type == STET_RECORD_CASE ? "[{'type':'case','id':'@1','title':'Bridges'}]" : "[]", after);
      json = stet_record_to_json (self, type, find_record (self, type, expected));
      assert_json (json, full_records[i].json);
    }
}

static void
test_records__writer_gives_the_same_bytes (void **state)
{
  for (gsize i = 1; i < G_N_ELEMENTS (full_records); i++)
    {
      StetRecordType type = full_records[i].type;
      g_autoptr (StetCase) self = new_base (type);
      g_autofree char *after = wrap_delta (type, full_records[i].json);
      g_autofree char *expected = fold_expand (full_records[i].json);
      g_autoptr (StetJson) json = fold_json (full_records[i].json);
      g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_COMPACT);
      g_autofree char *text = NULL;

      fold (&self, STET_OP_CASE_TITLE, "[]", after);
      stet_json_writer_begin_object (writer);
      stet_record_write_members (writer, self, type, find_record (self, type, json), NULL, NULL);
      stet_json_writer_end_object (writer);
      text = stet_json_writer_steal (writer, NULL);
      assert_string_equal (text, expected);
    }
}

/* Removing brings back to the default what only "before" has. */
static void
test_records__edit_sets_and_clears_every_member (void **state)
{
  static const struct
  {
    StetRecordType type;
    const char *id;
    const char *keep; /* members that must not go */
  } cases[] = {
    { STET_RECORD_ARTICLE, "@11", ",'number':7,'text_sha256':'#A'" },
    { STET_RECORD_CLAIM, "@21", ",'number':3" },
    { STET_RECORD_STATEMENT, "@32", ",'claim':'@21','article':'@12','text':'#B','start':15,'end':21" },
    { STET_RECORD_EVIDENCE, "@41", ",'claim':'@21','number':4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StetRecordType type = cases[i].type;
      g_autoptr (StetCase) self = new_base (type);
      g_autofree char *full = wrap_delta (type, full_records[type].json);
      g_autofree char *bare = g_strdup_printf ("[{'type':'%s','id':'%s'%s}]", stet_record_type_names[type], cases[i].id, cases[i].keep);
      g_autofree char *expected = g_strdup_printf ("{'id':'%s'%s}", cases[i].id, cases[i].keep);
      g_autoptr (StetJson) id = fold_json (expected);
      g_autoptr (StetJson) json = NULL;
      g_autoptr (StetJson) again = NULL;

      fold (&self, STET_OP_ARTICLE_ADD, "[]", full);
      fold (&self, STET_OP_ARTICLE_EDIT, full, bare);
      json = stet_record_to_json (self, type, find_record (self, type, id));
      assert_json (json, expected);
      fold (&self, STET_OP_UNDO, bare, full);
      again = stet_record_to_json (self, type, find_record (self, type, id));
      assert_json (again, full_records[type].json);
    }
}

static void
test_records__defaults_are_left_out (void **state)
{
  g_autoptr (StetCase) self = fold_new_filled ();
  g_autoptr (StetJson) info = NULL;
  g_autoptr (StetJson) claim = NULL;

  fold (&self, STET_OP_CLAIM_TITLE,
        "[{'type':'claim','id':'@21','title':'Number of arches'},{'type':'case','id':'@1','title':'Bridges'}]",
        "[{'type':'claim','id':'@21','title':'','kind':'fact','work':{'state':'auto','note':''},'verdict':{'rating':0}},{'type':'case','id':'@1','scale':'desk'}]");
  claim = stet_record_to_json (self, STET_RECORD_CLAIM, fold_claim (self, 21));
  assert_json (claim, "{'id':'@21','number':1}");
  info = stet_record_to_json (self, STET_RECORD_CASE, stet_case_get_info (self));
  assert_json (info, "{'id':'@1','created':'2024-06-21T16:28:05Z'}");
}

/* Each name of each table is read, kept and written. */
static void
test_records__every_word_has_a_name (void **state)
{
  static const struct
  {
    const char *const *names;
    guint n;
    StetRecordType type;
    const char *member; /* with the name for %s */
  } tables[] = {
    { stet_role_names, STET_ROLE_CHECKED + 1, STET_RECORD_ARTICLE, "'role':'%s'" },
    { stet_claim_kind_names, STET_CLAIM_NOT_CHECKABLE + 1, STET_RECORD_CLAIM, "'kind':'%s'" },
    { stet_work_names, STET_WORK_NEEDS_ATTENTION + 1, STET_RECORD_CLAIM, "'work':{'state':'%s'}" },
    { stet_relation_names, STET_RELATION_SCOPE_DIFFERS + 1, STET_RECORD_STATEMENT, "'relation':'%s'" },
    { stet_stance_names, STET_STANCE_MENTIONS + 1, STET_RECORD_STATEMENT, "'stance':'%s'" },
    { stet_outcome_names, STET_OUTCOME_FORECAST + 1, STET_RECORD_STATEMENT, "'value':{'outcome':'%s'}" },
    { stet_evidence_kind_names, STET_EVIDENCE_CALL + 1, STET_RECORD_EVIDENCE, "'kind':'%s'" },
    { stet_terms_names, STET_TERMS_CONFIDENTIAL + 1, STET_RECORD_EVIDENCE, "'terms':'%s'" },
    { stet_rank_names, STET_RANK_SECONDARY + 1, STET_RECORD_EVIDENCE, "'rank':'%s'" },
  };
  static const char *const ids[] = { "@1", "@11", "@21", "@31", "@41", "@51" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      assert_int_equal (g_strv_length ((char **) tables[i].names), tables[i].n);
      for (guint j = 1; j < tables[i].n; j++)
        {
          g_autoptr (StetCase) self = fold_new_filled ();
          g_auto (GStrv) halves = g_strsplit (tables[i].member, "%s", 2);
          g_autofree char *member = g_strconcat (halves[0], tables[i].names[j], halves[1], NULL);
          g_autofree char *expected = fold_expand (member);
          g_autofree char *before = g_strdup_printf ("[{'type':'%s','id':'%s'}]", stet_record_type_names[tables[i].type], ids[tables[i].type]);
          g_autofree char *after = g_strdup_printf ("[{'type':'%s','id':'%s',%s}]", stet_record_type_names[tables[i].type], ids[tables[i].type], member);
          g_autoptr (StetJson) delta = fold_json (after);
          g_autoptr (StetJson) json = NULL;
          g_autofree char *text = NULL;

          fold (&self, STET_OP_EVIDENCE_ADD, "[]", "[{'type':'evidence','id':'@41','claim':'@21'}]");
          fold (&self, STET_OP_EVIDENCE_EDIT, before, after);
          json = stet_record_to_json (self, tables[i].type, find_record (self, tables[i].type, stet_json_get_element (delta, 0)));
          text = stet_json_to_compact (json, NULL);
          assert_non_null (strstr (text, expected));
        }
    }
}

static gboolean
write_selector_cb (StetJsonWriter *writer,
                   const char *name,
                   gconstpointer record,
                   gpointer user_data)
{
  GString *names = user_data;

  g_string_append_printf (names, "%s ", name != NULL ? name : "-");
  if (g_strcmp0 (name, "start") == 0)
    stet_json_writer_member_int (writer, "selector", (gint64) ((const StetStatement *) record)->start);
  return g_strcmp0 (name, "start") != 0 && g_strcmp0 (name, "end") != 0 && g_strcmp0 (name, "value") != 0;
}

static void
test_records__caller_decides_on_each_member (void **state)
{
  g_autoptr (StetCase) self = new_base (STET_RECORD_STATEMENT);
  g_autofree char *after = wrap_delta (STET_RECORD_STATEMENT, full_records[STET_RECORD_STATEMENT].json);
  g_autofree char *expected = fold_expand ("{'id':'@32','claim':'@21','article':'@12','text':'#B','selector':20,'relation':'scope-differs','explanation':'E','stance':'mentions','fix':{'text':'14','reason':'R','newer':{}},'newer':false}");
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_COMPACT);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  fold (&self, STET_OP_STATEMENT_ADD, "[]", after);
  stet_json_writer_begin_object (writer);
  stet_record_write_members (writer, self, STET_RECORD_STATEMENT, fold_statement (self, 32), write_selector_cb, names);
  stet_json_writer_end_object (writer);
  text = stet_json_writer_steal (writer, NULL);
  assert_string_equal (text, expected);
  assert_string_equal (names->str, "claim article text start end value relation explanation stance fix - ");
}

static void
test_records__letters_count_like_columns (void **state)
{
  static const struct
  {
    guint number;
    const char *letter;
  } cases[] = {
    { 1, "A" },
    { 2, "B" },
    { 26, "Z" },
    { 27, "AA" },
    { 52, "AZ" },
    { 53, "BA" },
    { 702, "ZZ" },
    { 703, "AAA" },
    { 10000, "NTP" },
    { G_MAXINT32, "FXSHRXW" },
    { G_MAXUINT, "MWLQKWU" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *letter = stet_article_number_to_letter (cases[i].number);

      assert_string_equal (letter, cases[i].letter);
    }
}

static void
test_records__strings_have_caps (void **state)
{
  static const struct
  {
    const char *member;
    gsize cap;
  } cases[] = {
    { "title", STET_LIMIT_TITLE_BYTES },
    { "answer", STET_LIMIT_FIELD_BYTES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *most = g_strnfill (cases[i].cap, 'x');
      g_autofree char *fits = g_strdup_printf ("[{'type':'claim','id':'@21','%s':'%s'}]", cases[i].member, most);
      g_autofree char *more = g_strdup_printf ("[{'type':'claim','id':'@21','%s':'x%s'}]", cases[i].member, most);
      g_autoptr (StetCase) self = fold_new_filled ();
      g_autoptr (GError) error = NULL;

      assert_null (fold_apply (self, STET_OP_CLAIM_TITLE, "[{'type':'claim','id':'@21'}]", more, &error));
      assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_INVALID));
      assert_non_null (strstr (error->message, cases[i].member));
      fold (&self, STET_OP_CLAIM_TITLE, "[{'type':'claim','id':'@21'}]", fits);
    }
}

/* The builder. */

typedef struct
{
  StetProblems *problems;
  StetCaseBuilder *builder;
  GPtrArray *kept; /* the trees that cursors point into */
} Building;

static void
building_begin (Building *self)
{
  self->problems = stet_problems_new ();
  self->builder = stet_case_builder_new (self->problems);
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_json_unref);
  for (char name = 'A'; name <= 'C'; name++)
    {
      g_autoptr (StetArticleText) text = fold_text (name);

      stet_case_builder_add_text (self->builder, text);
    }
}

static gboolean
building_add (Building *self,
              StetRecordType type,
              const char *json,
              const StetRecordFrame *frame)
{
  StetJson *tree = fold_json (json);
  StetJsonCursor cursor;

  g_ptr_array_add (self->kept, tree);
  stet_json_cursor_init (&cursor, tree);
  return stet_case_builder_add (self->builder, type, &cursor, frame);
}

static void
building_add_base (Building *self)
{
  assert_true (building_add (self, STET_RECORD_CASE, "{'id':'@1','title':'Bridges','created':'2024-06-21T16:28:05Z'}", NULL));
  assert_true (building_add (self, STET_RECORD_ARTICLE, "{'id':'@11','number':1,'title':'First','role':'checked','text_sha256':'#A'}", NULL));
  assert_true (building_add (self, STET_RECORD_ARTICLE, "{'id':'@12','number':2,'title':'Second','text_sha256':'#B'}", NULL));
  assert_true (building_add (self, STET_RECORD_ARTICLE, "{'id':'@13','number':3,'title':'Third','text_sha256':'#C'}", NULL));
  assert_true (building_add (self, STET_RECORD_CLAIM, "{'id':'@21','number':1,'title':'Number of arches'}", NULL));
}

static void
building_end (Building *self)
{
  stet_case_builder_free (self->builder);
  stet_problems_free (self->problems);
  g_ptr_array_unref (self->kept);
}

static void
test_builder__makes_what_the_fold_makes (void **state)
{
  Building building;
  g_autoptr (StetCase) folded = fold_new_filled ();
  g_autoptr (StetCase) made = NULL;
  g_autofree char *claim = fold_dup_id (21);
  const StetSpan span = { 15, 21 };
  const StetRecordFrame nested = { .claim = claim };
  const StetRecordFrame placed = { .claim = claim, .span = &span, .others = (const char *const[]){ "selector", NULL } };
  StetJsonCursor nowhere;

  building_begin (&building);
  building_add_base (&building);
  /* The second one first: the order in a file says nothing. */
  assert_true (building_add (&building, STET_RECORD_STATEMENT, "{'id':'@32','article':'@12','text':'#B','selector':[{'type':'x'}]}", &placed));
  assert_true (building_add (&building, STET_RECORD_STATEMENT, "{'id':'@31','claim':'@21','article':'@11','text':'#A','start':15,'end':24}", &nested));
  stet_json_cursor_init (&nowhere, building.kept->pdata[0]);
  for (guint i = 0; i < stet_case_get_n_changes (folded); i++)
    assert_true (stet_case_builder_add_change (building.builder, &nowhere, stet_case_get_change (folded, i)));
  made = stet_case_builder_finish (building.builder);
  assert_non_null (made);
  assert_same_case (made, folded);
  assert_int_equal (stet_case_get_n_changes (made), 3);
  assert_memory_equal (stet_case_get_tally (made), stet_case_get_tally (folded), sizeof (StetTally));
  assert_ptr_equal (fold_claim (made, 21)->statements[0], fold_statement (made, 31));
  assert_null (fold_statement (made, 32)->extra);

  /* And it goes on from there. */
  fold (&made, STET_OP_STATEMENT_REMOVE, "[{'type':'statement','id':'@31'}]", "[]");
  assert_int_equal (fold_claim (made, 21)->n_statements, 1);
  building_end (&building);
}

static void
test_builder__finds_every_problem (void **state)
{
  static const struct
  {
    StetRecordType type;
    const char *json;
    const char *expected;
  } wrong[] = {
    { STET_RECORD_CASE, "{'id':'@2'}", "$: there already is a case record\n" },
    { STET_RECORD_ARTICLE, "[]", "$: expected an object" },
    { STET_RECORD_ARTICLE, "{'id':'@11','number':9,'text_sha256':'#A'}", "$.id: there already is a record with this id\n" },
    { STET_RECORD_ARTICLE, "{'id':'@14','number':1,'text_sha256':'#A'}", "$.number: there already is one with this number\n" },
    { STET_RECORD_ARTICLE, "{'id':'@14','number':4}", "$: “text_sha256”: missing\n" },
    { STET_RECORD_CLAIM, "{'id':'@22','number':1}", "$.number: there already is one with this number\n" },
    { STET_RECORD_CLAIM, "{'id':'@22'}", "$: “number”: missing\n" },
    { STET_RECORD_CLAIM, "{'number':2}", "$" },
    { STET_RECORD_STATEMENT, "{'id':'@31','claim':'@22','article':'@11','text':'#A','end':1}", "$.claim: there is no such claim\n" },
    { STET_RECORD_STATEMENT, "{'id':'@31','claim':'@21','article':'@11','text':'#A','end':99}", "$.end: beyond the end of the text, which has 70 code points\n" },
    { STET_RECORD_STATEMENT, "{'id':'@31','claim':'@21','article':'@12','text':'#B','end':24}", "$.end: inside what a reader sees as one character\n" },
    { STET_RECORD_EVIDENCE, "{'id':'@41','claim':'@21','terms':'loud','rank':7}", "$.terms" },
    { STET_RECORD_MARK, "{'id':'@51','kind':'not-there','claim':'@21'}", "$: “article”: missing\n" },
  };
  Building building;
  guint n = 0;

  building_begin (&building);
  building_add_base (&building);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *line = NULL;

      assert_false (building_add (&building, wrong[i].type, wrong[i].json, NULL));
      assert_true (stet_problems_get_n (building.problems) > n);
      line = g_strdup_printf ("%s: %s\n", stet_problems_get (building.problems, n)->path, stet_problems_get (building.problems, n)->message);
      if (!g_str_has_prefix (line, wrong[i].expected))
        fail_msg ("%s: %s", wrong[i].json, line);
      n = stet_problems_get_n (building.problems);
    }
  /* Both members of the evidence were wrong. */
  assert_int_equal (n, G_N_ELEMENTS (wrong) + 1);
  assert_null (stet_case_builder_finish (building.builder));
  building_end (&building);
}

static void
test_builder__frame_and_member_must_agree (void **state)
{
  Building building;
  g_autofree char *claim = fold_dup_id (21);
  g_autofree char *text = NULL;
  const StetSpan span = { 0, 3 };
  const StetRecordFrame frame = { .claim = claim, .span = &span };

  building_begin (&building);
  building_add_base (&building);
  assert_true (building_add (&building, STET_RECORD_STATEMENT, "{'id':'@31','claim':'@21','article':'@11','text':'#A'}", &frame));
  assert_false (building_add (&building, STET_RECORD_STATEMENT, "{'id':'@32','claim':'@22','article':'@11','text':'#A'}", &frame));
  assert_false (building_add (&building, STET_RECORD_STATEMENT, "{'id':'@33','article':'@11','text':'#A','start':1}", &frame));
  text = fold_dup_problems (building.problems);
  assert_string_equal (text, "$.claim: not the claim that it stands in\n$.start: does not belong here beside a selector\n");
  building_end (&building);
}

static void
test_builder__needs_the_case_record (void **state)
{
  Building building;
  g_autofree char *text = NULL;

  building_begin (&building);
  assert_null (stet_case_builder_finish (building.builder));
  text = fold_dup_problems (building.problems);
  assert_string_equal (text, "$: there is no case record\n");
  building_end (&building);
}

static void
test_builder__history_has_each_change_once (void **state)
{
  Building building;
  g_autoptr (StetJson) none = fold_json ("[]");
  g_autoptr (StetChange) change = fold_change ("claim.sign", none, none);
  g_autoptr (StetCase) made = NULL;
  StetJsonCursor cursor;

  building_begin (&building);
  building_add_base (&building);
  stet_json_cursor_init (&cursor, building.kept->pdata[0]);
  assert_true (stet_case_builder_add_change (building.builder, &cursor, change));
  assert_int_equal (stet_problems_get_n (building.problems), 0);
  made = stet_case_builder_finish (building.builder);
  assert_true (stet_case_is_read_only (made));
  assert_false (stet_case_builder_add_change (building.builder, &cursor, change));
  assert_int_equal (stet_problems_get_n (building.problems), 1);
  building_end (&building);
}

/* Those of the file's top level belong to the case. */
static void
test_builder__top_level_keeps_unknown_members (void **state)
{
  Building building;
  g_autoptr (StetCase) made = NULL;
  const StetRecordFrame frame = { .others = (const char *const[]){ "format", "claims", NULL } };

  building_begin (&building);
  assert_true (building_add (&building, STET_RECORD_CASE, "{'format':'stet-case','id':'@1','newer':1,'claims':[],'newest':2}", &frame));
  made = stet_case_builder_finish (building.builder);
  assert_json (stet_case_get_extra (made), "{'newer':1,'newest':2}");
  building_end (&building);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_records__json_holds_every_member),
    cmocka_unit_test (test_records__writer_gives_the_same_bytes),
    cmocka_unit_test (test_records__edit_sets_and_clears_every_member),
    cmocka_unit_test (test_records__defaults_are_left_out),
    cmocka_unit_test (test_records__every_word_has_a_name),
    cmocka_unit_test (test_records__caller_decides_on_each_member),
    cmocka_unit_test (test_records__letters_count_like_columns),
    cmocka_unit_test (test_records__strings_have_caps),
    cmocka_unit_test (test_builder__makes_what_the_fold_makes),
    cmocka_unit_test (test_builder__finds_every_problem),
    cmocka_unit_test (test_builder__frame_and_member_must_agree),
    cmocka_unit_test (test_builder__needs_the_case_record),
    cmocka_unit_test (test_builder__history_has_each_change_once),
    cmocka_unit_test (test_builder__top_level_keeps_unknown_members),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
