type Sentences = Readonly<Record<string, { readonly nl: string; readonly en: string }>>;

/** Why a calculation was refused, per code. B1: what is wrong, what is right. `{name}` stands for a parameter. */
export const WAGE_REFUSALS: Sentences = {
  wage_year_unknown: {
    nl: 'Voor {date} hebben we geen loongegevens. Wel voor: {years}.',
    en: 'There are no wage figures for {date}. There are for: {years}.',
  },
  wage_parameter_unknown: {
    nl: 'Het gegeven {figure} is voor dit jaar niet bekend.',
    en: 'The figure {figure} is not known for this year.',
  },
  pay_period_invalid: {
    nl: 'Dit is geen goede loonperiode. Een maand begint op de eerste, een week op maandag, een kwartaal op 1 januari, april, juli of oktober.',
    en: 'This is not a pay period. A month starts on the first, a week on a Monday, a quarter on 1 January, April, July or October.',
  },
  amount_too_large: {
    nl: 'Dit bedrag is te groot. Het hoogste bedrag is {most}.',
    en: 'This amount is too large. The highest amount is {most}.',
  },
  amount_not_zero: { nl: 'Vul een bedrag boven nul in.', en: 'Enter an amount above zero.' },
  amount_negative: { nl: 'Dit bedrag kan niet onder nul zijn.', en: 'This amount cannot be below zero.' },
  percentage_invalid: {
    nl: 'Vul een percentage in met hoogstens drie decimalen, zoals 8.33.',
    en: 'Enter a percentage with at most three decimals, such as 8.33.',
  },
  percentage_negative: { nl: 'Een percentage kan niet onder nul zijn.', en: 'A percentage cannot be below zero.' },
  percentage_too_high: {
    nl: 'Dit percentage is te hoog. Het hoogste is {most}%.',
    en: 'This percentage is too high. The highest is {most}%.',
  },
  hours_invalid: { nl: 'Vul uren in als getal, zoals 36.5.', en: 'Enter hours as a number, such as 36.5.' },
  hours_negative: { nl: 'Uren kunnen niet onder nul zijn.', en: 'Hours cannot be below zero.' },
  hours_too_many: {
    nl: 'Zoveel uren passen niet in deze periode. Het meeste is {most}.',
    en: 'So many hours do not fit in this period. The most is {most}.',
  },
  hours_given_twice: {
    nl: 'Vul de uren één keer in: als totaal, of met hun dagen.',
    en: 'Enter the hours once: as a total, or with their days.',
  },
  outside_the_period: { nl: 'Deze dagen liggen niet in de loonperiode.', en: 'These days are not in the pay period.' },
  ends_before_it_starts: { nl: 'De einddatum ligt voor de begindatum.', en: 'The end date is before the start date.' },
  contract_starts_after_period: {
    nl: 'Het contract begint pas na deze loonperiode.',
    en: 'The contract starts after this pay period.',
  },
  no_workdays_in_period: {
    nl: 'In deze periode valt geen werkdag binnen het contract.',
    en: 'No working day of this period is within the contract.',
  },
  birth_date_in_future: {
    nl: 'De geboortedatum ligt na het begin van de loonperiode.',
    en: 'The date of birth is after the start of the pay period.',
  },
  birth_date_implausible: {
    nl: 'Deze geboortedatum kan niet kloppen: de leeftijd moet tussen 12 en 110 liggen.',
    en: 'This date of birth cannot be right: the age must be between 12 and 110.',
  },
  tax_credit_without_data: {
    nl: 'Zonder volledige gegevens en gecontroleerd identiteitsbewijs is er geen loonheffingskorting.',
    en: 'Without complete details and a checked identity document there is no payroll tax credit.',
  },
  needs_the_tax_credit: {
    nl: 'Deze korting kan alleen samen met de loonheffingskorting.',
    en: 'This credit is only possible together with the payroll tax credit.',
  },
  annual_wage_missing: {
    nl: 'Voor eenmalig loon is het jaarloon nodig: het loon van vorig jaar bij deze werkgever, of een schatting.',
    en: 'One-off pay needs the annual wage: last year’s wage with this employer, or an estimate.',
  },
  annual_wage_negative: { nl: 'Het jaarloon kan niet onder nul zijn.', en: 'The annual wage cannot be below zero.' },
  special_rate_not_allowed: {
    nl: 'Voor dit soort loon mag je het bijzondere tarief niet kiezen.',
    en: 'The special rate may not be chosen for this kind of pay.',
  },
  wga_more_than_half: {
    nl: 'De werkgever mag hoogstens de helft van de WGA-premie inhouden.',
    en: 'The employer may withhold at most half of the WGA premium.',
  },
  holiday_allowance_below_minimum: {
    nl: 'Vakantiegeld is minstens {least}% van het loon.',
    en: 'Holiday allowance is at least {least}% of the wage.',
  },
  pension_franchise_too_low: {
    nl: 'De franchise is te laag. Het laagste bedrag is {lowest} euro per jaar.',
    en: 'The franchise is too low. The lowest amount is {lowest} euros a year.',
  },
  pension_maximum_too_high: {
    nl: 'Het maximale pensioenloon is te hoog. Het hoogste bedrag is {highest} euro per jaar.',
    en: 'The maximum pensionable wage is too high. The highest amount is {highest} euros a year.',
  },
  too_many_waiting_days: {
    nl: 'Er mogen hoogstens {most} wachtdagen zijn.',
    en: 'There may be at most {most} waiting days.',
  },
  sick_days_too_few: {
    nl: 'Vul minstens één ziektedag in, en niet meer wachtdagen dan ziektedagen.',
    en: 'Enter at least one sick day, and no more waiting days than sick days.',
  },
  net_not_reachable: {
    nl: 'Geen brutoloon tot een miljoen euro geeft dit nettoloon.',
    en: 'No gross pay up to a million euros gives this net pay.',
  },
  norm_without_components: {
    nl: 'Een norm heeft minstens één kostenpost met bron.',
    en: 'A norm has at least one cost with its source.',
  },
  norm_without_hours: {
    nl: 'Een norm heeft uren nodig: de normale werkweek.',
    en: 'A norm needs hours: the normal working week.',
  },
  workers_out_of_range: {
    nl: 'Het aantal werkenden ligt tussen {least} en {most}, met hoogstens twee decimalen.',
    en: 'The number of workers is between {least} and {most}, with at most two decimals.',
  },
  no_billable_hours: { nl: 'Er zijn geen uren om te factureren.', en: 'There are no hours to invoice.' },
  no_members: { nl: 'Vul het aantal leden in: minstens één.', en: 'Enter the number of members: at least one.' },
  wage_parameters_invalid: {
    nl: 'De loongegevens van {year} kloppen niet. Kijk bij de punten hieronder.',
    en: 'The wage figures of {year} are not right. See the points below.',
  },
  wage_parameters_year_twice: {
    nl: 'De loongegevens van {year} staan er twee keer.',
    en: 'The wage figures of {year} are there twice.',
  },
};
