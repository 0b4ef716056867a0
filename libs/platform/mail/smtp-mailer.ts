import { createTransport } from 'nodemailer';
import { Mailer, envelope, type Mail } from './mailer.js';

const TIMEOUT_MS = 20_000;

/** Hands every mail to a server; `smtp://` uses STARTTLS when the server offers it, `smtps://` is encrypted from the first byte. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport({
      url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail(envelope(this.from, mail));
  }

  override check(): Promise<void> {
    return this.probe();
  }

  /** @throws the server's or the network's reason */
  async probe(): Promise<void> {
    await this.transport.verify();
  }
}
