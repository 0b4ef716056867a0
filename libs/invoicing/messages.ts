import { addMessages } from '#libs/platform/index.js';

/** What stands in the way of an invoice, and what is worth a look before it goes out. */
addMessages({
  invoice_not_ready: {
    nl: 'Deze factuur kan nog niet definitief worden. Hieronder staat wat er mist.',
    en: 'This invoice cannot become final yet. Below is what is missing.',
  },
  issuer_address_incomplete: {
    nl: 'Het adres van de coöperatie is niet compleet. Vul het aan bij de instellingen.',
    en: 'The address of the co-operative is not complete. Complete it in the settings.',
  },
  issuer_kvk_number_missing: {
    nl: 'Het KvK-nummer van de coöperatie ontbreekt. Vul het in bij de instellingen.',
    en: 'The Chamber of Commerce (KvK) number of the co-operative is missing. Enter it in the settings.',
  },
  issuer_vat_number_missing: {
    nl: 'Het btw-nummer van de coöperatie ontbreekt. Vul het in bij de instellingen.',
    en: 'The VAT number of the co-operative is missing. Enter it in the settings.',
  },
  issuer_iban_missing: {
    nl: 'Het rekeningnummer van de coöperatie ontbreekt. Vul het in bij de instellingen, anders kan de klant niet betalen.',
    en: 'The account number of the co-operative is missing. Enter it in the settings, or the customer cannot pay.',
  },
  customer_address_incomplete: {
    nl: 'Het adres van {name} is niet compleet. Op een factuur horen straat, huisnummer, postcode en plaats.',
    en: 'The address of {name} is not complete. An invoice needs street, house number, postal code and town.',
  },
  customer_vat_number_missing: {
    nl: 'Je verlegt de btw naar {name}, maar het btw-nummer ontbreekt. Vul het in bij de relatie.',
    en: 'You reverse the VAT to {name}, but the VAT number is missing. Enter it with the relation.',
  },
  vat_reason_missing: {
    nl: 'Bij 0% btw moet op de factuur staan waarom. Zet de regel van tabel II in de opmerking.',
    en: 'With 0% VAT the invoice must say why. Put the rule of table II in the note.',
  },
  invoice_without_lines: { nl: 'Er staat niets op deze factuur.', en: 'There is nothing on this invoice.' },
  invoice_without_amount: { nl: 'Het totaal van deze factuur is nul.', en: 'The total of this invoice is nil.' },
  invoice_negative: {
    nl: 'Het totaal van deze factuur is negatief. Maak een creditnota bij de factuur die je corrigeert.',
    en: 'The total of this invoice is negative. Make a credit note for the invoice you correct.',
  },
  credit_note_positive: {
    nl: 'Een creditnota heeft een negatief totaal. Zet een min voor de aantallen.',
    en: 'A credit note has a negative total. Put a minus before the quantities.',
  },
  credit_exceeds_invoice: {
    nl: 'Deze creditnota is meer dan wat er van de factuur over is, in totaal of voor een van de btw-tarieven.',
    en: 'This credit note is more than what is left of the invoice, in all or for one of the VAT rates.',
  },
  invoice_late: {
    nl: 'Voor werk van {supplied_on} had de factuur uiterlijk {deadline} weg gemoeten. De btw hoort bij de aangifte van die dag.',
    en: 'For work of {supplied_on} the invoice was due by {deadline}. Its VAT belongs to the return of that day.',
  },
  payment_term_long: {
    nl: 'De betaaltermijn is {days} dagen. Meer dan 60 dagen mag alleen als dat voor jullie niet nadelig is.',
    en: 'The payment term is {days} days. More than 60 days is allowed only when it is not unfair to you.',
  },
  supplied_in_future: {
    nl: 'Op deze factuur staat werk van na vandaag.',
    en: 'This invoice has work of after today.',
  },
});

/** Refusals. */
addMessages({
  invoice_is_final: {
    nl: 'Deze factuur is definitief en verandert niet meer. Maak een creditnota om hem te corrigeren.',
    en: 'This invoice is final and does not change any more. Make a credit note to correct it.',
  },
  invoice_date_before_last: {
    nl: 'De laatste factuur in deze reeks is van {last}. Een nieuwe kan geen eerdere datum krijgen.',
    en: 'The last invoice in this series is of {last}. A new one cannot get an earlier date.',
  },
  already_billed: {
    nl: 'Dit staat al op een andere factuur. Ververs de lijst.',
    en: 'This is on another invoice already. Refresh the list.',
  },
  nothing_to_bill: {
    nl: 'Voor {project} is er niets meer te factureren.',
    en: 'There is nothing left to invoice for {project}.',
  },
  hours_without_rate: {
    nl: 'Bij {count} uurregels hoort nog geen tarief, de eerste is van {date}. Voeg het tarief toe en probeer het opnieuw.',
    en: '{count} time entries have no rate yet, the first is of {date}. Add the rate and try again.',
  },
  not_a_draft: {
    nl: 'Dit is geen concept meer, of het wordt al definitief gemaakt.',
    en: 'This is no draft any more, or it is being made final already.',
  },
  only_final_is_credited: {
    nl: 'Alleen een definitieve factuur kun je crediteren. Een concept gooi je weg.',
    en: 'Only a final invoice can be credited. A draft you throw away.',
  },
  credits_unknown_line: {
    nl: 'Deze regel staat niet op de factuur die je crediteert.',
    en: 'This line is not on the invoice you credit.',
  },
  credit_draft_exists: {
    nl: 'Er staat al een concept-creditnota klaar voor deze factuur. Maak die eerst af.',
    en: 'There is a draft credit note for this invoice already. Finish that one first.',
  },
  credited_in_full: {
    nl: 'Deze factuur is al helemaal gecrediteerd.',
    en: 'This invoice has been credited in full already.',
  },
  document_in_progress: {
    nl: 'De factuur wordt op dit moment opgemaakt. Probeer het over een paar tellen opnieuw.',
    en: 'The invoice is being drawn up. Try again in a few seconds.',
  },
  customer_unknown: {
    nl: 'Deze klant kennen we niet. Kies een relatie die klant is.',
    en: 'We do not know this customer. Choose a relation that is a customer.',
  },
  project_of_other_customer: {
    nl: 'Dit project hoort niet bij deze klant.',
    en: 'This project does not belong to this customer.',
  },
  project_not_billable: {
    nl: 'Dit project bestaat niet, of heeft geen klant om aan te factureren.',
    en: 'This project does not exist, or has no customer to invoice.',
  },
  delivery_is_billed: {
    nl: 'Deze levering staat op een factuur en verandert niet meer.',
    en: 'This delivery is on an invoice and does not change any more.',
  },
  fee_before_project: {
    nl: 'Het project begint in {month}. Het vaste bedrag kan niet eerder beginnen.',
    en: 'The project begins in {month}. The fixed fee cannot begin earlier.',
  },
  fee_ends_before_start: {
    nl: 'De laatste maand ligt voor de eerste.',
    en: 'The last month is before the first.',
  },
  fee_month_is_billed: {
    nl: 'De maand {month} staat al op een factuur. Kies die maand of een latere.',
    en: 'The month {month} is on an invoice already. Choose that month or a later one.',
  },
});

/** What happened to an invoice. */
addMessages({
  invoice_was_drafted: { nl: 'Concept gemaakt.', en: 'Draft made.' },
  invoice_was_drafted_by_run: { nl: 'Concept gemaakt door de factuurrun.', en: 'Draft made by the invoice run.' },
  credit_note_was_drafted: { nl: 'Concept-creditnota gemaakt.', en: 'Draft credit note made.' },
  invoice_was_changed: { nl: 'Concept gewijzigd.', en: 'Draft changed.' },
  invoice_was_finalised: { nl: 'Definitief gemaakt en geboekt.', en: 'Made final and posted.' },
  invoice_was_finalised_by_run: {
    nl: 'Definitief gemaakt en geboekt door de factuurrun.',
    en: 'Made final and posted by the invoice run.',
  },
  invoice_was_drawn: { nl: 'Pdf gemaakt.', en: 'PDF made.' },
  invoice_was_credit_drafted: {
    nl: 'Concept-creditnota bij deze factuur gemaakt.',
    en: 'Draft credit note on this invoice made.',
  },
  invoice_was_credited: { nl: 'Creditnota definitief gemaakt.', en: 'Credit note made final.' },
});
