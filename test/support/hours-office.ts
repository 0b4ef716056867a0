import { newId, type Id } from '#libs/kernel/index.js';
import type { Role } from '#libs/platform/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from './office.js';

/** An office with a co-operative that logs hours: a member, a project lead, the board, a bookkeeper and a stranger. */
export interface HoursOffice {
  office: TestOffice;
  cooperative: Id;
  member: Person;
  memberId: Id;
  lead: Person;
  leadId: Id;
  board: Person;
  bookkeeper: Person;
  /** Bookkeeper of another co-operative. */
  stranger: Person;
  customer: Id;
  /** "Kantine": for the customer, led by the lead, open since 2026. */
  project: Id;
  /** "Plein": led by nobody, closed after October 2026. */
  otherProject: Id;
  /** "Lunch bereiden". */
  activity: Id;
}

export async function openHoursOffice(): Promise<HoursOffice> {
  const office = await openOffice();
  const cooperative = await giveCooperative(office);
  const { person: member, id: memberId } = await giveColleague(office, cooperative, 'Mollie');
  const { person: lead, id: leadId } = await giveColleague(office, cooperative, 'Tjolk', ['member', 'project_lead']);
  const { person: board } = await giveColleague(office, cooperative, 'Brigitta', ['member', 'board']);
  const bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  const stranger = await givePerson(office, await giveCooperative(office, 'Buurtbus De Proef'), [
    'bookkeeper',
    'member',
  ]);
  const customer = newId();
  await office.sql(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier) values ($1, $2, 1, 'School De Proef', true, false)`,
    [cooperative, customer],
  );
  const make = async (url: string, body: object): Promise<Record<string, Id>> =>
    (await bookkeeper.post(url, body)).body;
  const first = {
    code: 'KANTINE',
    name: 'Kantine',
    customer_id: customer,
    lead_member_id: leadId,
    starts_on: '2026-01-01',
  };
  const second = { code: 'PLEIN', name: 'Plein', starts_on: '2026-01-01', ends_on: '2026-10-31' };
  const { project_id: project } = await make('C/projects', first);
  const { project_id: otherProject } = await make('C/projects', second);
  const { activity_id: activity } = await make('C/activities', { name: 'Lunch bereiden' });
  if (!project || !otherProject || !activity) throw new Error('the office for hours could not be furnished');
  const people = { member, memberId, lead, leadId, board, bookkeeper, stranger };
  return { office, cooperative, ...people, customer, project, otherProject, activity };
}

export async function giveMember(
  office: TestOffice,
  cooperative: Id,
  name: string,
  ended: string | null = null,
): Promise<Id> {
  const id = newId();
  await office.sql(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on, ended_on)
     select $1, $2, count(*) + 1, $3, 'Proef', 'worker', 'employed', $4, '2026-01-01', $5 from member where cooperative_id = $1`,
    [cooperative, id, name, ended ? 'ended' : 'member', ended],
  );
  return id;
}

export async function giveColleague(
  office: TestOffice,
  cooperative: Id,
  name: string,
  roles: Role[] = ['member'],
): Promise<{ person: Person; id: Id }> {
  const id = await giveMember(office, cooperative, name);
  return { id, person: await givePerson(office, cooperative, roles, id) };
}

interface Answer {
  status: number;
  body: { code: string; errors?: { pointer: string; code: string }[] };
}

/** What a refusal says, in one line per fault. */
export const refusal = ({ status, body }: Answer): unknown[] => [
  status,
  body.code,
  ...(body.errors ?? []).map((fault) => `${fault.pointer} ${fault.code}`),
];
