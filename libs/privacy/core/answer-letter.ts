import { dateText } from '#libs/documents/index.js';
import type { PrivacyRequest, RequestKind } from './request.js';
import type { Block, PaperText } from './paper.js';

const ASKED: Record<RequestKind, string> = {
  access: 'een kopie van je gegevens',
  rectification: 'een verbetering van je gegevens',
  erasure: 'het wissen van je gegevens',
  restriction: 'het beperken van het gebruik van je gegevens',
  objection: 'te stoppen met het gebruik van je gegevens',
};

/**
 * The answer to a request, as a letter. It names nobody: it stays when the person is erased. A refusal says why and where to
 * complain (AVG 12(4)).
 */
export function answerLetter(request: PrivacyRequest, cooperative: string): PaperText {
  const { kind, state, decision, asked_on, decided_on, outcome } = request;
  const blocks: Block[] = [
    { text: `Op ${dateText(asked_on, 'nl')} vroeg je ${cooperative} om ${ASKED[kind]}.` },
    { text: state === 'granted' ? 'Dat hebben we gedaan.' : 'Dat doen we niet.' },
    ...(decision ? [{ text: decision }] : []),
  ];
  if (outcome) blocks.push(...erasureTables(outcome));
  blocks.push(
    { heading: 'Ben je het er niet mee eens?' },
    {
      text: 'Bel of mail ons eerst. Je kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl) of naar de rechter gaan.',
    },
  );
  return { title: 'Antwoord op je verzoek', author: cooperative, language: 'nl', date: decided_on!, blocks };
}

function erasureTables(outcome: NonNullable<PrivacyRequest['outcome']>): Block[] {
  const gone = outcome.filter(({ act }) => act !== 'kept');
  const kept = outcome.filter(({ act }) => act === 'kept');
  return [
    { heading: 'Wat weg is' },
    gone.length === 0
      ? { text: 'Er was niets dat weg mocht.' }
      : {
          columns: ['Onderdeel', 'Hoeveel'],
          widths: [300],
          rows: gone.map(({ title, rows }) => [title.nl, String(rows)]),
        },
    { heading: 'Wat blijft' },
    kept.length === 0
      ? { text: 'Er blijft niets over jou bewaard.' }
      : {
          columns: ['Onderdeel', 'Bewaard tot en met', 'Omdat'],
          widths: [150, 100],
          rows: kept.map(({ title, until, because }) => [
            title.nl,
            until ? dateText(until, 'nl') : 'zolang het nodig is',
            because?.nl ?? '',
          ]),
        },
  ];
}
