import type { LetterFacts, LetterWords } from './letter-model.js';

const REFUND = {
  at_once: 'You get the share you paid in back right after the last day.',
  after_accounts: 'You get the share you paid in back after the general meeting has adopted the accounts of that year.',
  yearly_terms: 'You get the share you paid in back in yearly parts.',
} as const;

const share = ({ articles }: LetterFacts): string =>
  `${REFUND[articles.refund_schedule]}${
    articles.refund_schedule === 'after_accounts' && articles.refund_months > 0
      ? ` That happens within ${articles.refund_months} months after that.`
      : ''
  } We ask you for your account number separately.`;

const tail = ({ liableUntil }: LetterFacts): string =>
  liableUntil === ''
    ? ''
    : `Until ${liableUntil} you can still be called upon if the co-operative has a deficit (article 2:55 BW). So tell us when you move.`;

const by = ({ decidedBy }: LetterFacts): string =>
  decidedBy === 'general_meeting' ? 'The general meeting' : 'The board';

/** The same letters in English. */
export const ENGLISH: LetterWords = {
  admission: (facts) => ({
    subject: 'You are a member',
    paragraphs: [
      `${by(facts)} decided to admit you as a member of ${facts.cooperative} (decision: ${facts.decision}). You are a member from ${facts.effectiveOn}.`,
      facts.number === null ? '' : `Your member number is ${facts.number}.`,
      'As a member you decide along in the general meeting. You can always give notice; your own page says how.',
    ],
  }),
  trial: (facts) => ({
    subject: 'You start as a candidate member',
    paragraphs: [
      `${by(facts)} decided that you can start as a candidate member (decision: ${facts.decision}), from ${facts.effectiveOn}.`,
      facts.trialUntil === ''
        ? ''
        : `The trial runs until ${facts.trialUntil}. Before then you will hear whether you become a member.`,
      facts.articles.candidate_kind === 'non_member'
        ? 'By the articles a candidate is not yet a member: you do not vote yet.'
        : 'By the articles a candidate is a member, with limited rights.',
    ],
  }),
  trial_ended: (facts) => ({
    subject: 'Your trial has stopped',
    paragraphs: [
      `Your time as a candidate member of ${facts.cooperative} stops on ${facts.endsOn}.`,
      facts.reason,
      'If you are still owed hours or money we settle that as usual.',
    ],
  }),
  refusal: (facts) => ({
    subject: 'Your application',
    paragraphs: [
      `${by(facts)} decided not to admit you as a member of ${facts.cooperative} now (decision: ${facts.decision}).`,
      `The reason: ${facts.reason}`,
      facts.articles.meeting_may_admit && facts.decidedBy !== 'general_meeting'
        ? 'Do you disagree? The general meeting can still admit you (article 2:33 BW). Ask the board to put your application to it.'
        : '',
      'We keep your application for four more weeks and remove it after that.',
    ],
  }),
  notice_confirmation: (facts) => ({
    subject: 'Confirmation of your notice',
    paragraphs: [
      `We received your notice on ${facts.receivedOn}. Your last day as a member of ${facts.cooperative} is ${facts.endsOn}.`,
      'Until that day you keep all your rights and duties as a member.',
      share(facts),
      tail(facts),
      'Your employment contract or assignment does not stop with this: that is another matter.',
    ],
  }),
  coop_notice: (facts) => ({
    subject: 'Notice of the end of your membership',
    paragraphs: [
      `${by(facts)} gives notice of the end of your membership of ${facts.cooperative} (decision: ${facts.decision}). Your last day as a member is ${facts.endsOn}.`,
      `The reason: ${facts.reason}`,
      share(facts),
      tail(facts),
      'Your employment contract or assignment does not stop with this: that is another matter.',
    ],
  }),
  expulsion: (facts) => ({
    subject: 'Decision to expel',
    paragraphs: [
      `${by(facts)} decided to expel you from membership of ${facts.cooperative} (decision: ${facts.decision}).`,
      `The reason: ${facts.reason}`,
      facts.appealUntil === ''
        ? 'The general meeting itself decided; there is no appeal within the co-operative.'
        : `You can appeal to the general meeting until ${facts.appealUntil} (article 2:35(4) BW). Write to the board. While that is possible or runs you are suspended.`,
      'Your employment contract or assignment does not stop with this: that is another matter.',
    ],
  }),
  ending: (facts) => ({
    subject: 'Your membership has ended',
    paragraphs: [`Your membership of ${facts.cooperative} ended on ${facts.endsOn}.`, share(facts), tail(facts)],
  }),
  suspension: (facts) => ({
    subject: 'You are suspended',
    paragraphs: [
      `The board suspended you as a member of ${facts.cooperative} (decision: ${facts.decision}), from ${facts.effectiveOn}${facts.endsOn === '' ? '' : ` until ${facts.endsOn}`}.`,
      `The reason: ${facts.reason}`,
      'While you are suspended you do not vote.',
    ],
  }),
  appeal_decided: (facts) => ({
    subject: 'Decision on your appeal',
    paragraphs: [
      facts.won
        ? `The general meeting decided in your favour (decision: ${facts.decision}). You are and stay a member; the suspension is over.`
        : `The general meeting upholds the decision (decision: ${facts.decision}). Your membership ends on ${facts.endsOn}.`,
      facts.won ? '' : share(facts),
      facts.won ? '' : tail(facts),
    ],
  }),
};
