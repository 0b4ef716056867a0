import { addMessages } from '#libs/platform/index.js';

addMessages({
  share_exit_not_ended: {
    nl: 'Dit lidmaatschap is nog niet geëindigd. De afrekening kan vanaf de dag na de laatste dag.',
    en: 'This membership has not ended yet. It can be settled from the day after the last day.',
  },
  share_exit_exists: {
    nl: 'De vordering van dit lid is al vastgesteld.',
    en: 'The claim of this member has been fixed already.',
  },
  share_exit_not_fixed: {
    nl: 'Stel eerst vast wat het lid terugkrijgt.',
    en: 'First fix what the member gets back.',
  },
  share_exit_settled: {
    nl: 'Er is niets meer terug te betalen.',
    en: 'There is nothing left to pay back.',
  },
  share_exit_no_loss: {
    nl: 'Volgens de statuten deelt een aandeel niet in verlies.',
    en: 'By the articles a share takes no part in losses.',
  },
  share_exit_loss_too_much: {
    nl: 'Het verlies kan niet hoger zijn dan wat is gestort.',
    en: 'The loss cannot be more than what was paid in.',
  },
  share_exit_loss_decision: {
    nl: 'Noem het besluit en de vastgestelde jaarrekening waarop het verlies rust.',
    en: 'Name the decision and the adopted accounts the loss rests on.',
  },
  share_undo_paid_out: {
    nl: 'Van wat dit oud-lid terugkrijgt staat nog € {open} open. Deze betaling van € {amount} kan er niet meer af: dat geld is al uitbetaald of verrekend. Vraag het oud-lid het terug te storten. Leg dan bij Betalingen vast dat de terugbetaling terugkwam, en draai daarna deze betaling terug.',
    en: 'Of what this former member gets back € {open} is still open. This payment of € {amount} cannot come off it any more: that money was paid out or set off already. Ask the former member to transfer it back. Then record under Payments that the refund came back, and take this payment back after that.',
  },
  share_undo_loss: {
    nl: 'Zonder deze betaling is er minder gestort dan het verlies dat er bij vertrek af ging. Laat het bestuur eerst dat verlies verlagen, met een bezwaar. Draai daarna deze betaling terug.',
    en: 'Without this payment less was paid in than the loss that came off at leaving. Let the board lower that loss first, with an objection. Take this payment back after that.',
  },
  share_set_off_not_allowed: {
    nl: 'Volgens de statuten gaan schulden niet van de terugbetaling af.',
    en: 'By the articles debts do not come off the refund.',
  },
  share_set_off_item: {
    nl: 'Kies een openstaande factuur van dit lid.',
    en: 'Choose an open invoice of this member.',
  },
  share_set_off_not_hers: {
    nl: 'Deze factuur is van iemand anders. Is het toch dit lid? Geef de relatie hetzelfde e-mailadres of KvK-nummer als het lid.',
    en: 'This invoice is of somebody else. Is it this member after all? Give the relation the e-mail address or Chamber of Commerce number of the member.',
  },
  share_set_off_above_item: {
    nl: 'Zoveel staat er op deze factuur niet open.',
    en: 'Not that much is open on this invoice.',
  },
  share_set_off_above_card: {
    nl: 'Op de kaart van dit lid (1330) staat op {date} € {open} open. Meer kun je niet verrekenen. Is de schuld hoger? Maak er eerst een factuur van.',
    en: 'On the card of this member (1330) € {open} is open on {date}. You cannot set off more. If the debt is higher, make an invoice of it first.',
  },
  share_set_off_no_debt: {
    nl: 'Op de kaart van dit lid (1330) staat op {date} niets open. Heeft het lid toch een schuld? Maak er eerst een factuur van.',
    en: 'On the card of this member (1330) nothing is open on {date}. If the member has a debt after all, make an invoice of it first.',
  },
  share_refund_decided: {
    nl: 'Het bestuur heeft hier al over besloten. Bekijk het laatste besluit.',
    en: 'The board has decided on this already. Look at the last decision.',
  },
  share_refund_no_proposal: {
    nl: 'Er ligt geen voorstel voor terugbetaling.',
    en: 'There is no proposal for a refund.',
  },
  share_refund_changed: {
    nl: 'Het voorstel is veranderd sinds je het opende. Bekijk het opnieuw.',
    en: 'The proposal has changed since you opened it. Look at it again.',
  },
  share_refund_second_person: {
    nl: 'Jij hebt dit voorstel gemaakt. Iemand anders van het bestuur moet erover beslissen.',
    en: 'You made this proposal. Somebody else of the board must decide on it.',
  },
  share_refund_not_due: {
    nl: 'Er is nu geen termijn die betaald kan worden.',
    en: 'There is no instalment that can be paid now.',
  },
  share_exit_no_hold: {
    nl: 'Uitstel mag alleen als de statuten het noemen. Bij dit lid is dat niet zo.',
    en: 'Deferring is allowed only if the articles say so. For this member they do not.',
  },
  share_deferral_not_later: {
    nl: 'Kies een dag na {date}, in de toekomst.',
    en: 'Choose a day after {date}, in the future.',
  },
  share_heirs_unknown: {
    nl: 'De erfgenamen zijn nog niet bekend. De boekhouder legt hen vast zodra de verklaring van erfrecht er is.',
    en: 'The heirs are not known yet. The bookkeeper records them once the certificate of inheritance is there.',
  },
  share_heirs_names: { nl: 'Noem de erfgenamen.', en: 'Name the heirs.' },
  share_heirs_certificate: {
    nl: 'Noem de notaris, het nummer en de dag waarop je de verklaring van erfrecht zag.',
    en: 'Name the notary, the number and the day you saw the certificate of inheritance.',
  },
  share_exit_no_death: {
    nl: 'Erfgenamen leg je alleen vast na overlijden.',
    en: 'Heirs are recorded only after a death.',
  },
  share_refund_account_missing: {
    nl: 'Er is geen rekeningnummer. De boekhouder legt het vast, en iemand anders belt om het na te gaan.',
    en: 'There is no account number. The bookkeeper records it, and somebody else calls to make sure.',
  },
  share_refund_account_unconfirmed: {
    nl: 'Het rekeningnummer is nog niet nagegaan. Iemand anders dan wie het opschreef belt het lid, en bevestigt het.',
    en: 'The account number has not been made sure of. Somebody else than who wrote it down calls the member and confirms it.',
  },
  share_refund_account_returned: {
    nl: 'De vorige betaling kwam terug. Ga het rekeningnummer opnieuw na, en leg dat vast.',
    en: 'The last payment came back. Make sure of the account number again, and record that.',
  },
  share_refund_account_own: {
    nl: 'Jij hebt deze rekening opgeschreven. Iemand anders moet hem nagaan.',
    en: 'You wrote this account down. Somebody else must make sure of it.',
  },
  share_refund_account_unsure: {
    nl: 'De rekening van {name} is niet nagegaan. Laat de rekening eerst bevestigen, of haal deze betaling uit de batch.',
    en: 'Nobody made sure of the account of {name}. Have the account confirmed first, or take this payment out of the batch.',
  },
  share_refund_contested: {
    nl: 'Het oud-lid is het niet eens met dit deel. Het wordt pas betaald als het bestuur over het bezwaar heeft besloten.',
    en: 'The former member contests this part. It is paid only after the board has decided on the objection.',
  },
  share_dispute_exists: {
    nl: 'Er ligt al een bezwaar. Laat het bestuur daar eerst over besluiten.',
    en: 'There is an objection already. Let the board decide on that one first.',
  },
  share_dispute_none: {
    nl: 'Er ligt geen bezwaar dat nog op een besluit wacht.',
    en: 'There is no objection that waits for a decision.',
  },
  share_dispute_resolved: {
    nl: 'Over dit bezwaar is al besloten.',
    en: 'This objection has been decided on already.',
  },
  share_dispute_second_person: {
    nl: 'Jij hebt dit bezwaar opgeschreven. Iemand anders van het bestuur moet erover besluiten.',
    en: 'You wrote this objection down. Somebody else of the board must decide on it.',
  },
  share_dispute_too_much: {
    nl: 'Het bezwaar kan niet gaan over meer dan er nog te betalen is.',
    en: 'The objection cannot be about more than is still to be paid.',
  },
  share_dispute_no_change: {
    nl: 'Zeg wat er verandert: een ander verlies, of een verrekening die vervalt.',
    en: 'Say what changes: another loss, or a set-off that does not hold.',
  },
  share_dispute_invoice: {
    nl: 'Deze schuld was een factuur. Klopt die niet, maak dan een creditnota.',
    en: 'This debt was an invoice. If it is not right, make a credit note.',
  },
});
