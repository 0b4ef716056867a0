import { addMessages } from '#libs/platform/index.js';

/** One sentence per rule of the Arbeidstijdenwet: what was worked, then what is allowed. The article goes with it, apart. */
addMessages({
  atw_adult_shift: {
    nl: '{date}: {value} uur gewerkt. Eén dienst mag {limit} uur duren.',
    en: '{date}: {value} hours worked. One shift may last {limit} hours.',
  },
  atw_adult_week: {
    nl: '{value} uur gewerkt in deze week. Meer dan {limit} uur mag niet.',
    en: '{value} hours worked in this week. More than {limit} is not allowed.',
  },
  atw_adult_avg_4: {
    nl: 'De laatste 4 weken was het {value} uur per week. Gemiddeld mag het {limit} uur zijn.',
    en: 'The last 4 weeks it was {value} hours a week. The average may be {limit}.',
  },
  atw_adult_avg_16: {
    nl: 'De laatste 16 weken was het {value} uur per week. Gemiddeld mag het {limit} uur zijn.',
    en: 'The last 16 weeks it was {value} hours a week. The average may be {limit}.',
  },
  atw_adult_rest_day: {
    nl: '{date}: {value} uur rust voor het begin. Dat moet {limit} uur zijn; één keer per week mag het 8 uur zijn.',
    en: '{date}: {value} hours of rest before the start. It must be {limit}; once a week 8 is enough.',
  },
  atw_adult_rest_week: {
    nl: 'De langste rust in 7 dagen is {value} uur. Dat moet {limit} uur zijn.',
    en: 'The longest rest in 7 days is {value} hours. It must be {limit}.',
  },
  atw_adult_break_5_5: {
    nl: '{date}: {work} uur gewerkt met {value} minuten pauze. Na 5,5 uur werk hoort er {limit} minuten pauze bij.',
    en: '{date}: {work} hours worked with {value} minutes of break. More than 5.5 hours of work needs {limit} minutes.',
  },
  atw_adult_break_10: {
    nl: '{date}: {work} uur gewerkt met {value} minuten pauze. Na 10 uur werk hoort er {limit} minuten pauze bij.',
    en: '{date}: {work} hours worked with {value} minutes of break. More than 10 hours of work needs {limit} minutes.',
  },
  atw_night_shift: {
    nl: '{date}: de nachtdienst duurde {value} uur. Meer dan {limit} uur mag niet.',
    en: '{date}: the night shift lasted {value} hours. More than {limit} is not allowed.',
  },
  atw_night_rest: {
    nl: '{date}: {value} uur rust na de nachtdienst. Dat moet {limit} uur zijn.',
    en: '{date}: {value} hours of rest after the night shift. It must be {limit}.',
  },
  atw_night_series_rest: {
    nl: '{date}: {value} uur rust na 3 of meer nachten. Dat moet {limit} uur zijn.',
    en: '{date}: {value} hours of rest after 3 or more nights. It must be {limit}.',
  },
  atw_night_series: {
    nl: '{value} diensten achter elkaar, met nachten erbij. Meer dan {limit} mag niet.',
    en: '{value} shifts in a row, nights among them. More than {limit} is not allowed.',
  },
  atw_night_16_weeks: {
    nl: '{value} nachten gewerkt in 16 weken. Meer dan {limit} mag niet.',
    en: '{value} nights worked in 16 weeks. More than {limit} is not allowed.',
  },
  atw_night_avg: {
    nl: 'Met zoveel nachten mag het gemiddeld {limit} uur per week zijn. Het was {value} uur.',
    en: 'With this many nights the average may be {limit} hours a week. It was {value}.',
  },
  atw_youth_shift: {
    nl: '{date}: {value} uur gewerkt. Onder 18 is {limit} uur op een dag de grens, school meegeteld.',
    en: '{date}: {value} hours worked. Under 18 the limit is {limit} hours a day, school included.',
  },
  atw_youth_week: {
    nl: '{value} uur gewerkt in deze week. Onder 18 is {limit} uur de grens, school meegeteld.',
    en: '{value} hours worked in this week. Under 18 the limit is {limit}, school included.',
  },
  atw_youth_avg_4: {
    nl: 'De laatste 4 weken was het {value} uur per week. Onder 18 mag het gemiddeld {limit} uur zijn.',
    en: 'The last 4 weeks it was {value} hours a week. Under 18 the average may be {limit}.',
  },
  atw_youth_rest_day: {
    nl: '{date}: {value} uur rust voor het begin. Onder 18 moet dat {limit} uur zijn.',
    en: '{date}: {value} hours of rest before the start. Under 18 it must be {limit}.',
  },
  atw_youth_rest_week: {
    nl: 'De langste rust in 7 dagen is {value} uur. Onder 18 moet dat {limit} uur zijn.',
    en: 'The longest rest in 7 days is {value} hours. Under 18 it must be {limit}.',
  },
  atw_youth_night: {
    nl: '{date}: {value} uur gewerkt tussen 23.00 en 6.00 uur. Onder 18 mag dat niet.',
    en: '{date}: {value} hours worked between 23:00 and 06:00. Under 18 that is not allowed.',
  },
  atw_youth_break: {
    nl: '{date}: {work} uur gewerkt met {value} minuten pauze. Onder 18 hoort er na 4,5 uur werk {limit} minuten pauze bij.',
    en: '{date}: {work} hours worked with {value} minutes of break. Under 18 more than 4.5 hours of work needs {limit} minutes.',
  },
  atw_youth_school: {
    nl: 'Onder 18 telt school mee als werk. De schooluren zijn niet bekend: tel ze er zelf bij, of vul ze in bij de gegevens van het lid.',
    en: 'Under 18 school counts as work. The school hours are not known: add them yourself, or fill them in with the data of the member.',
  },
  atw_c15_kind: {
    nl: 'Jonger dan 16: alleen licht werk, en niet onder schooltijd. Vraag het bestuur.',
    en: 'Under 16: light work only, and not during school. Ask the board.',
  },
  atw_c13_14: {
    nl: '13 of 14 jaar: alleen helpen bij licht werk, niet op een schooldag of zondag, hooguit 7 uur op een dag. Vraag het bestuur.',
    en: '13 or 14 years: only help with light work, not on a school day or Sunday, at most 7 hours a day. Ask the board.',
  },
  atw_c12_none: {
    nl: 'Jonger dan 13: werken mag niet. Vraag het bestuur.',
    en: 'Under 13: work is not allowed. Ask the board.',
  },
  atw_c15_schoolday: {
    nl: '{date}: {value} uur gewerkt. Was dat een schooldag? Dan is {limit} uur de grens onder 16.',
    en: '{date}: {value} hours worked. Was that a school day? Then the limit under 16 is {limit}.',
  },
  atw_c15_otherday: {
    nl: '{date}: {value} uur gewerkt. Onder 16 is {limit} uur de grens, ook in de vakantie.',
    en: '{date}: {value} hours worked. Under 16 the limit is {limit}, in holidays too.',
  },
  atw_c15_schoolweek: {
    nl: '{value} uur gewerkt in deze week. Was er school? Dan is {limit} uur de grens onder 16.',
    en: '{value} hours worked in this week. Was there school? Then the limit under 16 is {limit}.',
  },
  atw_c15_holidayweek: {
    nl: '{value} uur gewerkt in deze week. Onder 16 is {limit} uur de grens, ook in de vakantie.',
    en: '{value} hours worked in this week. Under 16 the limit is {limit}, in holidays too.',
  },
  atw_c15_days: {
    nl: '{value} dagen gewerkt in deze week. Onder 16 is {limit} de grens.',
    en: '{value} days worked in this week. Under 16 the limit is {limit}.',
  },
  atw_c15_rest_holiday: {
    nl: '{date}: {value} uur gewerkt tussen 21.00 en 7.00 uur. Onder 16 mag dat niet.',
    en: '{date}: {value} hours worked between 21:00 and 07:00. Under 16 that is not allowed.',
  },
  atw_c15_rest_school: {
    nl: '{date}: {value} uur gewerkt na 19.00 uur. Was er die week school? Dan mag dat niet onder 16.',
    en: '{date}: {value} hours worked after 19:00. Was there school that week? Then it is not allowed under 16.',
  },
  atw_c15_break: {
    nl: '{date}: {work} uur gewerkt met {value} minuten pauze. Onder 16 hoort er na 4,5 uur werk {limit} minuten pauze bij.',
    en: '{date}: {work} hours worked with {value} minutes of break. Under 16 more than 4.5 hours of work needs {limit} minutes.',
  },
  atw_c15_sunday: {
    nl: '{date}: op zondag werken mag onder 16 alleen als de ouders het goedvinden en de zaterdag ervoor vrij was.',
    en: '{date}: under 16 work on Sunday only with the consent of the parents and a free Saturday before.',
  },
  // the same when it is known how long school is
  atw_youth_week_known: {
    nl: 'Werk en school zijn samen {value} uur in deze week. Onder 18 is {limit} uur de grens.',
    en: 'Work and school are {value} hours together in this week. Under 18 the limit is {limit}.',
  },
  atw_youth_avg_4_known: {
    nl: 'De laatste 4 weken waren werk en school samen {value} uur per week. Onder 18 mag het gemiddeld {limit} uur zijn.',
    en: 'The last 4 weeks work and school were {value} hours a week together. Under 18 the average may be {limit}.',
  },
  atw_youth_school_known: {
    nl: 'Werk en school zijn samen {value} uur in deze week. Dat mag: de grens is {limit} uur. Op één dag samen hooguit 9 uur.',
    en: 'Work and school are {value} hours together in this week. That is allowed: the limit is {limit}. At most 9 hours together in one day.',
  },
  atw_c15_schoolweek_known: {
    nl: '{value} uur gewerkt in een week met school. Onder 16 is {limit} uur dan de grens.',
    en: '{value} hours worked in a week with school. Under 16 the limit is then {limit}.',
  },
  atw_c15_rest_school_known: {
    nl: '{date}: {value} uur gewerkt na 19.00 uur. In een week met school mag dat niet onder 16.',
    en: '{date}: {value} hours worked after 19:00. In a week with school it is not allowed under 16.',
  },
  // the same without any break at all
  atw_adult_break_5_5_none: {
    nl: '{date}: {work} uur gewerkt zonder pauze. Na 5,5 uur werk hoort er {limit} minuten pauze bij.',
    en: '{date}: {work} hours worked without a break. More than 5.5 hours of work needs {limit} minutes.',
  },
  atw_adult_break_10_none: {
    nl: '{date}: {work} uur gewerkt zonder pauze. Na 10 uur werk hoort er {limit} minuten pauze bij.',
    en: '{date}: {work} hours worked without a break. More than 10 hours of work needs {limit} minutes.',
  },
  atw_youth_break_none: {
    nl: '{date}: {work} uur gewerkt zonder pauze. Onder 18 hoort er na 4,5 uur werk {limit} minuten pauze bij.',
    en: '{date}: {work} hours worked without a break. Under 18 more than 4.5 hours of work needs {limit} minutes.',
  },
  atw_c15_break_none: {
    nl: '{date}: {work} uur gewerkt zonder pauze. Onder 16 hoort er na 4,5 uur werk {limit} minuten pauze bij.',
    en: '{date}: {work} hours worked without a break. Under 16 more than 4.5 hours of work needs {limit} minutes.',
  },
});
