/** What is wrong in a year's parameter file, per code: read by whoever types the figures in December. */
export const PARAMETER_REFUSALS: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  parameter_schema_unknown: {
    nl: 'Dit bestand heeft niet schemaVersion 1.',
    en: 'This file does not have schemaVersion 1.',
  },
  parameter_year_missing: { nl: 'Het jaar ontbreekt of is geen jaartal.', en: 'The year is missing or is no year.' },
  parameter_sources_missing: { nl: 'De lijst met bronnen ontbreekt.', en: 'The list of sources is missing.' },
  parameter_source_incomplete: {
    nl: 'Een bron heeft een uitgever en een titel nodig.',
    en: 'A source needs a publisher and a title.',
  },
  parameter_missing: { nl: 'Dit gegeven ontbreekt.', en: 'This figure is missing.' },
  parameter_unknown_name: { nl: 'Deze naam kennen we niet.', en: 'We do not know this name.' },
  parameter_not_an_object: {
    nl: 'Hier hoort een gegeven met eenheid, bron en waarden.',
    en: 'A figure with unit, source and values belongs here.',
  },
  parameter_unit_wrong: { nl: 'De eenheid moet {wanted} zijn.', en: 'The unit must be {wanted}.' },
  parameter_confidence_unknown: {
    nl: 'De zekerheid is high, medium of low.',
    en: 'The confidence is high, medium or low.',
  },
  parameter_without_source: { nl: 'Dit gegeven heeft geen bron.', en: 'This figure has no source.' },
  parameter_source_unknown: { nl: 'Bron {source} staat niet in de lijst.', en: 'Source {source} is not in the list.' },
  parameter_not_from_1_january: {
    nl: 'De eerste waarde moet gelden vanaf 1 januari {year}.',
    en: 'The first value must apply from 1 January {year}.',
  },
  parameter_date_twice: { nl: 'Deze datum staat er twee keer.', en: 'This date is there twice.' },
  parameter_date_outside_year: { nl: 'Deze datum ligt niet in {year}.', en: 'This date is not in {year}.' },
  parameter_date_invalid: { nl: 'Dit is geen datum.', en: 'This is not a date.' },
  parameter_value_unreadable: {
    nl: 'Deze waarde is niet te lezen. Hier hoort: {wanted}.',
    en: 'This value cannot be read. Wanted here: {wanted}.',
  },
  brackets_not_complete: {
    nl: 'De schijven moeten bij nul beginnen en open eindigen.',
    en: 'The brackets must start at zero and end open.',
  },
  brackets_have_a_gap: { nl: 'Na schijf {row} is er een gat.', en: 'There is a gap after bracket {row}.' },
  brackets_fall: {
    nl: 'Schijf {row} heeft een lager percentage dan de vorige.',
    en: 'Bracket {row} has a lower rate than the one before.',
  },
  bracket_tax_at_edge_wrong: {
    nl: 'De belasting aan het begin van schijf {row} moet {wanted} zijn.',
    en: 'The tax at the start of bracket {row} must be {wanted}.',
  },
  first_bracket_parts_differ: {
    nl: 'Loonbelasting en premies zijn samen niet het percentage van de eerste schijf.',
    en: 'Tax and premiums together are not the rate of the first bracket.',
  },
  credit_does_not_end: {
    nl: 'De korting is niet nul waar dat volgens de gegevens moet.',
    en: 'The credit is not zero where the figures say so.',
  },
  labour_credit_edges_not_rising: {
    nl: 'De grenzen van de arbeidskorting lopen niet op.',
    en: 'The edges of the labour credit do not rise.',
  },
  labour_credit_cap_wrong: {
    nl: 'Het maximum past niet bij het percentage. De maxima tellen op.',
    en: 'The cap does not fit the percentage. Caps are cumulative.',
  },
  maximum_table_wage_wrong: {
    nl: 'Het hoogste tabelloon moet {wanted} zijn.',
    en: 'The maximum table wage must be {wanted}.',
  },
  premium_maximum_not_the_year_divided: {
    nl: 'Dit is niet het jaarmaximum gedeeld door de perioden, naar beneden afgerond.',
    en: 'This is not the year’s maximum divided by the periods, rounded down.',
  },
  minimum_wage_adult_missing: { nl: 'Het bedrag voor 21 jaar ontbreekt.', en: 'The amount for age 21 is missing.' },
  minimum_wage_ages_differ: {
    nl: 'De leeftijden bij de bedragen en de percentages verschillen.',
    en: 'The ages of the amounts and the percentages differ.',
  },
  minimum_wage_not_the_percentage: {
    nl: 'Het bedrag voor {age} jaar past niet bij het percentage.',
    en: 'The amount for age {age} does not fit the percentage.',
  },
  four_week_periods_not_a_year: {
    nl: 'De dertien perioden van vier weken vormen geen heel jaar.',
    en: 'The thirteen four-week periods do not make a year.',
  },
  special_rates_not_rising: {
    nl: 'De regels moeten bij nul beginnen en oplopen.',
    en: 'The rows must start at zero and rise.',
  },
  special_rate_is_no_bracket_rate: {
    nl: 'Regel {row} heeft een percentage dat geen schijf heeft.',
    en: 'Row {row} has a percentage that no bracket has.',
  },
  special_rate_offset_unexplained: {
    nl: 'De verrekening in regel {row} volgt niet uit de kortingen.',
    en: 'The offset in row {row} does not follow from the credits.',
  },
};
