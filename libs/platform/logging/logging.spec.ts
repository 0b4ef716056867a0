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

  // the BSN and the IBANs are made-up ones that pass their own tests
  it.each([
    ['a token of a program', 'refused ck_live_0a1B2c3D4e5F6g7H', 'ck_live_0a1B2c3D4e5F6g7H'],
    ['a bearer', 'Authorization: Bearer eyJhbGciOi.J9-_x+/=', 'eyJhbGciOi'],
    ['a cookie', 'Cookie: session=s3cr3t; other=1', 's3cr3t'],
    ['a cookie that is set', 'set-cookie: session=s3cr3t; HttpOnly', 's3cr3t'],
    ['a query', 'GET /v1/session?code=s3cr3t&email=anna%40groen.example failed', 's3cr3t'],
    ['an IBAN', 'no such account NL91ABNA0417164300', '0417164300'],
    ['an IBAN in small letters', 'no such account nl91abna0417164300.', '0417164300'],
    ['an IBAN at the start of a line', 'no such account:\nNL91ABNA0417164300', '0417164300'],
    ['an IBAN in groups', 'no such account NL91 ABNA 0417 1643 00', '1643'],
    ['a BSN', 'value 111222333 is out of range', '111222333'],
    ['a BSN with points', 'value "1112.22.333" is out of range', '22.333'],
  ])('loses %s, in a message, a field and an error', (_, text, secret) => {
    const { lines, logger } = recording();
    logger.warn(text, 'room');
    logger.warn({ topic: 'mail', answer: { text: [text] } }, 'room');
    logger.error(new Error(text), 'room');
    const short = recording(true);
    short.logger.error(new Error(text), 'room');
    for (const line of [...lines, ...short.lines]) {
      expect(line).toContain('[taken out]');
      expect(line).not.toContain(secret);
    }
    expect(lines.map((line) => parsed(line).context)).toEqual(['room', 'room', 'room']);
  });

  it('loses the value of what is secret by its name, also a BSN as a number', () => {
    const { lines, logger } = recording();
    logger.warn({ topic: 'mail', headers: { 'x-any': 'abc' }, cookie: 'a=b', number: 111222333, password: 'kort' });
    expect(parsed(lines[0])).toMatchObject({
      topic: 'mail',
      headers: '[taken out]',
      cookie: '[taken out]',
      number: '[taken out]',
      password: '[taken out]',
    });
  });

  it('keeps ids, moments, amounts and hashes', () => {
    const { lines, logger } = recording();
    const kept = {
      request: '01870ada-f576-7eb8-9d99-c4d2e33ccd08',
      at: '2026-11-22T03:25:23.539Z',
      cents: 111_222_334,
      sha256: '63c4c18f4574a646ba6b620cbbdadbc215d6f88dfbc9fab483309c42794c317e',
      route: '/v1/cooperatives/:cooperativeId/members',
    };
    logger.log(kept, 'room');
    expect(parsed(lines[0])).toMatchObject(kept);
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
