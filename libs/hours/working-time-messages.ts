import { addMessages } from '#libs/platform/index.js';

/** One sentence per rule of the Arbeidstijdenwet: what, how much, which article. Times as hours and minutes. */
addMessages({
  atw_adult_shift: {
    nl: '{value} uur gewerkt op {date}; een dienst mag {limit} uur duren ({article}).',
    en: '{value} hours worked on {date}; a shift may last {limit} hours ({article}).',
  },
  atw_adult_week: {
    nl: '{value} uur in deze week; meer dan {limit} uur mag niet ({article}).',
    en: '{value} hours in this week; the limit is {limit} ({article}).',
  },
  atw_adult_avg_4: {
    nl: 'Gemiddeld {value} uur per week over 4 weken; de grens is {limit} ({article}).',
    en: '{value} hours a week on average over 4 weeks; the limit is {limit} ({article}).',
  },
  atw_adult_avg_16: {
    nl: 'Gemiddeld {value} uur per week over 16 weken; de grens is {limit} ({article}).',
    en: '{value} hours a week on average over 16 weeks; the limit is {limit} ({article}).',
  },
  atw_adult_rest_day: {
    nl: 'Voor het begin op {date} zit {value} uur rust; het moet {limit} uur zijn, één keer per week 8 ({article}).',
    en: 'There are {value} hours of rest before the start on {date}; it must be {limit}, once a week 8 ({article}).',
  },
  atw_adult_rest_week: {
    nl: 'De langste rust in 7 dagen is {value} uur; het moet {limit} uur zijn ({article}).',
    en: 'The longest rest in 7 days is {value} hours; it must be {limit} ({article}).',
  },
  atw_adult_break_5_5: {
    nl: '{value} uur pauze op {date}; na 5,5 uur werk hoort er {limit} uur bij ({article}).',
    en: '{value} hours of break on {date}; more than 5.5 hours of work needs {limit} ({article}).',
  },
  atw_adult_break_10: {
    nl: '{value} uur pauze op {date}; na 10 uur werk hoort er {limit} uur bij ({article}).',
    en: '{value} hours of break on {date}; more than 10 hours of work needs {limit} ({article}).',
  },
  atw_night_shift: {
    nl: 'De nachtdienst van {date} duurt {value} uur; {limit} uur is de grens ({article}).',
    en: 'The night shift of {date} lasts {value} hours; the limit is {limit} ({article}).',
  },
  atw_night_rest: {
    nl: 'Na de nachtdienst zit {value} uur rust voor {date}; het moet {limit} uur zijn ({article}).',
    en: 'There are {value} hours of rest after the night shift before {date}; it must be {limit} ({article}).',
  },
  atw_night_series_rest: {
    nl: 'Na 3 of meer nachtdiensten zit {value} uur rust; het moet {limit} uur zijn ({article}).',
    en: 'There are {value} hours of rest after 3 or more night shifts; it must be {limit} ({article}).',
  },
  atw_night_series: {
    nl: '{value} diensten achter elkaar met nachtdiensten; de grens is {limit} ({article}).',
    en: '{value} shifts in a row with night shifts; the limit is {limit} ({article}).',
  },
  atw_night_16_weeks: {
    nl: '{value} nachtdiensten in 16 weken; de grens is {limit} ({article}).',
    en: '{value} night shifts in 16 weeks; the limit is {limit} ({article}).',
  },
  atw_night_avg: {
    nl: 'Gemiddeld {value} uur per week met veel nachtdiensten; de grens is {limit} ({article}).',
    en: '{value} hours a week on average with many night shifts; the limit is {limit} ({article}).',
  },
  atw_youth_shift: {
    nl: 'Onder 18: {value} uur op {date}; de grens is {limit} uur, school meegeteld ({article}).',
    en: 'Under 18: {value} hours on {date}; the limit is {limit}, school included ({article}).',
  },
  atw_youth_week: {
    nl: 'Onder 18: {value} uur in deze week; de grens is {limit}, school meegeteld ({article}).',
    en: 'Under 18: {value} hours in this week; the limit is {limit}, school included ({article}).',
  },
  atw_youth_avg_4: {
    nl: 'Onder 18: gemiddeld {value} uur per week over 4 weken; de grens is {limit} ({article}).',
    en: 'Under 18: {value} hours a week on average over 4 weeks; the limit is {limit} ({article}).',
  },
  atw_youth_rest_day: {
    nl: 'Onder 18: {value} uur rust voor het begin op {date}; het moet {limit} uur zijn ({article}).',
    en: 'Under 18: {value} hours of rest before the start on {date}; it must be {limit} ({article}).',
  },
  atw_youth_rest_week: {
    nl: 'Onder 18: de langste rust in 7 dagen is {value} uur; het moet {limit} uur zijn ({article}).',
    en: 'Under 18: the longest rest in 7 days is {value} hours; it must be {limit} ({article}).',
  },
  atw_youth_night: {
    nl: 'Onder 18: {value} uur gewerkt tussen 23.00 en 6.00 uur op {date}; dat mag niet ({article}).',
    en: 'Under 18: {value} hours of work between 23:00 and 06:00 on {date}; that is not allowed ({article}).',
  },
  atw_youth_break: {
    nl: 'Onder 18: {value} uur pauze op {date}; na 4,5 uur werk hoort er {limit} uur bij ({article}).',
    en: 'Under 18: {value} hours of break on {date}; more than 4.5 hours of work needs {limit} ({article}).',
  },
  atw_youth_school: {
    nl: 'School telt mee als werk voor deze grenzen ({article}). Schooluren staan hier niet; tel ze er zelf bij.',
    en: 'School counts as work for these limits ({article}). School hours are not here; add them yourself.',
  },
  atw_c15_kind: {
    nl: 'Jonger dan 16: alleen licht werk, en niet onder schooltijd ({article}). Vraag het bestuur.',
    en: 'Under 16: light work only, and not during school ({article}). Ask the board.',
  },
  atw_c13_14: {
    nl: '13 of 14 jaar: alleen helpen bij licht werk, niet op een schooldag of zondag, hooguit 7 uur op een dag ({article}). Vraag het bestuur.',
    en: '13 or 14 years: only help with light work, not on a school day or Sunday, at most 7 hours a day ({article}). Ask the board.',
  },
  atw_c12_none: {
    nl: 'Jonger dan 13: werken mag niet ({article}). Vraag het bestuur.',
    en: 'Under 13: work is not allowed ({article}). Ask the board.',
  },
  atw_c15_schoolday: {
    nl: 'Jonger dan 16: {value} uur op {date}. Was dat een schooldag? Dan is {limit} uur de grens ({article}).',
    en: 'Under 16: {value} hours on {date}. Was that a school day? Then the limit is {limit} ({article}).',
  },
  atw_c15_otherday: {
    nl: 'Jonger dan 16: {value} uur op {date}; de grens is {limit} uur, ook in de vakantie ({article}).',
    en: 'Under 16: {value} hours on {date}; the limit is {limit}, in holidays too ({article}).',
  },
  atw_c15_schoolweek: {
    nl: 'Jonger dan 16: {value} uur in deze week. Was er school? Dan is {limit} uur de grens ({article}).',
    en: 'Under 16: {value} hours in this week. Was there school? Then the limit is {limit} ({article}).',
  },
  atw_c15_holidayweek: {
    nl: 'Jonger dan 16: {value} uur in deze week; de grens is {limit} uur, ook in de vakantie ({article}).',
    en: 'Under 16: {value} hours in this week; the limit is {limit}, in holidays too ({article}).',
  },
  atw_c15_days: {
    nl: 'Jonger dan 16: {value} dagen gewerkt in deze week; de grens is {limit} ({article}).',
    en: 'Under 16: work on {value} days in this week; the limit is {limit} ({article}).',
  },
  atw_c15_rest_holiday: {
    nl: 'Jonger dan 16: {value} uur gewerkt tussen 21.00 en 7.00 uur op {date}; dat mag niet ({article}).',
    en: 'Under 16: {value} hours of work between 21:00 and 07:00 on {date}; that is not allowed ({article}).',
  },
  atw_c15_rest_school: {
    nl: 'Jonger dan 16: {value} uur gewerkt na 19.00 uur op {date}. Was er die week school? Dan mag dat niet ({article}).',
    en: 'Under 16: {value} hours of work after 19:00 on {date}. Was there school that week? Then it is not allowed ({article}).',
  },
  atw_c15_break: {
    nl: 'Jonger dan 16: {value} uur pauze op {date}; na 4,5 uur werk hoort er {limit} uur bij ({article}).',
    en: 'Under 16: {value} hours of break on {date}; more than 4.5 hours of work needs {limit} ({article}).',
  },
  atw_c15_sunday: {
    nl: 'Jonger dan 16: op zondag {date} werken mag alleen als de ouders het goedvinden en de zaterdag ervoor vrij was ({article}).',
    en: 'Under 16: work on Sunday {date} only with the consent of the parents and a free Saturday before ({article}).',
  },
});
