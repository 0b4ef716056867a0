import { addMessages } from '#libs/platform/index.js';

addMessages({
  profit_year_unknown: { nl: 'Er is geen boekjaar {year}.', en: 'There is no financial year {year}.' },
  profit_year_taken: {
    nl: 'Voor dit jaar is er al een voorstel. Wijzig dat.',
    en: 'There is a proposal for this year already. Change that one.',
  },
  profit_piece_twice: { nl: 'Dit onderdeel staat er al.', en: 'This piece is there already.' },
  profit_percent_over: {
    nl: 'De percentages zijn samen meer dan 100.',
    en: 'The percentages are more than 100 together.',
  },
  profit_percent_or_amount: {
    nl: 'Vul een percentage in of een bedrag, niet allebei.',
    en: 'Fill in a percentage or an amount, not both.',
  },
  profit_step_half: {
    nl: 'Vul bij de algemene reserve beide in: tot hoe vaak de jaarlonen, en het percentage daarna.',
    en: 'Fill in both for the general reserve: until how many times the yearly wages, and the percentage after that.',
  },
  profit_step_reserve_only: {
    nl: 'Alleen de algemene reserve kan na een grens langzamer groeien.',
    en: 'Only the general reserve can grow more slowly after a limit.',
  },
  profit_step_not_lower: {
    nl: 'Na de grens is het percentage lager dan ervoor.',
    en: 'After the limit the percentage is lower than before it.',
  },
  profit_rule_reserves_least: {
    nl: 'Volgens de statuten gaat minstens {percent}% naar de reserves.',
    en: 'By the articles at least {percent}% goes to the reserves.',
  },
  profit_rule_reserves_least_clause: {
    nl: 'Volgens de statuten ({clause}) gaat minstens {percent}% naar de reserves.',
    en: 'By the articles ({clause}) at least {percent}% goes to the reserves.',
  },
  profit_rule_indivisible_least: {
    nl: 'Volgens de statuten gaat minstens {percent}% naar de reserve die nooit naar leden gaat.',
    en: 'By the articles at least {percent}% goes to the reserve that never goes to members.',
  },
  profit_rule_indivisible_least_clause: {
    nl: 'Volgens de statuten ({clause}) gaat minstens {percent}% naar de reserve die nooit naar leden gaat.',
    en: 'By the articles ({clause}) at least {percent}% goes to the reserve that never goes to members.',
  },
  profit_rule_members_most: {
    nl: 'Volgens de statuten gaat hoogstens {percent}% naar leden.',
    en: 'By the articles at most {percent}% goes to members.',
  },
  profit_rule_members_most_clause: {
    nl: 'Volgens de statuten ({clause}) gaat hoogstens {percent}% naar leden.',
    en: 'By the articles ({clause}) at most {percent}% goes to members.',
  },
  profit_too_much: {
    nl: 'Dit is € {over} meer dan er te verdelen is.',
    en: 'This is € {over} more than there is to divide.',
  },
  profit_loss_divides: {
    nl: 'Er is geen winst om te verdelen. Een verlies gaat naar volgende jaren.',
    en: 'There is no profit to divide. A loss is carried forward.',
  },
  profit_interest_not_allowed: {
    nl: 'Volgens de statuten is er geen rente op het aandeel.',
    en: 'By the articles there is no interest on the share.',
  },
  profit_nobody_hours: {
    nl: 'Er zijn geen goedgekeurde uren van leden om over te verdelen.',
    en: 'There are no approved hours of members to divide over.',
  },
  profit_nobody_wage: {
    nl: 'Vul het loon in van de leden die meedelen.',
    en: 'Fill in the wages of the members who take part.',
  },
  profit_nobody_equal: { nl: 'Er is niemand om over te verdelen.', en: 'There is nobody to divide over.' },
  profit_nobody_self_employed: {
    nl: 'Er zijn geen zzp-leden met goedgekeurde uren.',
    en: 'There are no self-employed members with approved hours.',
  },
  profit_member_unknown: {
    nl: 'Dit was in het jaar geen lid.',
    en: 'This was no member in the year.',
  },
  profit_stands: {
    nl: 'De ledenvergadering heeft dit vastgesteld. Het verandert niet meer.',
    en: 'The general meeting adopted this. It does not change any more.',
  },
  profit_does_not_add_up: {
    nl: 'De onderdelen zijn samen niet precies het resultaat.',
    en: 'The pieces are not exactly the result.',
  },
  profit_result_not_final: {
    nl: 'Het resultaat van {year} staat nog niet vast. Sluit eerst alle maanden van dat jaar.',
    en: 'The result of {year} is not final yet. Close all months of that year first.',
  },
  profit_result_changed: {
    nl: 'Er is in {year} nog iets geboekt. Sla het voorstel opnieuw op; is het al vastgesteld, haal het besluit dan eerst terug.',
    en: 'Something was booked in {year} since. Save the proposal again; if it was adopted, take the decision back first.',
  },
  profit_adopted_too_early: {
    nl: 'De ledenvergadering beslist na afloop van het boekjaar, na {date}.',
    en: 'The general meeting decides after the financial year, after {date}.',
  },
  profit_adopted_later: { nl: 'Deze vergadering moet nog komen.', en: 'This meeting has yet to come.' },
  profit_not_adopted: {
    nl: 'De ledenvergadering heeft dit nog niet vastgesteld.',
    en: 'The general meeting has not adopted this yet.',
  },
  profit_adopted_already: {
    nl: 'De ledenvergadering heeft dit al vastgesteld. Klopt er iets niet, haal het besluit dan terug.',
    en: 'The general meeting adopted this already. If something is wrong, take the decision back.',
  },
  profit_taken_back_already: {
    nl: 'Dit besluit is teruggehaald. Maak een nieuw voorstel.',
    en: 'This decision was taken back. Make a new proposal.',
  },
  profit_bonus_taken: {
    nl: 'Een bonus of toeslag uit dit besluit staat al op een loonstrook of factuur. Haal die eerst terug.',
    en: 'A bonus or supplement of this decision is on a payslip or invoice already. Take that back first.',
  },
  profit_distribution_gone: {
    nl: 'Een uitkering uit dit besluit is al aan een lid betaald. Vorder die eerst terug.',
    en: 'A distribution of this decision was paid to a member already. Reclaim that first.',
  },
  profit_back_too_early: {
    nl: 'Terughalen kan niet voor {date}, de dag van het besluit.',
    en: 'Taking back is not before {date}, the day of the decision.',
  },
  profit_back_later: { nl: 'Deze dag moet nog komen.', en: 'This day has yet to come.' },
  profit_confirmed_already: { nl: 'Dit is al geboekt.', en: 'This was booked already.' },
});
