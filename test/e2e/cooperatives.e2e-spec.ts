import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FoundCooperative } from '#libs/cooperatives/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperativeId: Id;
let board: Person;

beforeAll(async () => {
  office = await openOffice();
  const founded = await office.app.get(FoundCooperative, { strict: false }).run({ name: 'Groenkring De Proef' });
  cooperativeId = founded.cooperative_id;
  board = await givePerson(office, cooperativeId, ['board']);
});
afterAll(() => office.close());

interface Answer {
  version: number;
  has_logo: boolean;
  errors?: { pointer: string; code: string }[];
}

const faultsOf = (body: unknown) =>
  ((body as Answer).errors ?? []).map((fault) => `${fault.pointer} ${fault.code}`).sort();

async function version(): Promise<string> {
  return `"${((await board.get('C').expect(200)).body as Answer).version}"`;
}

/** A plain red PNG of so many pixels, 8 bits RGB. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(3 * width).fill(Buffer.from([0xc0, 0x10, 0x10]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

describe('a co-operative', () => {
  it('is founded with settings that are right from the start', async () => {
    const response = await board.get('C').expect(200);
    expect(response.headers['etag']).toBe('"1"');
    expect(response.body).toEqual({
      cooperative_id: cooperativeId,
      name: 'Groenkring De Proef',
      legal_name: 'Coöperatie Groenkring De Proef U.A.',
      liability: 'excluded',
      kvk_number: null,
      vat_number: null,
      iban: null,
      email: null,
      phone: null,
      street: '',
      house_number: '',
      postal_code: '',
      city: '',
      country: 'NL',
      language: 'nl',
      colour: '#123f33',
      has_logo: false,
      invoice_series: 'F',
      payment_term_days: 30,
      version: 1,
    });
    const found = office.app.get(FoundCooperative, { strict: false });
    await expect(found.run({ name: 'Fout', legal_name: 'Fout B.V.' })).rejects.toMatchObject({
      faults: [{ pointer: '/legal_name', code: 'legal_name_suffix' }],
    });
    expect(await office.sql(`select 1 from cooperative where name = 'Fout'`)).toEqual([]);
  });

  it('changes, and writes down what changed with its account number hidden', async () => {
    const changes = {
      kvk_number: '30123456',
      vat_number: 'NL004495445B01',
      iban: 'NL63 TRIO 0212 3456 78',
      postal_code: '1012ab',
      colour: '#0B5FA5',
      invoice_series: 'GK',
      payment_term_days: 14,
    };
    const changed = await board
      .patch('C', changes)
      .set('if-match', await version())
      .expect(200);
    expect(changed.body).toMatchObject({
      ...changes,
      iban: 'NL63TRIO0212345678',
      postal_code: '1012 AB',
      colour: '#0b5fa5',
      version: 2,
    });
    const [row] = await office.sql<{ changes: Record<string, unknown> }>(
      `select changes from audit where cooperative_id = $1 and action = 'cooperative.changed'`,
      [cooperativeId],
    );
    expect(row!.changes['iban']).toEqual({ from: null, to: 'NL63…5678' });
    expect(Object.keys(row!.changes).sort()).toEqual(Object.keys(changes).sort());
  });

  it.each([
    [{ iban: 'NL64TRIO0212345678' }, ['/iban iban']],
    [{ vat_number: 'NL123456789B90' }, ['/vat_number vat_number']],
    [{ kvk_number: 30123456 }, ['/kvk_number kvk_number']],
    [{ colour: 'red' }, ['/colour colour']],
    [{ colour: '#ffee00' }, ['/colour colour_contrast']],
    [{ liability: 'statutory' }, ['/legal_name legal_name_suffix']],
    [{ liability: 'none' }, ['/liability choice']],
    [{ invoice_series: 'f' }, ['/invoice_series invoice_series']],
    [{ payment_term_days: -1 }, ['/payment_term_days whole']],
    [{ name: null }, ['/name text']],
    [{ language: 'de' }, ['/language choice']],
    [{ cooperative_id: newId() }, ['/cooperative_id unknown_field']],
  ])('refuses %j', async (changes, faults) => {
    const before = await version();
    const response = await board.patch('C', changes).set('if-match', before).expect(422);
    expect(faultsOf(response.body)).toEqual(faults);
    expect(await version()).toBe(before);
  });

  it('is changed by board and bookkeeper only, one version at a time', async () => {
    const member = await givePerson(office, cooperativeId, ['member', 'project_lead']);
    await member.get('C').expect(200);
    await member
      .patch('C', { city: 'X' })
      .set('if-match', await version())
      .expect(403);
    await board.patch('C', { city: 'X' }).expect(428);
    await board.patch('C', { city: 'X' }).set('if-match', '"999"').expect(412);
    const stranger = await givePerson(office, await giveCooperative(office), ['board']);
    await stranger.get(`/v1/cooperatives/${cooperativeId}`).expect(404);
    await stranger
      .patch(`/v1/cooperatives/${cooperativeId}`, { city: 'X' })
      .set('if-match', await version())
      .expect(404);
  });
});

describe('the logo', () => {
  const put = async (body: Buffer, type = 'image/png') =>
    board
      .put('C/logo')
      .set('content-type', type)
      .set('if-match', await version())
      .send(body);

  it('is kept as it came, shown, and taken away', async () => {
    await board.get('C/logo').expect(404);
    const logo = png(40, 20);
    const response = await put(logo);
    expect(response.status).toBe(200);
    expect((response.body as Answer).has_logo).toBe(true);
    const shown = await board.get('C/logo').buffer(true).expect(200);
    expect(shown.headers['content-type']).toBe('image/png');
    expect(Buffer.compare(shown.body as Buffer, logo)).toBe(0);
    const removed = await board
      .delete('C/logo')
      .set('if-match', await version())
      .expect(200);
    expect((removed.body as Answer).has_logo).toBe(false);
    await board.get('C/logo').expect(404);
  });

  it.each<[string, () => Buffer, string, number, string]>([
    ['text called a PNG', () => Buffer.from('hallo'), 'image/png', 422, 'logo_not_png'],
    ['a PNG cut in half', () => png(40, 20).subarray(0, 60), 'image/png', 422, 'logo_broken'],
    ['a PNG too wide', () => png(1201, 1), 'image/png', 422, 'logo_too_big'],
    ['more than 200 kB', () => Buffer.alloc(200 * 1024 + 1), 'image/png', 413, 'body_too_large'],
    ['a JPEG', () => Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg', 415, 'media_type'],
    ['nothing', () => Buffer.alloc(0), 'image/png', 422, 'logo_not_png'],
  ])('is not %s', async (_, body, type, status, code) => {
    const response = await put(body(), type);
    expect([response.status, (response.body as { code: string }).code]).toEqual([status, code]);
    await board.get('C/logo').expect(404);
  });

  it('is not JSON', async () => {
    const response = await board.put('C/logo', { logo: 'x' }).set('if-match', await version());
    expect([response.status, (response.body as { code: string }).code]).toEqual([422, 'logo_not_png']);
  });
});
