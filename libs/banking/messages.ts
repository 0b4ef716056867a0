import { addMessages } from '#libs/platform/index.js';

addMessages({
  iban_not_sepa: {
    nl: 'Dit IBAN klopt niet, of ligt buiten het SEPA-gebied. Controleer elk teken.',
    en: 'This IBAN is not right, or lies outside the SEPA area. Check every character.',
  },
  party_unknown: {
    nl: 'Dit lid of deze relatie bestaat niet in deze coöperatie.',
    en: 'This member or relation does not exist in this co-operative.',
  },
  account_confirmed_already: {
    nl: 'Deze rekening is al bevestigd.',
    en: 'This account has been confirmed already.',
  },
  account_needs_second_person: {
    nl: 'Jij hebt deze rekening opgeschreven. Iemand anders moet hem bevestigen.',
    en: 'You wrote this account down. Somebody else must confirm it.',
  },
  creditor_identifier: {
    nl: 'Dit incassant-ID klopt niet. Het staat in je incassocontract met de bank, bijvoorbeeld NL66ZZZ301234560000.',
    en: 'This creditor identifier is not right. It is in your collection contract with the bank, for example NL66ZZZ301234560000.',
  },
  creditor_identifier_missing: {
    nl: 'Vul eerst het incassant-ID in bij de instellingen. Zonder kun je niet incasseren.',
    en: 'Fill in the creditor identifier in the settings first. Without it you cannot collect.',
  },
  mandate_exists: {
    nl: 'Er is al een machtiging. Beëindig die eerst, of wijzig de rekening.',
    en: 'There is a mandate already. End it first, or change its account.',
  },
  mandate_reference: {
    nl: 'Een kenmerk heeft hoogstens 35 tekens: letters zonder accent, cijfers en een paar leestekens.',
    en: 'A reference has at most 35 characters: plain letters, digits and a few punctuation marks.',
  },
  mandate_reference_taken: {
    nl: 'Dit kenmerk heeft al een andere machtiging.',
    en: 'Another mandate has this reference already.',
  },
  mandate_signed_later: {
    nl: 'De datum van tekenen ligt in de toekomst.',
    en: 'The date of signing is in the future.',
  },
  mandate_ended: { nl: 'Deze machtiging is beëindigd.', en: 'This mandate has ended.' },
  order_amount: {
    nl: 'Een bedrag ligt tussen € 0,01 en € 999.999.999,99.',
    en: 'An amount lies between € 0.01 and € 999,999,999.99.',
  },
  order_in_approved_batch: {
    nl: 'Dit staat in een betaalbatch die is goedgekeurd of al naar de bank is. Annuleer de batch eerst, of wacht op de bank.',
    en: 'This is in a batch that is approved or went to the bank. Cancel the batch first, or wait for the bank.',
  },
  order_in_other_batch: {
    nl: 'Een van deze betalingen zit al in een andere batch.',
    en: 'One of these payments is in another batch already.',
  },
  order_withdrawn: { nl: 'Deze betaling is ingetrokken.', en: 'This payment has been withdrawn.' },
  batch_exported_already: {
    nl: 'Deze batch is al geëxporteerd voor de bank. Er kan niets meer aan veranderen.',
    en: 'This batch has been exported for the bank already. Nothing in it can change any more.',
  },
  batch_not_now: {
    nl: 'Dat kan nu niet met deze batch. De batch is: {state}.',
    en: 'That cannot be done with this batch now. The batch is: {state}.',
  },
  batch_total_differs: {
    nl: 'De regels en het totaal van de batch zijn niet gelijk. Maak de batch opnieuw.',
    en: 'The lines and the total of the batch differ. Make the batch again.',
  },
  batch_needs_second_person: {
    nl: 'Jij hebt deze batch gemaakt of gewijzigd. Iemand anders moet hem goedkeuren.',
    en: 'You made or changed this batch. Somebody else must approve it.',
  },
});
