/** Subject and plain text of a mail; the address goes beside it. */
export interface Letter {
  subject: string;
  text: string;
}

export const INVITATION_HOURS = 24;
export const RESET_HOURS = 1;

export const lines = (...paragraphs: string[]): string => `${paragraphs.join('\n\n')}\n`;

export function resetLetter(language: string, link: string): Letter {
  if (language !== 'nl') {
    return {
      subject: 'Choose a new password',
      text: lines(
        'Somebody, probably you, asked for a new password for Coopkantoor.',
        `Choose one here. The link works for ${RESET_HOURS} hour, once:\n${link}`,
        'Was it not you? Then you need not do anything; your password stays the same.',
      ),
    };
  }
  return {
    subject: 'Kies een nieuw wachtwoord',
    text: lines(
      'Iemand, waarschijnlijk jij, vroeg om een nieuw wachtwoord voor Coopkantoor.',
      `Kies het hier. De link werkt ${RESET_HOURS} uur, één keer:\n${link}`,
      'Was jij dit niet? Dan hoef je niets te doen; je wachtwoord blijft hetzelfde.',
    ),
  };
}

/** To somebody who has no password yet. */
export function invitationLetter(language: string, cooperative: string, link: string): Letter {
  if (language !== 'nl') {
    return {
      subject: `${cooperative} invites you`,
      text: lines(
        `${cooperative} gives you access to its office.`,
        `Choose a password here. The link works for ${INVITATION_HOURS} hours, once:\n${link}`,
        'Is the time up? Ask for a new password on the sign-in page.',
      ),
    };
  }
  return {
    subject: `${cooperative} nodigt je uit`,
    text: lines(
      `${cooperative} geeft je toegang tot haar kantoor.`,
      `Kies hier een wachtwoord. De link werkt ${INVITATION_HOURS} uur, één keer:\n${link}`,
      'Is de tijd voorbij? Vraag op de inlogpagina een nieuw wachtwoord aan.',
    ),
  };
}

/** To somebody who already signs in, for another co-operative. */
export function welcomeLetter(language: string, cooperative: string, publicUrl: string): Letter {
  if (language !== 'nl') {
    return {
      subject: `You have access to ${cooperative}`,
      text: lines(
        `${cooperative} gives you access to its office.`,
        `Sign in as you are used to, and choose the co-operative at the top:\n${publicUrl}`,
      ),
    };
  }
  return {
    subject: `Je hebt toegang tot ${cooperative}`,
    text: lines(
      `${cooperative} geeft je toegang tot haar kantoor.`,
      `Log in zoals je gewend bent en kies bovenaan de coöperatie:\n${publicUrl}`,
    ),
  };
}
