import { newId, type Id } from '#libs/kernel/index.js';

export interface Mail {
  /** One address, without a name. */
  to: string;
  subject: string;
  /** Plain text; lines of any length. */
  text: string;
  /** The same for every attempt to send the same mail; becomes its Message-ID, by which servers drop a second copy. */
  id?: Id;
  attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

/** Sends mail. Only jobs use it: sending takes time and may fail, and a job is tried again. */
export abstract class Mailer {
  /** Resolves when the mail is in other hands: a server's, or a file's. */
  abstract send(mail: Mail): Promise<void>;
  /** Whether a mail could be sent now. @throws why not */
  check(): Promise<void> {
    return Promise.resolve();
  }
}

/** What goes over the line: every value in the form that a header of a message can hold. */
export interface Envelope {
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  messageId: string;
  attachments: { filename: string; contentType: string; content: Buffer }[];
}

const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * A message nobody can smuggle a header, a second receiver or a second message into.
 * @throws RangeError when `to` is not exactly one e-mail address
 */
export function envelope(from: string, mail: Mail): Envelope {
  if (!ADDRESS.test(mail.to) || mail.to.length > 254) throw new RangeError('not one e-mail address');
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim(),
    text: mail.text,
    messageId: `<${mail.id ?? newId()}@${from.split('@').at(-1)!}>`,
    attachments: (mail.attachments ?? []).map(({ bytes, fileName, mediaType }) => ({
      filename: fileName,
      contentType: mediaType,
      content: bytes,
    })),
  };
}
