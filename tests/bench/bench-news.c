/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* News that is made up: an event has its own people, places and companies, and
 * its facts have their own things and figures.  Five articles tell of each
 * event; each leaves some facts out, tells them in its own order and words,
 * and has a few figures wrong. */

#include "bench.h"

#define FACTS_PER_EVENT 30
#define N_PEOPLE 4
#define N_PLACES 3
#define N_COMPANIES 2

/* One fact in so many is told by wordings[]; the others are plain clauses. */
#define WORDED 3

/* How many facts an article leaves out, and how many it has wrong. */
#define LEFT_OUT 0.3
#define WRONG 0.03

/* Two wordings of each fact.  What begins with # varies: a person and the last
 * name alone, a place, a company; a thing and two others; a trade; a larger
 * and a small figure, digits behind a point; a year, a month, a weekday. */
static const char *const wordings[][2] = {
  { "At least #n people were killed when a #t collapsed in #p on #w, officials said.", "The collapse of a #t in #p left at least #n people dead, according to officials." },
  { "#c reported revenue of $#m.#m billion for the quarter, up #d.#d per cent.", "Quarterly revenue at #c rose #d.#d% to $#m.#m billion." },
  { "#a, who leads the #j union, told reporters that work on the #t would end in #y.", "Work on the #t will be finished in #y, #l said." },
  { "The #t was built in #y and can hold #n,#n0 visitors.", "Built in #y, the #t has room for #n,#n0 people." },
  { "“We will not close the #t,” #a said in #p.", "#l said in #p that the #t would not be closed." },
  { "Prices of #us rose by #d.#d per cent in #o, from #d per cent a year earlier.", "In #o, #us cost #d.#d per cent more than a year before; then the rise was #d per cent." },
  { "A court in #p sentenced #a to #m years in prison over the #t.", "#l was jailed for #m years by a court in #p." },
  { "#c plans to open #n #us in #p before the end of #y.", "Before #y is over, #c wants to run #n new #us in and around #p." },
  { "The #t party won #n.#d percent of the vote in #p, its best result since #y.", "With #n.#d percent in #p, the #t party did better than at any time since #y." },
  { "Some #n,000 households near #p had no power after the #t failed.", "About #n,000 homes were without electricity around #p." },
  { "The mayor of #p, #a, has not commented on the #t.", "#l, the mayor, did not answer questions about the #t." },
  { "Engineers found #m cracks in the #t, #n metres above the river.", "There are #m cracks in the #t, about #n metres over the water, engineers say." },
  { "Nurses, #js and teachers walked out on #w over pay, their third strike since #o.", "It was the third strike since #o for the #js, who want #d per cent more." },
  { "The #j was #n years old and had lived in #p since #y.", "Aged #n, the #j moved to #p in #y." },
  { "Rain fell for #m hours and the river rose by #d.#d metres, the weather service in #p said.", "The river stood #d.#d metres higher after #m hours of rain." },
  { "Parliament passed the law on #us by #n votes to #m.", "The law, which bans #us near schools, was approved #n to #m." },
  { "Nobody was hurt when a #t caught fire at the plant of #c.", "A #t burned at a #c plant, but there were no injuries." },
  { "#a scored in the #nth minute, and #p won #m-#d.", "#p beat the visitors #m-#d; #l scored the decisive goal." },
  { "Researchers followed #n,#n0 #js for #m years and found no link between #us and sleep.", "The study of #n,#n0 #js, which took #m years, could not show that #us harm sleep." },
  { "The government will spend €#n million on #us over the next #m years.", "#us will get €#n million within #m years, the minister announced." },
  { "#a resigned on #w, #m days after the #t was lost.", "#l stepped down #m days later." },
  { "The train from #p was carrying #n passengers, #m of them children.", "Of the #n people aboard, #m were children." },
  { "Shares of #c fell #d.#d% to $#n.#n, the lowest since #o #y.", "#c lost #d.#d% on the stock exchange and closed at $#n.#n." },
  { "Police arrested #m men in #p who are said to have stolen #n #us.", "In #p, #m suspects were held over the theft of #n #us." },
  { "“It is the worst that I have seen,” said #a, who owns a #t nearby.", "“I have never seen anything like it,” #l told a local paper." },
  { "The #t had been inspected twice, but nothing was done about its doors.", "Inspectors had looked at the #t before and had found fault with the doors." },
  { "Neighbours brought blankets, soup and candles to the #t.", "People who live near the #t came with food and blankets." },
  { "#c denied that it had known of the risk and said it would help those who lost their homes.", "A spokeswoman for #c said the company had not been told of any danger." },
  { "Experts doubt that the #t can be repaired before winter.", "It may be too late to mend the #t this year, experts fear." },
  { "The opposition demanded an inquiry into how the contract for the #t was given away.", "Critics want to know who gave the contract for the #t to #c." },
  { "#a grew up in #p, where the family kept a #t.", "#l comes from #p; the parents ran a small #t there." },
  { "Roads around #p were closed, and drivers were asked to stay away.", "Police closed the roads to #p and told drivers to turn back." },
  { "Whether the #t will ever open again is not clear.", "Nobody can say yet if the #t has a future." },
  { "The #j asked not to be named because the talks are private.", "A #j, who did not want to be named, spoke of difficult talks." },
  { "Lawyers for #a said the documents had been misunderstood.", "The documents show nothing of the kind, according to the lawyers of #l." },
  { "Volunteers cleared mud from the streets of #p while the water slowly went down.", "In #p, helpers shovelled mud out of cellars as the water fell." },
};

static const char *const things[] = {
  "bridge", "museum", "ferry", "reactor", "school", "market", "tunnel", "library", "airport", "harbour", "stadium", "hospital", "factory", "dam", "tower", "archive", "vaccine", "budget", "treaty", "satellite",
  "pipeline", "prison", "theatre", "vineyard", "orchard", "lighthouse", "glacier", "mine", "refinery", "warehouse", "laboratory", "cathedral", "canal", "barracks", "brewery", "sawmill", "greenhouse", "depot", "studio", "terminal",
  "engine", "battery", "camera", "tractor", "helicopter", "telescope", "turbine", "crane", "bus", "tram", "kitchen", "garden", "palace", "square", "fountain", "chapel", "nursery", "clinic", "court", "quarry"
};

static const char *const qualities[] = {
  "new", "old", "wooden", "steel", "royal", "floating", "northern", "southern", "eastern", "western", "public", "private", "historic", "unfinished", "abandoned", "crowded", "electric", "municipal", "mobile", "famous",
  "underground", "coastal", "rural", "solar", "nuclear", "medieval", "disputed", "restored", "provincial", "military", "glass", "brick", "granite", "narrow", "modern", "temporary", "national", "suburban", "mountain", "island"
};

static const char *const jobs[] = { "farmer", "driver", "pilot", "miner", "teacher", "carpenter", "sailor", "doctor", "baker", "welder", "painter", "singer", "lawyer", "gardener", "printer", "dentist", "porter", "tailor" };
static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" };
static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
static const char *const syllables[] = { "ka", "lo", "mi", "ra", "te", "no", "vi", "sa", "du", "be", "ri", "go", "fa", "ne", "tu", "pa", "len", "mar", "ton", "wick", "ber", "stan", "ven", "dor" };
static const char *const kinds[] = { "Holdings", "Group", "Motors", "Energy", "Foods", "Bank" };

/* Two ways to tell that somebody did something to something; #v varies. */
static const char *const clauses[2] = {
  "#a #v the #u behind the #t in #p.",
  "The #u was #v by #l in #p, not far from the #t.",
};

static const char *const deeds[] = {
  "admired", "avoided", "blamed", "blocked", "bought", "chose", "cleaned", "copied", "covered", "crossed", "defended", "described", "discovered", "drew", "emptied", "examined", "feared", "filmed", "followed", "forgot",
  "guarded", "hid", "hired", "ignored", "improved", "inherited", "inspected", "loved", "mapped", "measured", "mended", "mocked", "moved", "named", "noticed", "painted", "photographed", "praised", "promised", "protected",
  "recorded", "rented", "replaced", "restored", "searched", "sketched", "studied", "surrounded", "toured", "valued", "visited", "washed", "watched", "welcomed"
};

/* Who and what an event is about. */
typedef struct
{
  char *first_names[N_PEOPLE];
  char *last_names[N_PEOPLE];
  char *places[N_PLACES];
  char *companies[N_COMPANIES];
} Cast;

#define CHOOSE(rand, list) ((list)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (list))])

static char *
make_name (GRand *rand)
{
  GString *name = g_string_new (NULL);
  gint n = g_rand_int_range (rand, 2, 4);

  for (gint i = 0; i < n; i++)
    g_string_append (name, CHOOSE (rand, syllables));
  name->str[0] = g_ascii_toupper (name->str[0]);

  return g_string_free (name, FALSE);
}

static void
cast_init (Cast *cast,
           guint event)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (event);

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      cast->first_names[i] = make_name (rand);
      cast->last_names[i] = make_name (rand);
    }
  for (guint i = 0; i < N_PLACES; i++)
    cast->places[i] = make_name (rand);
  for (guint i = 0; i < N_COMPANIES; i++)
    {
      g_autofree char *name = make_name (rand);

      cast->companies[i] = g_strdup_printf ("%s %s", name, CHOOSE (rand, kinds));
    }
}

static void
cast_clear (Cast *cast)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_free (cast->first_names[i]);
      g_free (cast->last_names[i]);
    }
  for (guint i = 0; i < N_PLACES; i++)
    g_free (cast->places[i]);
  for (guint i = 0; i < N_COMPANIES; i++)
    g_free (cast->companies[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cast, cast_clear)

/* What a fact says, in whatever words. */
typedef struct
{
  guint person;
  guint place;
  guint company;
  const char *quality;
  const char *thing;
  const char *other_quality;
  const char *other_thing;
  const char *job;
  const char *deed;
  guint larger;
  guint small;
  guint digit;
  guint year;
  const char *month;
  const char *weekday;
} Fact;

static Fact
make_fact (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Fact fact;

  fact.person = (guint) g_rand_int_range (rand, 0, N_PEOPLE);
  fact.place = (guint) g_rand_int_range (rand, 0, N_PLACES);
  fact.company = (guint) g_rand_int_range (rand, 0, N_COMPANIES);
  fact.quality = CHOOSE (rand, qualities);
  fact.thing = CHOOSE (rand, things);
  fact.other_quality = CHOOSE (rand, qualities);
  fact.other_thing = CHOOSE (rand, things);
  fact.job = CHOOSE (rand, jobs);
  fact.deed = CHOOSE (rand, deeds);
  fact.larger = (guint) g_rand_int_range (rand, 11, 99);
  fact.small = (guint) g_rand_int_range (rand, 3, 10);
  fact.digit = (guint) g_rand_int_range (rand, 1, 10);
  fact.year = (guint) g_rand_int_range (rand, 1980, 2030);
  fact.month = CHOOSE (rand, months);
  fact.weekday = CHOOSE (rand, weekdays);

  return fact;
}

static void
append_varied (GString *text,
               char what,
               const Cast *cast,
               const Fact *fact)
{
  if (what == 'a')
    g_string_append_printf (text, "%s %s", cast->first_names[fact->person], cast->last_names[fact->person]);
  else if (what == 'l')
    g_string_append (text, cast->last_names[fact->person]);
  else if (what == 'p')
    g_string_append (text, cast->places[fact->place]);
  else if (what == 'c')
    g_string_append (text, cast->companies[fact->company]);
  else if (what == 't')
    g_string_append_printf (text, "%s %s", fact->quality, fact->thing);
  else if (what == 'u')
    g_string_append_printf (text, "%s %s", fact->other_quality, fact->other_thing);
  else if (what == 'j')
    g_string_append (text, fact->job);
  else if (what == 'v')
    g_string_append (text, fact->deed);
  else if (what == 'n')
    g_string_append_printf (text, "%u", fact->larger);
  else if (what == 'm')
    g_string_append_printf (text, "%u", fact->small);
  else if (what == 'd')
    g_string_append_printf (text, "%u", fact->digit);
  else if (what == 'y')
    g_string_append_printf (text, "%u", fact->year);
  else if (what == 'o')
    g_string_append (text, fact->month);
  else if (what == 'w')
    g_string_append (text, fact->weekday);
}

static void
append_sentence (GString *text,
                 const char *wording,
                 const Cast *cast,
                 const Fact *fact)
{
  gsize begin = text->len;

  for (const char *p = wording; *p != '\0'; p++)
    {
      if (*p == '#')
        append_varied (text, *++p, cast, fact);
      else
        g_string_append_c (text, *p);
    }
  text->str[begin] = g_ascii_toupper (text->str[begin]);
}

/* Each event is told by a part of the wordings, as a storm is told in other
 * words than an election. */
static const char *const *
choose_wordings (guint event,
                 guint fact)
{
  g_autoptr (GRand) rand = NULL;

  if (fact % WORDED != 0)
    return clauses;
  rand = g_rand_new_with_seed (event * 1000 + FACTS_PER_EVENT + fact);

  return CHOOSE (rand, wordings);
}

char *
bench_make_news (guint number)
{
  guint event = number / BENCH_NEWS_PER_EVENT;
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  g_auto (Cast) cast = { { NULL } };
  GString *text = g_string_new (NULL);
  Fact title = make_fact (event * 1000);
  guint n_told = 0;

  cast_init (&cast, event);
  append_sentence (text, "#t in #p: what #a knew", &cast, &title);
  g_string_append (text, "\n\n");
  for (guint i = 0; i < FACTS_PER_EVENT; i++)
    {
      guint which = (i + number) % FACTS_PER_EVENT;
      Fact fact = make_fact (event * 1000 + which);

      if (g_rand_double (rand) < LEFT_OUT)
        continue;
      if (g_rand_double (rand) < WRONG)
        fact.larger++;
      append_sentence (text, choose_wordings (event, which)[g_rand_int_range (rand, 0, 2)], &cast, &fact);
      g_string_append (text, ++n_told % 3 == 0 ? "\n\n" : " ");
    }

  return g_string_free (text, FALSE);
}
