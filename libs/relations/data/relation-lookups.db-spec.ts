import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import { TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import { giveCooperative, openOffice, type TestOffice } from '#test/support/office.js';
import { AddRelation } from '../use-cases/add-relation.js';
import { everyCustomer, relationForInvoice, relationNames } from './relation-lookups.js';

let office: TestOffice;
let context: TenantContext;
let elsewhere: TenantContext;
let customer: Id;
let supplier: Id;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  context = TenantContext.forJob(await giveCooperative(office), 'test', systemClock);
  elsewhere = TenantContext.forJob(await giveCooperative(office), 'test', systemClock);
  const addRelation = office.app.get(AddRelation, { strict: false });
  customer = (await addRelation.run(context, { name: 'Zorgboerderij De Proef', language: 'en' })).relation_id;
  supplier = (await addRelation.run(context, { name: 'Drukkerij', is_customer: false, is_supplier: true })).relation_id;
  await addRelation.run(context, { name: 'Allebei', is_supplier: true });
});
afterAll(() => office.close());

const ask = <Result>(work: (tx: Tx) => Promise<Result>, as = context) =>
  office.app.get(Transactions, { strict: false }).run(as, work);

describe('what other rooms ask about relations', () => {
  it('relationForInvoice: a customer, whole; not a supplier, not nobody', async () => {
    expect(await ask((tx) => relationForInvoice(tx, customer))).toMatchObject({
      relation_id: customer,
      name: 'Zorgboerderij De Proef',
      language: 'en',
      payment_term_days: null,
    });
    expect(await ask((tx) => relationForInvoice(tx, supplier))).toBeUndefined();
    expect(await ask((tx) => relationForInvoice(tx, newId()))).toBeUndefined();
  });

  it('relationNames and everyCustomer', async () => {
    expect(await ask((tx) => relationNames(tx, [supplier, newId()]))).toEqual([
      { relation_id: supplier, number: 2, name: 'Drukkerij' },
    ]);
    expect((await ask(everyCustomer)).map((relation) => relation.name)).toEqual(['Allebei', 'Zorgboerderij De Proef']);
  });

  it('answer about the co-operative of the transaction only', async () => {
    expect(await ask((tx) => relationForInvoice(tx, customer), elsewhere)).toBeUndefined();
    expect(await ask((tx) => relationNames(tx, [customer]), elsewhere)).toEqual([]);
    expect(await ask(everyCustomer, elsewhere)).toEqual([]);
  });
});
