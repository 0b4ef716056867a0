import { addMessages } from '#libs/platform/index.js';

addMessages({
  entry_refused: { nl: 'De boeking “{description}” klopt niet.', en: 'The entry “{description}” is not right.' },
  entry_needs_two_lines: {
    nl: 'Een boeking heeft minstens twee regels.',
    en: 'An entry has at least two lines.',
  },
  entry_out_of_balance: {
    nl: 'Debet en credit zijn niet gelijk. Het verschil is € {difference}.',
    en: 'Debit and credit are not equal. The difference is € {difference}.',
  },
  entry_unbalanced: { nl: 'Debet en credit zijn niet gelijk.', en: 'Debit and credit are not equal.' },
  entry_opens_one_item: {
    nl: 'Een boeking maakt hoogstens één openstaande post.',
    en: 'An entry makes at most one open item.',
  },
  line_needs_amount: {
    nl: 'Elke regel heeft een bedrag groter dan nul, debet of credit.',
    en: 'Every line has an amount above zero, debit or credit.',
  },
  account_unknown: {
    nl: 'Grootboekrekening {account} bestaat niet in deze coöperatie.',
    en: 'Ledger account {account} does not exist in this co-operative.',
  },
  account_missing: {
    nl: 'Deze grootboekrekening bestaat niet in deze coöperatie.',
    en: 'This ledger account does not exist in this co-operative.',
  },
  account_number: { nl: 'Een rekeningnummer heeft vier cijfers.', en: 'An account number has four digits.' },
  account_needs_relation: {
    nl: 'Noem bij rekening {account} de klant of leverancier.',
    en: 'Name the customer or supplier for account {account}.',
  },
  account_needs_member: { nl: 'Noem bij rekening {account} het lid.', en: 'Name the member for account {account}.' },
  account_needs_open_item: {
    nl: 'Op rekening {account} hoort elke regel bij een openstaande post.',
    en: 'On account {account} every line belongs to an open item.',
  },
  account_has_no_open_items: {
    nl: 'Rekening {account} heeft geen openstaande posten.',
    en: 'Account {account} has no open items.',
  },
  card_missing: {
    nl: 'Deze klant, leverancier of dit lid bestaat niet in deze coöperatie.',
    en: 'This customer, supplier or member does not exist in this co-operative.',
  },
  period_missing: {
    nl: 'Er is geen boekjaar voor {date}. Open eerst dat boekjaar, of kies een andere datum.',
    en: 'There is no financial year for {date}. Open that year first, or choose another date.',
  },
  period_locked: {
    nl: 'Periode {period} is vergrendeld. Boek in een open periode, of vraag de boekhouder om hem te heropenen.',
    en: 'Period {period} is locked. Post in an open period, or ask the bookkeeper to reopen it.',
  },
  period_soft_closed: {
    nl: 'Periode {period} is afgesloten. Alleen de boekhouder kan er nog in boeken.',
    en: 'Period {period} is closed. Only the bookkeeper can still post in it.',
  },
  period_reopening_needs_reason: {
    nl: 'Deze periode is vergrendeld. Schrijf op waarom je hem heropent.',
    en: 'This period is locked. Write down why you reopen it.',
  },
  date_outside_period: {
    nl: 'De datum valt buiten de boekperiode.',
    en: 'The date is outside the accounting period.',
  },
  dates_reversed: {
    nl: 'De einddatum ligt voor de begindatum.',
    en: 'The last date comes before the first date.',
  },
  already_reversed: { nl: 'Deze boeking is al tegengeboekt.', en: 'This entry has been reversed already.' },
  entry_of_room: {
    nl: 'Deze boeking hoort bij een factuur, een aandeel, een lening, een besluit of een betaalbatch. Corrigeer haar daar; dan wordt de boeking vanzelf teruggedraaid.',
    en: 'This entry belongs to an invoice, a share, a loan, a decision or a batch of payments. Correct it there; the entry is then reversed by itself.',
  },
  reversal_needs_document: {
    nl: 'Deze boeking hoort bij een openstaande post. Corrigeer de factuur met een creditnota.',
    en: 'This entry belongs to an open item. Correct the invoice with a credit note.',
  },
  reserve_indivisible: {
    nl: 'Wat in de statutaire reserve (0510) zit, gaat nooit naar leden.',
    en: 'What is in the statutory reserve (0510) never goes to members.',
  },
  already_posted: { nl: 'Dit is al geboekt.', en: 'This has been posted already.' },
  open_item_exists: {
    nl: 'Voor dit document is er al een openstaande post.',
    en: 'There is an open item for this document already.',
  },
  open_item_unknown: {
    nl: 'Deze openstaande post bestaat niet bij deze klant of leverancier.',
    en: 'This open item does not exist for this customer or supplier.',
  },
  settlement_too_large: {
    nl: 'Van post {reference} staat nog € {open} open. Meer kun je er niet op afboeken.',
    en: 'Of item {reference} € {open} is still open. You cannot settle more than that.',
  },
  offset_needs_opposites: {
    nl: 'Je kunt alleen een schuld met een tegoed verrekenen.',
    en: 'You can only set off a debt against a credit.',
  },
  vat_rate_unknown: {
    nl: 'Voor {date} kennen we geen btw-tarief ({treatment}). Controleer de datum van levering.',
    en: 'We know no VAT rate for {date} ({treatment}). Check the date of supply.',
  },
});
