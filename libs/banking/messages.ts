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
  mandate_on_screen: {
    nl: 'Deze machtiging is op het scherm getekend. Er is geen papier.',
    en: 'This mandate was signed on the screen. There is no paper.',
  },
  mandate_collected_when: {
    nl: 'De laatste incasso was na het tekenen, en niet in de toekomst.',
    en: 'The last collection was after the signing, and not in the future.',
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
  batch_carried_out_in_part: {
    nl: 'De bank voerde al een deel uit. Schrijf per regel op wat terugkwam.',
    en: 'The bank carried out a part already. Write down per line what came back.',
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
  execution_in_past: {
    nl: 'Die dag is voorbij. De eerste dag die kan is {date}. Is de batch al klaar? Annuleer hem en maak een nieuwe.',
    en: 'That day is over. The first day that can be is {date}. Is the batch there already? Cancel it and make a new one.',
  },
  execution_not_bank_day: {
    nl: 'Op die dag werken de banken niet. De eerste dag daarna is {date}.',
    en: 'Banks do not work on that day. The first day after it is {date}.',
  },
  collection_too_soon: {
    nl: 'Een incasso moet minstens één bankwerkdag vooraf bij de bank zijn. De eerste dag die kan is {date}.',
    en: 'A collection must be at the bank at least one bank day ahead. The first day that can be is {date}.',
  },
  collection_told_later: {
    nl: 'Wie betaalt, rekent op {date}. Later mag, eerder niet. Moet het toch eerder, trek de batch dan in en maak een nieuwe.',
    en: 'Who pays expects {date}. Later is possible, sooner is not. To collect sooner, withdraw the batch and make a new one.',
  },
  cooperative_iban_missing: {
    nl: 'Vul eerst het IBAN van de coöperatie in bij de instellingen.',
    en: 'Fill in the IBAN of the co-operative in the settings first.',
  },
  batch_needs_person: {
    nl: 'Een betaalbatch maakt een mens, geen programma.',
    en: 'A payment batch is made by a person, not by a program.',
  },
  nothing_waiting: {
    nl: 'Er is niets dat op die dag betaald of geïncasseerd kan worden.',
    en: 'There is nothing that can be paid or collected on that day.',
  },
  party_account_missing: {
    nl: 'Van deze ontvanger is geen bankrekening bekend.',
    en: 'No bank account of this receiver is known.',
  },
  mandate_missing: {
    nl: 'Er is geen machtiging om te incasseren.',
    en: 'There is no mandate to collect.',
  },
  mandate_blocked: {
    nl: 'De machtiging is geblokkeerd. Vraag om een andere rekening.',
    en: 'The mandate is blocked. Ask for another account.',
  },
  mandate_used: {
    nl: 'Deze eenmalige machtiging is al gebruikt.',
    en: 'This one-off mandate has been used already.',
  },
  mandate_lapsed: {
    nl: 'De machtiging is 36 maanden niet gebruikt en daarom vervallen. Vraag om een nieuwe.',
    en: 'The mandate was not used for 36 months and is void. Ask for a new one.',
  },
  mandate_other_creditor: {
    nl: 'De machtiging noemt een ander incassant-ID. Vraag om een nieuwe.',
    en: 'The mandate names another creditor identifier. Ask for a new one.',
  },
  batch_account_changed: {
    nl: 'Van {count} regels is de rekening of machtiging gewijzigd sinds de batch is gemaakt. Annuleer de batch en maak een nieuwe.',
    en: 'Of {count} lines the account or mandate changed since the batch was made. Cancel the batch and make a new one.',
  },
  batch_sequence_changed: {
    nl: 'Van {count} regels klopt niet meer of het de eerste incasso is. Annuleer de batch en maak een nieuwe.',
    en: 'Of {count} lines it is no longer right whether it is the first collection. Cancel the batch and make a new one.',
  },
  batch_not_announced: {
    nl: '{count} betalers zijn niet op tijd gewaarschuwd. Kondig de incasso aan, of kies een latere dag.',
    en: '{count} payers were not told in time. Announce the collection, or choose a later day.',
  },
  announce_collections_only: {
    nl: 'Alleen een incasso kondig je aan.',
    en: 'Only a collection is announced.',
  },
  settled_in_future: {
    nl: 'Die datum ligt in de toekomst. Neem de boekdatum van de bank.',
    en: 'That date is in the future. Take the booking date of the bank.',
  },
  order_with_bank: {
    nl: 'Deze betaling is al naar de bank, in batch {number}. Weigert de bank de batch of komt de betaling terug? Leg dat dan vast bij Betalingen.',
    en: 'This payment went to the bank already, in batch {number}. If the bank refuses the batch or the payment comes back, record that under Payments.',
  },
  order_paid: {
    nl: 'Deze betaling is al gedaan. Komt het geld terug, leg dat dan vast bij Betalingen.',
    en: 'This payment has been made already. If the money comes back, record that under Payments.',
  },
  order_not_under_way: {
    nl: 'Deze betaling is niet bij de bank.',
    en: 'This payment is not with the bank.',
  },
  order_not_settled: {
    nl: 'Deze betaling staat niet als uitgevoerd. Er is niets om terug te draaien.',
    en: 'This payment is not called settled. There is nothing to undo.',
  },
  receipt_stays: {
    nl: 'Deze ontvangst kan hier niet terug. Corrigeer hem waar het geld voor is.',
    en: 'This receipt cannot be undone here. Correct it where the money is for.',
  },
  undo_before: {
    nl: 'Terugdraaien kan niet vóór {date}: toen is het opgeschreven.',
    en: 'It cannot be undone before {date}: that is when it was written down for.',
  },
  order_not_returned: {
    nl: 'Deze betaling is niet teruggekomen.',
    en: 'This payment did not come back.',
  },
  order_goes_no_more: {
    nl: 'Deze betaling kan niet nog eens. Bespreek met de betaler hoe het verder gaat.',
    en: 'This payment cannot go again. Talk to the payer about what comes next.',
  },
  wanted_in_past: { nl: 'Kies een dag vanaf vandaag.', en: 'Choose a day from today on.' },
  reference_unknown: {
    nl: 'Dit betalingskenmerk kennen we niet. Controleer elk teken.',
    en: 'We do not know this payment reference. Check every character.',
  },
  return_code: {
    nl: 'Een reden van de bank heeft vier tekens, bijvoorbeeld AM04.',
    en: 'A reason of the bank has four characters, for example AM04.',
  },
});
