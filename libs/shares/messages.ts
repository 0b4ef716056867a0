import { addMessages } from '#libs/platform/index.js';

addMessages({
  share_request_open: {
    nl: 'Er wacht al een verzoek bij het bestuur. Trek dat eerst in als je iets anders wilt.',
    en: 'A request waits for the board already. Take it back first if you want something else.',
  },
  share_request_decided: {
    nl: 'Over dit verzoek is al besloten, of het is ingetrokken.',
    en: 'This request was decided on already, or taken back.',
  },
  share_request_own: {
    nl: 'Dit is je eigen verzoek. Iemand anders van het bestuur besluit.',
    en: 'This is your own request. Somebody else on the board decides.',
  },
  share_request_answer: {
    nl: 'Schrijf op waarom niet. Het lid leest dit.',
    en: 'Write down why not. The member reads this.',
  },
  share_account_exists: {
    nl: 'Dit lid heeft al een aandeelrekening. Een tweede aandeel schrijf je daarop bij.',
    en: 'This member already has a share account. Add a second share to that one.',
  },
  share_member_unknown: {
    nl: 'Dit lid staat niet in het ledenregister. Kies iemand uit de lijst.',
    en: 'This member is not in the register. Choose somebody from the list.',
  },
  share_before_membership: {
    nl: 'Kies een datum vanaf de eerste dag van het lidmaatschap, {date}.',
    en: 'Choose a date from the first day of the membership on, {date}.',
  },
  share_after_membership: {
    nl: 'Het lidmaatschap eindigde op {date}. Kies een datum tot en met die dag.',
    en: 'The membership ended on {date}. Choose a date up to that day.',
  },
  share_before_account: { nl: 'Kies een datum vanaf {date}.', en: 'Choose a date from {date} on.' },
  share_date_future: {
    nl: 'Deze dag moet nog komen. Kies vandaag of eerder.',
    en: 'This day is yet to come. Choose today or earlier.',
  },
  share_amount_positive: { nl: 'Vul een bedrag boven nul in.', en: 'Fill in an amount above zero.' },
  share_terms_or_amount: {
    nl: 'Kies een aantal termijnen of een bedrag per termijn, een van de twee.',
    en: 'Choose a number of instalments or an amount per instalment, one of the two.',
  },
  share_terms_too_many: { nl: 'Kies hoogstens {most} termijnen.', en: 'Choose at most {most} instalments.' },
  share_terms_beyond_articles: {
    nl: 'Volgens de statuten kan dit nog in hoogstens {most} termijnen. Wil je er meer? Vraag het bestuur.',
    en: 'By the articles this can still be paid in at most {most} instalments. Do you need more? Ask the board.',
  },
  share_plan_beyond_obligation: {
    nl: 'Een termijn kan niet hoger zijn dan wat nog te betalen is.',
    en: 'An instalment cannot be more than what is still to be paid.',
  },
  share_first_in_past: { nl: 'Kies een dag vanaf {date}.', en: 'Choose a day from {date} on.' },
  share_nothing_to_plan: {
    nl: 'Het aandeel is al betaald. Er is niets meer te plannen.',
    en: 'The share is paid already. There is nothing left to plan.',
  },
  share_account_closed: {
    nl: 'Dit lidmaatschap is geëindigd en de rekening wordt afgerekend. Er kan geen plan of aandeel meer bij.',
    en: 'This membership has ended and the account is being settled. No plan or share can be added.',
  },
  share_no_plan: {
    nl: 'Er loopt geen betaalplan. Maak er eerst een.',
    en: 'There is no plan. Make one first.',
  },
  share_plan_exists: {
    nl: 'Iemand anders maakte net een plan. Bekijk dat eerst.',
    en: 'Somebody else has just made a plan. Look at that one first.',
  },
  share_pause_once: {
    nl: 'Een bedrag ineens kun je niet overslaan. Maak een plan met een andere dag.',
    en: 'A single amount cannot be skipped. Make a plan with another day.',
  },
  share_pause_beyond_articles: {
    nl: 'Je kunt dit jaar zelf nog {left} termijnen overslaan. Heb je meer nodig? Vraag het bestuur, dat mag altijd.',
    en: 'You can skip {left} more instalments this year yourself. Do you need more? Ask the board, you always may.',
  },
  share_mandate_missing: {
    nl: 'Voor automatische incasso is eerst een machtiging nodig.',
    en: 'A direct debit mandate is needed first.',
  },
  share_agreement_missing: {
    nl: 'Hiervoor moet het lid eerst zelf tekenen.',
    en: 'For this the member has to sign first.',
  },
  share_agreement_own: {
    nl: 'Alleen het lid zelf kan hiervoor tekenen, na inloggen.',
    en: 'Only the member herself can sign this, signed in.',
  },
  share_agreement_exists: {
    nl: 'Er loopt al zo’n afspraak. Stop die eerst.',
    en: 'There is such an agreement already. Stop that one first.',
  },
  share_remits_too_much: {
    nl: 'Zoveel staat er niet meer open. Kwijtschelden kan tot wat nog niet betaald is.',
    en: 'Not that much is open. You can remit up to what is unpaid.',
  },
  share_correction_refused: {
    nl: 'Deze mutatie kan niet zo worden teruggedraaid: zij hoort bij een incasso, een terugbetaling of het vertrek van het lid. Draai dat zelf terug.',
    en: 'This movement cannot be taken back like this: it belongs to a collection, a refund or the member’s leaving. Take that back itself.',
  },
  share_already_corrected: { nl: 'Deze mutatie is al teruggedraaid.', en: 'This movement was taken back already.' },
  share_paid_out_of_bounds: {
    nl: 'Dit kan niet: er zou meer gestort zijn dan ingeschreven, of minder dan niets.',
    en: 'This cannot be: more would be paid in than subscribed, or less than nothing.',
  },
  share_held_out_of_bounds: {
    nl: 'Zoveel is er niet te veel betaald.',
    en: 'That much was not paid in excess.',
  },
  share_claim_out_of_bounds: {
    nl: 'De vordering kan niet hoger zijn dan wat is gestort, na verlies en rente.',
    en: 'The claim cannot be more than what was paid in, after losses and interest.',
  },
  share_refund_out_of_bounds: {
    nl: 'Er kan niet meer worden terugbetaald dan het lid nog tegoed heeft.',
    en: 'No more can be paid back than the member still has coming.',
  },
  share_nothing_held: {
    nl: 'Er is niets te veel betaald, of het gaat al terug.',
    en: 'Nothing was paid too much, or it is on its way back.',
  },
  share_nothing_offered: {
    nl: 'Er staat niets klaar om terug te betalen.',
    en: 'Nothing is waiting to be given back.',
  },
  share_month_too_far: {
    nl: 'Zo ver vooruit kan niet. Kies een maand tot en met {month}.',
    en: 'That is too far ahead. Choose a month up to {month}.',
  },
  share_term_out_of_bounds: {
    nl: 'Deze termijn is al betaald. Kijk wat er sinds het openen veranderd is.',
    en: 'This instalment has been paid already. See what changed since you opened it.',
  },
  share_claim_below_interest: {
    nl: 'De vordering is lager dan de bijgeschreven rente.',
    en: 'The claim is lower than the interest credited.',
  },
});
