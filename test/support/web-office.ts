import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Id } from '#libs/kernel/index.js';
import { giveMember } from './hours-office.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from './office.js';
import { freePort } from './office-process.js';
import { enrolPerson, PASSWORD } from './sign-in.js';

/** An office that serves its pages, with a member who can sign in and a project to write on. */
export interface WebOffice {
  office: TestOffice;
  url: string;
  cooperative: Id;
  memberId: Id;
  project: Id;
  bookkeeper: Person;
  /** What the member signs in with. */
  address: string;
  signIn: (page: Page) => Promise<void>;
  /** The member's entries, as they are kept. */
  entries: () => Promise<{ entry_id: Id; minutes: number; version: number }[]>;
}

export async function openWebOffice(): Promise<WebOffice> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const office = await openOffice({ PUBLIC_URL: url }, { webRoot: path.resolve('dist/web') });
  await office.app.listen(port, '127.0.0.1');
  const cooperative = await giveCooperative(office, 'Groenkring De Proef');
  const memberId = await giveMember(office, cooperative, 'Mollie');
  const bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  const made = await bookkeeper.post('C/projects', { code: 'KANTINE', name: 'Kantine', starts_on: '2026-01-01' });
  await bookkeeper.post('C/activities', { name: 'Lunch bereiden' });
  const address = await enrolPerson(office, cooperative, 'Mollie');
  await office.sql(
    `update membership set member_id = $2 where cooperative_id = $1 and login_id = (select login_id from login where address = $3)`,
    [cooperative, memberId, address],
  );
  return {
    office,
    url,
    cooperative,
    memberId,
    project: (made.body as { project_id: Id }).project_id,
    bookkeeper,
    address,
    signIn: async (page) => {
      await page.locator('input[name=address]').fill(address);
      await page.locator('input[name=password]').fill(PASSWORD);
      await page.locator('button[type=submit]').click();
    },
    entries: () =>
      office.sql(`select entry_id, minutes, version from time_entry where member_id = $1 order by created_at`, [
        memberId,
      ]),
  };
}
