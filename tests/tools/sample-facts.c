/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "make-sample"

#include "sample-facts.h"

/* Two ways to count, in one article and across two: the fact that a newcomer
 * decides first. */
static const SampleRow visits[] = {
  {
      .article = 'C',
      .quote = "for the Russian leader this was the fifth visit to Vietnam",
      .value = "fifth",
      .subject = "the Russian leader",
      .period = "to June 2024",
  },
  {
      .article = 'C',
      .quote = "Russian presidents have been to Vietnam six times in all: Putin on five occasions, and Dmitry Medvedev once, in 2010",
      .value = "six",
      .subject = "Russian presidents",
      .period = "to June 2024",
      .relation = STET_RELATION_SCOPE_DIFFERS,
      .explanation = "“Fifth” counts the visits of Putin, “six” those of all Russian presidents: five by Putin and one by Medvedev.",
  },
  {
      .article = 'B',
      .quote = "He had been there four times before.",
      .value = "four before",
      .subject = "Putin",
      .relation = STET_RELATION_AGREE,
      .explanation = "Four visits before this one make this one the fifth.",
  },
  { 0 },
};

static const SampleRow trade[] = {
  {
      .article = 'B',
      .quote = "In 2023 two-way trade topped US$3.6 billion.",
      .value = "US$3.6 billion",
      .hedge = "topped",
      .outcome = STET_OUTCOME_OUTCOME,
      .period = "2023",
      .stance = STET_STANCE_SUPPORTS,
  },
  {
      .article = 'C',
      .quote = "For 2023, trade between the two countries was expected to reach US$3.6 billion",
      .value = "US$3.6 billion",
      .hedge = "expected",
      .outcome = STET_OUTCOME_FORECAST,
      .period = "2023",
      .relation = STET_RELATION_AGREE,
      .explanation = "The same sum, but as a forecast of a year that was over by then.",
      .stance = STET_STANCE_SUPPORTS,
      .fix = "In 2023, trade between the two countries reached US$3.6 billion",
      .fix_reason = "The year is over, and the result is known.",
  },
  {
      .article = 'E',
      .quote = "the trade of last year amounted to little more than a third of it, at $3.6 billion",
      .value = "$3.6 billion",
      .outcome = STET_OUTCOME_OUTCOME,
      .period = "2023",
      .relation = STET_RELATION_AGREE,
      .stance = STET_STANCE_SUPPORTS,
  },
  { 0 },
};

static const SampleRow growth[] = {
  {
      .article = 'A',
      .quote = "trade between the two countries had grown by 8 per cent last year",
      .value = "8 per cent",
      .outcome = STET_OUTCOME_OUTCOME,
      .period = "2023",
      .speaker = "Putin",
      .stance = STET_STANCE_MENTIONS,
      .fix = "trade between the two countries had grown by 8 per cent last year, by his count",
      .fix_reason = "Another count gives 2.3 per cent.",
  },
  {
      .article = 'C',
      .quote = "up by 2.3 per cent on 2022",
      .value = "2.3 per cent",
      .hedge = "expected",
      .outcome = STET_OUTCOME_FORECAST,
      .period = "2023",
      .relation = STET_RELATION_CONFLICT,
      .explanation = "8 per cent and 2.3 per cent are both given for 2023; whose count it is, only the first says.",
      .stance = STET_STANCE_MENTIONS,
  },
  { 0 },
};

static const SampleRow documents[] = {
  {
      .article = 'A',
      .quote = "ten agreements and a joint declaration",
      .value = "ten, and a declaration",
  },
  {
      .article = 'D',
      .quote = "During the visit 15 documents on cooperation were exchanged, in addition to a joint statement.",
      .value = "15, and a statement",
      .relation = STET_RELATION_CONFLICT,
      .explanation = "Ten agreements against 15 documents; documents may be more than agreements.",
  },
  {
      .article = 'E',
      .quote = "issued a joint statement, and ten further agreements were concluded",
      .value = "ten, and a statement",
      .relation = STET_RELATION_AGREE,
  },
  { 0 },
};

static const SampleRow free_trade[] = {
  {
      .article = 'A',
      .quote = "Vietnam signed it with the Eurasian Economic Union in 2015",
      .value = "signed in 2015",
      .stance = STET_STANCE_SUPPORTS,
  },
  {
      .article = 'D',
      .quote = "The free trade agreement with the Eurasian Economic Union, in force since 2016",
      .value = "in force since 2016",
      .relation = STET_RELATION_SCOPE_DIFFERS,
      .explanation = "One gives the year of the signature, the other the year in which it took effect.",
      .stance = STET_STANCE_SUPPORTS,
  },
  {
      .article = 'E',
      .quote = "the trade agreement between Viet Nam and the Eurasian Economic Union, which took effect in 2016",
      .value = "took effect in 2016",
      .relation = STET_RELATION_SCOPE_DIFFERS,
      .explanation = "One gives the year of the signature, the other the year in which it took effect.",
      .stance = STET_STANCE_SUPPORTS,
  },
  { 0 },
};

static const SampleRow wind_farm[] = {
  {
      .article = 'A',
      .quote = "A wind farm of 1,000 megawatts off the coast of Binh Thuan province",
      .value = "1,000 megawatts",
      .speaker = "Putin",
      .stance = STET_STANCE_SUPPORTS,
  },
  {
      .article = 'E',
      .quote = "An offshore wind farm of one gigawatt in Binh Thuan Province",
      .value = "one gigawatt",
      .relation = STET_RELATION_AGREE,
      .explanation = "One gigawatt is 1,000 megawatts.",
      .stance = STET_STANCE_SUPPORTS,
  },
  { 0 },
};

static const SampleRow last_visit[] = {
  { .article = 'B', .quote = "It was his first stay in the country since 2017.", .value = "2017", .subject = "Putin" },
  {
      .article = 'C',
      .quote = "after one each in 2001, 2006, 2013 and 2017",
      .value = "2017",
      .subject = "Putin",
      .relation = STET_RELATION_AGREE,
  },
  {
      .article = 'E',
      .quote = "President Putin was last in the country in 2017.",
      .value = "2017",
      .subject = "Putin",
      .relation = STET_RELATION_AGREE,
  },
  { 0 },
};

static const SampleRow partnership[] = {
  {
      .article = 'C',
      .quote = "The two have also been comprehensive strategic partners for 12 years.",
      .value = "for 12 years",
      .period = "to 2024",
      .stance = STET_STANCE_SUPPORTS,
  },
  {
      .article = 'B',
      .quote = "The partnership was raised to a comprehensive one in 2012",
      .value = "2012",
      .relation = STET_RELATION_AGREE,
      .explanation = "12 years before 2024 is 2012.",
      .stance = STET_STANCE_SUPPORTS,
  },
  {
      .article = 'E',
      .quote = "Viet Nam has been a strategic partner of Russia since 2001 and a comprehensive one since 2012.",
      .value = "2012",
      .relation = STET_RELATION_AGREE,
      .stance = STET_STANCE_SUPPORTS,
  },
  { 0 },
};

static const SampleRow scholarships[] = {
  { .article = 'D', .quote = "Russia goes on offering 1,000 scholarships a year to students from Việt Nam.", .value = "1,000 a year" },
  {
      .article = 'E',
      .quote = "Russia grants 1,000 places a year to Vietnamese students",
      .value = "1,000 a year",
      .relation = STET_RELATION_AGREE,
  },
  { 0 },
};

static const SampleRow seven_partners[] = {
  {
      .article = 'C',
      .quote = "It keeps partnerships of the highest rank with seven countries",
      .value = "seven",
      .subject = "Vietnam",
  },
  { 0 },
};

static const SampleRow arms[] = {
  { .article = 'A', .quote = "No arms deal was announced on either day.", .value = "none announced" },
  { 0 },
};

static const SampleRow summit[] = {
  {
      .article = 'A',
      .quote = "the BRICS summit in Kazan, which runs from 22 to 24 October",
      .value = "22 to 24 October",
      .outcome = STET_OUTCOME_FORECAST,
      .period = "2024",
  },
  {
      .article = 'D',
      .quote = "followed in October for the BRICS summit in Kazan",
      .value = "October",
      .outcome = STET_OUTCOME_OUTCOME,
      .period = "2024",
  },
  { 0 },
};

static const SampleRow feast[] = {
  { .article = 'C', .quote = "were therefore prepared like a family feast", .value = "" },
  { 0 },
};

static const SampleRow loyalties[] = {
  { .article = 'C', .quote = "Old machinery, old engineers and old loyalties still count for something.", .value = "" },
  { 0 },
};

const SampleFact sample_facts[] = {
  { .title = "Number of visits", .rows = visits },
  {
      .title = "Trade in 2023",
      .rows = trade,
      .answer = "US$3.6 billion in 2023",
      .rating = 1,
      .why = "An agency and a ministry give the same sum as a result.",
      .evidence = {
          .kind = STET_EVIDENCE_DOCUMENT,
          .citation = "Overseas Trade in Figures, Ministry of Overseas Trade, Northbank",
          .date = "2024-05",
          .locator = "page 41, table 12",
          .rank = STET_RANK_SECONDARY,
          .note = "Gives $3.61 billion.",
      },
  },
  {
      .title = "Growth of trade in 2023",
      .rows = growth,
      .answer = "8 per cent by Putin’s count, 2.3 per cent by another",
      .rating = 3,
      .why = "Nobody says which customs office counted; the text must name whose figure it is.",
  },
  {
      .title = "Number of agreements",
      .rows = documents,
      .asked = "Press desk, Ministry of Overseas Trade",
      .deadline = "2025-01-03",
      .note = "Asked for the list of the papers signed.",
  },
  {
      .title = "Free trade agreement: year",
      .rows = free_trade,
      .answer = "Signed in 2015, in force since 2016",
      .rating = 1,
      .why = "Both are right: signed on 29 May 2015, in force since 5 October 2016.",
      .evidence = {
          .kind = STET_EVIDENCE_CALL,
          .citation = "Both dates, read out from the published agreement",
          .who = "Jonas Vik",
          .role = "trade lawyer, Northbank",
          .date = "2024-12-29",
          .terms = STET_TERMS_ON_RECORD,
          .rank = STET_RANK_PRIMARY,
      },
  },
  {
      .title = "Wind farm at Binh Thuan: capacity",
      .rows = wind_farm,
      .answer = "1,000 megawatts",
      .rating = 1,
      .why = "A second origin has it, in another unit.",
  },
  { .title = "Last visit before this one", .rows = last_visit },
  {
      .title = "Comprehensive partnership since",
      .rows = partnership,
      .answer = "Since 2012",
      .rating = 1,
      .why = "Three origins agree.",
  },
  { .title = "Scholarships", .rows = scholarships },
  { .title = "Partners of the highest rank", .rows = seven_partners, .not_there = "ABDE" },
  {
      .title = "Arms deal",
      .rows = arms,
      .note = "Ask the defence desk before this goes out: “announced” is not “made”.",
  },
  { .title = "Dates of the BRICS summit", .rows = summit },
  { .title = "A family feast", .kind = STET_CLAIM_OPINION, .rows = feast },
  { .title = "Old loyalties", .kind = STET_CLAIM_NOT_CHECKABLE, .rows = loyalties },
  { 0 },
};

const SampleMark sample_marks[] = {
  { 'A', "Ten agreements in Hanoi as Putin courts an old friend", STET_MARK_HEADLINE },
  { 'A', "By Marta Lindqvist, The Harbour Post", STET_MARK_NOTHING_TO_CHECK },
  { 'A', "The praise has its limits.", STET_MARK_OPINION },
  { 'B', "Tô Lâm and Putin pledge closer energy and trade ties", STET_MARK_HEADLINE },
  { 'C', "To Lam and Vladimir Putin walk past the guard of honour. Photo: Delta Dispatch", STET_MARK_CAPTION },
  { 'D', "Six months on, Vietnam and Russia take stock of the June visit", STET_MARK_HEADLINE },
  { 'E', "Northbank exporters should watch the Hanoi talks | Press release", STET_MARK_HEADLINE },
  { 0 },
};
