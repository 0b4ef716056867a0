import type { Language } from '#libs/platform/index.js';
import type { Letter } from './mails.js';

export interface GrantNews {
  cooperative: string;
  staff: string;
  organisation: string;
  reason: string;
  startsOn: string;
  endsOn: string;
  /** Where it is seen and ended. */
  link: string;
}

/** To the board: somebody of the service organisation is coming in. */
export function grantLetter(language: Language, news: GrantNews): Letter {
  const paragraphs = language === 'en' ? english(news) : dutch(news);
  const [subject, ...text] = paragraphs as [string, ...string[]];
  return { subject, text: `${text.join('\n\n')}\n` };
}

const dutch = ({ cooperative, staff, organisation, reason, startsOn, endsOn, link }: GrantNews): string[] => [
  `${organisation} gaat werken in ${cooperative}`,
  `${staff} van ${organisation} kijkt en werkt van ${startsOn} tot en met ${endsOn} mee in het kantoor van ${cooperative}.`,
  `De reden: ${reason}`,
  `Alles wat zij of hij bekijkt en wijzigt, komt in jullie eigen lijst te staan.`,
  `Wil je dit niet? Beëindig het hier, dan is het meteen voorbij:\n${link}`,
];

const english = ({ cooperative, staff, organisation, reason, startsOn, endsOn, link }: GrantNews): string[] => [
  `${organisation} is going to work in ${cooperative}`,
  `${staff} of ${organisation} looks and works in the office of ${cooperative} from ${startsOn} up to and including ${endsOn}.`,
  `The reason: ${reason}`,
  `Everything they see and change appears in your own list.`,
  `You do not want this? End it here, and it is over at once:\n${link}`,
];
