export interface RelayContent {
  cooperative: string;
  /** Of the sender. */
  name: string;
  subject: string;
  body: string;
  /** Under the message when the sender wants to be answered; null otherwise. */
  address: string | null;
}

/** A member's message as it arrives at another member. Answering the mail itself reaches nobody, and it says so. */
export function relayMail(of: RelayContent, language: 'nl' | 'en'): { subject: string; text: string } {
  const { address, body, cooperative, name, subject } = of;
  const foot =
    language === 'nl'
      ? [
          `${name} schreef dit via ${cooperative} aan alle leden. De adressen zijn niet getoond.`,
          address === null
            ? 'Een antwoord op deze mail komt nergens aan. Wil je reageren, spreek dan de afzender aan.'
            : `Een antwoord op deze mail komt nergens aan. De afzender is te bereiken op ${address}.`,
        ]
      : [
          `${name} wrote this to all members through ${cooperative}. No addresses were shown.`,
          address === null
            ? 'An answer to this mail arrives nowhere. Speak to the sender if you want to react.'
            : `An answer to this mail arrives nowhere. The sender can be reached at ${address}.`,
        ];
  return { subject: `[${cooperative}] ${subject}`, text: `${body}\n\n-- \n${foot.join('\n')}\n` };
}
