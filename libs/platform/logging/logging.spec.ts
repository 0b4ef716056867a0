import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

function recording(terminal = false, level = 'info'): { lines: string[]; logger: NestLogger } {
  const lines: string[] = [];
  const log = createLogger({ level, terminal }, { write: (line: string) => void lines.push(line) });
  return { lines, logger: new NestLogger(log) };
}
const parsed = (line: string | undefined): Record<string, unknown> =>
  JSON.parse(line ?? 'null') as Record<string, unknown>;

describe('a line of the log', () => {
  it('is one JSON object with level, moment, context and the fields of the message', () => {
    const { lines, logger } = recording();
    logger.log({ topic: 'mail', job: '1' }, 'worker');
    expect(lines).toHaveLength(1);
    expect(parsed(lines[0])).toMatchObject({
      level: 'info',
      context: 'worker',
      topic: 'mail',
      job: '1',
      pid: process.pid,
    });
    expect(Date.parse(String(parsed(lines[0]).time))).toBeGreaterThan(0);
  });

  it('never breaks in two, whatever is in it', () => {
    const { lines, logger } = recording();
    logger.warn('one\ntwo\r\n{"level":"fatal"}', 'room');
    expect(lines[0]!.trimEnd().split('\n')).toHaveLength(1);
    expect(parsed(lines[0]).level).toBe('warn');
  });

  it('of a database error tells the code and constraint, not the row or the parameters', () => {
    const driver = Object.assign(new Error('duplicate key value violates unique constraint "login_address_key"'), {
      code: '23505',
      constraint: 'login_address_key',
      detail: 'Key (address)=(anna@groen.example) already exists.',
    });
    const { lines, logger } = recording();
    logger.error(new QueryFailedError('insert into login values ($1)', ['anna@groen.example'], driver), 'http');
    expect(parsed(lines[0])).toMatchObject({
      level: 'error',
      err: { type: 'QueryFailedError', code: '23505', constraint: 'login_address_key' },
    });
    expect(lines[0]).not.toContain('anna');
  });

  it('leaves out what Nest says about itself while it starts', () => {
    const { lines, logger } = recording();
    logger.log('Mapped {/v1/session, GET} route', 'RouterExplorer');
    logger.log('Something else', 'room');
    expect(lines.map((line) => parsed(line).msg)).toEqual(['Something else']);
  });

  it('keeps the stack Nest gives with an error', () => {
    const { lines, logger } = recording();
    logger.error('It broke', 'Error: It broke\n    at there', 'room');
    expect(parsed(lines[0])).toMatchObject({
      msg: 'It broke',
      stack: 'Error: It broke\n    at there',
      context: 'room',
    });
  });

  it('is short on a terminal', () => {
    const { lines, logger } = recording(true);
    logger.log({ method: 'GET', route: '/health', status: 200 }, 'request');
    logger.error({ topic: 'mail', err: 'Error: no\n    at there' }, 'worker');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d request method=GET route=\/health status=200\n$/);
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d error worker topic=mail\n {4}Error: no\n {8}at there\n$/);
  });
});
