import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

type Method = 'info' | 'warn' | 'error' | 'debug' | 'fatal';

/** What Nest says about itself while it starts; interesting to nobody but its developer. */
const CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/**
 * Lets every `new Logger('room')` write to our log. The message may be an object of ids and counts: its fields become
 * fields of the line.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    this.write(typeof context === 'string' && CHATTER.has(context) ? 'debug' : 'info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the logger's name last, and for errors a stack before it. */
  private write(method: Method, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
    if (message instanceof Error) this.logger[method]({ context, err: message });
    else if (typeof message === 'object' && message !== null) this.logger[method]({ context, ...message });
    else this.logger[method]({ context, stack }, String(message));
  }
}
