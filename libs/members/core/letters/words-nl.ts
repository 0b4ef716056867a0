import type { LetterFacts, LetterWords } from './letter-model.js';

const REFUND = {
  at_once: 'Je ingelegde aandeel krijg je meteen na de laatste dag terug.',
  after_accounts:
    'Je ingelegde aandeel krijg je terug nadat de ledenvergadering de jaarrekening van dat jaar heeft vastgesteld.',
  yearly_terms: 'Je ingelegde aandeel krijg je terug in delen per jaar.',
} as const;

const share = ({ articles }: LetterFacts): string =>
  `${REFUND[articles.refund_schedule]}${
    articles.refund_schedule === 'after_accounts' && articles.refund_months > 0
      ? ` Dat gebeurt binnen ${articles.refund_months} maanden daarna.`
      : ''
  } We vragen je apart naar het rekeningnummer.`;

const tail = ({ liableUntil }: LetterFacts): string =>
  liableUntil === ''
    ? ''
    : `Tot en met ${liableUntil} kun je nog worden aangesproken als de coöperatie een tekort heeft (artikel 2:55 BW). Geef een nieuw adres daarom door.`;

const by = ({ decidedBy }: LetterFacts): string =>
  decidedBy === 'general_meeting' ? 'De ledenvergadering' : 'Het bestuur';

/** Letters in Dutch, B1. */
export const DUTCH: LetterWords = {
  admission: (facts) => ({
    subject: 'Je bent lid',
    paragraphs: [
      `${by(facts)} heeft besloten je toe te laten als lid van ${facts.cooperative} (besluit: ${facts.decision}). Je bent lid vanaf ${facts.effectiveOn}.`,
      facts.number === null ? '' : `Je lidnummer is ${facts.number}.`,
      'Als lid beslis je mee in de ledenvergadering. Opzeggen kan altijd; hoe dat gaat staat bij je eigen gegevens.',
    ],
  }),
  trial: (facts) => ({
    subject: 'Je begint als aspirant-lid',
    paragraphs: [
      `${by(facts)} heeft besloten dat je als aspirant-lid kunt beginnen (besluit: ${facts.decision}), vanaf ${facts.effectiveOn}.`,
      facts.trialUntil === ''
        ? ''
        : `De proeftijd loopt tot en met ${facts.trialUntil}. Voor die tijd hoor je of je lid wordt.`,
      facts.articles.candidate_kind === 'non_member'
        ? 'Een aspirant-lid is volgens de statuten nog geen lid: je stemt nog niet mee.'
        : 'Een aspirant-lid is volgens de statuten lid, met minder rechten.',
    ],
  }),
  trial_ended: (facts) => ({
    subject: 'Je proeftijd is gestopt',
    paragraphs: [
      `Je tijd als aspirant-lid van ${facts.cooperative} stopt op ${facts.endsOn}.`,
      facts.reason,
      'Heb je nog uren of geld tegoed, dan handelen we dat gewoon af.',
    ],
  }),
  refusal: (facts) => ({
    subject: 'Je aanmelding',
    paragraphs: [
      `${by(facts)} heeft besloten je nu niet toe te laten als lid van ${facts.cooperative} (besluit: ${facts.decision}).`,
      `De reden: ${facts.reason}`,
      facts.articles.meeting_may_admit && facts.decidedBy !== 'general_meeting'
        ? 'Ben je het er niet mee eens? De ledenvergadering kan je toch toelaten (artikel 2:33 BW). Vraag het bestuur om je aanmelding daar voor te leggen.'
        : '',
      'We bewaren je aanmelding nog vier weken en verwijderen haar daarna.',
    ],
  }),
  notice_confirmation: (facts) => ({
    subject: 'Bevestiging van je opzegging',
    paragraphs: [
      `We ontvingen je opzegging op ${facts.receivedOn}. Je laatste dag als lid van ${facts.cooperative} is ${facts.endsOn}.`,
      'Tot en met die dag houd je al je rechten en plichten als lid.',
      share(facts),
      tail(facts),
      'Je arbeidsovereenkomst of opdracht stopt hier niet door: dat is iets anders.',
    ],
  }),
  coop_notice: (facts) => ({
    subject: 'Opzegging van je lidmaatschap',
    paragraphs: [
      `${by(facts)} zegt je lidmaatschap van ${facts.cooperative} op (besluit: ${facts.decision}). Je laatste dag als lid is ${facts.endsOn}.`,
      `De reden: ${facts.reason}`,
      share(facts),
      tail(facts),
      'Je arbeidsovereenkomst of opdracht stopt hier niet door: dat is iets anders.',
    ],
  }),
  expulsion: (facts) => ({
    subject: 'Besluit tot ontzetting',
    paragraphs: [
      `${by(facts)} heeft besloten je uit het lidmaatschap van ${facts.cooperative} te ontzetten (besluit: ${facts.decision}).`,
      `De reden: ${facts.reason}`,
      facts.appealUntil === ''
        ? 'De ledenvergadering besloot zelf; beroep binnen de coöperatie is er dan niet.'
        : `Je kunt in beroep bij de ledenvergadering tot en met ${facts.appealUntil} (artikel 2:35 lid 4 BW). Schrijf het bestuur. Zolang dat kan of loopt ben je geschorst.`,
      'Je arbeidsovereenkomst of opdracht stopt hier niet door: dat is iets anders.',
    ],
  }),
  ending: (facts) => ({
    subject: 'Je lidmaatschap is geëindigd',
    paragraphs: [
      `Je lidmaatschap van ${facts.cooperative} is geëindigd op ${facts.endsOn}.`,
      share(facts),
      tail(facts),
    ],
  }),
  suspension: (facts) => ({
    subject: 'Je bent geschorst',
    paragraphs: [
      `Het bestuur heeft je geschorst als lid van ${facts.cooperative} (besluit: ${facts.decision}), vanaf ${facts.effectiveOn}${facts.endsOn === '' ? '' : ` tot en met ${facts.endsOn}`}.`,
      `De reden: ${facts.reason}`,
      'Zolang je geschorst bent stem je niet.',
    ],
  }),
  appeal_decided: (facts) => ({
    subject: 'Uitspraak op je beroep',
    paragraphs: [
      facts.won
        ? `De ledenvergadering heeft je gelijk gegeven (besluit: ${facts.decision}). Je bent en blijft lid; de schorsing is voorbij.`
        : `De ledenvergadering laat het besluit in stand (besluit: ${facts.decision}). Je lidmaatschap eindigt op ${facts.endsOn}.`,
      facts.won ? '' : share(facts),
      facts.won ? '' : tail(facts),
    ],
  }),
};
