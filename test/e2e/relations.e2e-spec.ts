import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperativeId: Id;
let bookkeeper: Person;

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
});
afterAll(() => office.close());

const faultsOf = (body: { errors?: { pointer: string; code: string }[] }) =>
  (body.errors ?? []).map((fault) => `${fault.pointer} ${fault.code}`).sort();

describe('relations', () => {
  it('are customers unless one says otherwise', async () => {
    const response = await bookkeeper
      .post('C/relations', {
        name: 'Gemeente Waterstad',
        contact_name: 'Afdeling Inkoop',
        street: 'Raadhuisplein',
        house_number: '1',
        postal_code: '1234ab',
        city: 'Waterstad',
        kvk_number: '30 12 34 56',
        vat_number: 'nl0044.95.445.b01',
        payment_term_days: 14,
      })
      .expect(201);
    expect(response.headers['etag']).toBe('"1"');
    expect(response.body).toEqual({
      relation_id: expect.any(String),
      number: 1,
      name: 'Gemeente Waterstad',
      is_customer: true,
      is_supplier: false,
      contact_name: 'Afdeling Inkoop',
      email: null,
      phone: null,
      street: 'Raadhuisplein',
      house_number: '1',
      postal_code: '1234 AB',
      city: 'Waterstad',
      country: 'NL',
      kvk_number: '30123456',
      vat_number: 'NL004495445B01',
      language: 'nl',
      payment_term_days: 14,
      version: 1,
    });
  });

  it.each([
    [{ kvk_number: '3012345' }, ['/kvk_number kvk_number']],
    [{ vat_number: 'NL123456789B90' }, ['/vat_number vat_number']],
    [{ postal_code: '12 AB' }, ['/postal_code postal_code_nl']],
    [{ country: 'ZZ' }, ['/country choice']],
    [{ country: 'BE', kvk_number: '30123456' }, ['/kvk_number kvk_number_abroad']],
    [{ is_customer: false }, ['/is_customer relation_kind']],
    [{ payment_term_days: 121 }, ['/payment_term_days whole']],
    [{ payment_term_days: 1.5 }, ['/payment_term_days whole']],
    [{ name: '' }, ['/name text']],
    [{ name: 'x'.repeat(151) }, ['/name text']],
    [{ name: { $gt: '' } }, ['/name text']],
    [{ email: 'a@b.nl\r\nbcc: c@d.nl' }, ['/email email']],
    [{ phone: 'bel maar' }, ['/phone phone']],
    [{ number: 0 }, ['/number whole']],
    [{ version: 3 }, ['/version unknown_field']],
  ])('refuse %j', async (changes, faults) => {
    const response = await bookkeeper.post('C/relations', { name: 'Proef', ...changes }).expect(422);
    expect(faultsOf(response.body as object)).toEqual(faults);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it.each([[[]], ['tekst'], [null]])('refuse a body that is %j', async (body) => {
    const response = await bookkeeper
      .post('C/relations')
      .set('content-type', 'application/json')
      .send(JSON.stringify(body));
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('change only the version one saw, and clear what is null', async () => {
    const made = await bookkeeper.post('C/relations', {
      name: 'Oud',
      vat_number: 'NL000099998B57',
      payment_term_days: 8,
    });
    const url = `C/relations/${made.body.relation_id as string}`;
    await bookkeeper.patch(url, { name: 'Nieuw' }).expect(428);
    const changed = await bookkeeper
      .patch(url, { name: 'Nieuw', vat_number: null, payment_term_days: null, is_supplier: true })
      .set('if-match', '"1"')
      .expect(200);
    expect(changed.body).toMatchObject({
      name: 'Nieuw',
      vat_number: null,
      payment_term_days: null,
      is_supplier: true,
      version: 2,
    });
    await bookkeeper.patch(url, { name: 'Laat' }).set('if-match', '"1"').expect(412);
    expect((await bookkeeper.get(url)).body).toEqual(changed.body);
    const taken = await bookkeeper
      .post('C/relations', { name: 'Dubbel', number: made.body.number as number })
      .expect(409);
    expect(taken.body.code).toBe('relation_number_taken');
  });

  it('are listed by name, searched and filtered', async () => {
    const coop = await givePerson(office, await giveCooperative(office), ['board']);
    for (const relation of [
      { name: 'Zwembad' },
      { name: 'École Nord', is_customer: false, is_supplier: true },
      { name: 'albert', contact_name: 'Mevrouw Zwanenburg' },
      { name: 'Studio 54', is_supplier: true },
    ]) {
      await coop.post('C/relations', relation).expect(201);
    }
    const list = async (query: string) =>
      ((await coop.get(`C/relations${query}`).expect(200)).body.items as { name: string }[]).map(
        (relation) => relation.name,
      );
    expect(await list('')).toEqual(['albert', 'École Nord', 'Studio 54', 'Zwembad']);
    expect(await list('?kind=customer')).toEqual(['albert', 'Studio 54', 'Zwembad']);
    expect(await list('?kind=supplier')).toEqual(['École Nord', 'Studio 54']);
    expect(await list('?search=zw')).toEqual(['albert', 'Zwembad']);
    expect(await list('?search=4')).toEqual(['Studio 54']);
    expect(await list('?search=2')).toEqual(['École Nord']);
    const first = await coop.get('C/relations?limit=3').expect(200);
    expect(await list(`?limit=3&cursor=${first.body.next_cursor as string}`)).toEqual(['Zwembad']);
    await coop.get('C/relations?kind=both').expect(422);
  });

  it('are read by a project lead, and not by a member', async () => {
    const made = await bookkeeper.post('C/relations', { name: 'Te lezen' }).expect(201);
    const url = `C/relations/${made.body.relation_id as string}`;
    const lead = await givePerson(office, cooperativeId, ['project_lead']);
    const member = await givePerson(office, cooperativeId, ['member']);
    await lead.get('C/relations').expect(200);
    await lead.get(url).expect(200);
    await lead.post('C/relations', { name: 'X' }).expect(403);
    await lead.patch(url, { name: 'X' }).set('if-match', '"1"').expect(403);
    await member.get('C/relations').expect(403);
    await member.get(url).expect(403);
  });

  it('are nobody else’s', async () => {
    const made = await bookkeeper.post('C/relations', { name: 'Van ons' }).expect(201);
    const stranger = await givePerson(office, await giveCooperative(office), ['board']);
    for (const id of [made.body.relation_id as string, newId(), 'geen-kenmerk']) {
      await stranger.get(`C/relations/${id}`).expect(404);
      await stranger.patch(`C/relations/${id}`, { name: 'X' }).set('if-match', '"1"').expect(404);
    }
    expect((await stranger.get('C/relations').expect(200)).body).toEqual({ items: [], next_cursor: null });
    expect((await bookkeeper.get(`C/relations/${made.body.relation_id as string}`)).body.name).toBe('Van ons');
  });
});
