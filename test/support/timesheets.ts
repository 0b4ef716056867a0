import { readFileSync } from 'node:fs';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, type Person, type TestOffice } from './office.js';

/** One of the exports of other programs. */
export const sample = (file: string): Buffer =>
  readFileSync(new URL(`../../libs/hours/core/import/samples/${file}.csv`, import.meta.url));

export interface Row {
  line: number;
  state: string;
  cells: string[];
  remarks: { code: string; detail: string }[];
}

export const upload = (person: Person, bytes: Buffer | string, name = 'uren.csv') =>
  person.post('C/imports?kind=hours').attach('file', Buffer.from(bytes), name);

export const rowsIn = async (office: TestOffice, cooperative: Id, columns: string, order = '1') =>
  office.sql(`select ${columns} from time_entry e where e.cooperative_id = $1 order by ${order}`, [cooperative]);

export const countIn = async (office: TestOffice, cooperative: Id): Promise<number> =>
  (await rowsIn(office, cooperative, 'entry_id')).length;

export async function giveNamedMember(
  office: TestOffice,
  cooperative: Id,
  number: number,
  name: string,
  email: string | null = null,
): Promise<Id> {
  const id = newId();
  const [given, ...family] = name.split(' ');
  await office.sql(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, email, class, engagement, status, joined_on)
     values ($1, $2, $3, $4, $5, $6, 'worker', 'employed', 'member', '2026-01-01')`,
    [cooperative, id, number, given, family.join(' '), email],
  );
  return id;
}

/** A co-operative with the four people and a customer of the samples. */
export async function giveRegister(office: TestOffice): Promise<{ cooperative: Id; bookkeeper: Person; customer: Id }> {
  const cooperative = await giveCooperative(office);
  await giveNamedMember(office, cooperative, 1, 'Mollie Mosterdzaad', 'mollie@voorbeeld.example');
  await giveNamedMember(office, cooperative, 2, 'Tjolk Tuinkabouter', 'tjolk@voorbeeld.example');
  await giveNamedMember(office, cooperative, 3, 'Zeppo Zaagselstra', 'zeppo@voorbeeld.example');
  await giveNamedMember(office, cooperative, 4, 'Brigitta Bakfiets-de Bommel', 'brigitta@voorbeeld.example');
  const customer = newId();
  await office.sql(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier)
     values ($1, $2, 1, 'Basisschool De Verzonnen Vlieger', true, false)`,
    [cooperative, customer],
  );
  return { cooperative, customer, bookkeeper: await givePerson(office, cooperative, ['bookkeeper']) };
}

interface AskedName {
  list: string;
  key: string;
  name: string;
  rows: number;
  answer: string | null;
  makes: string | null;
  suggestions: { name: string }[];
}

export interface Preview {
  import_id: Id;
  program: string | null;
  mapping: Record<string, number>;
  settings: Record<string, string>;
  columns: { label: string }[];
  questions: { setting: string; proposal: string; needed: boolean }[];
  totals: Record<string, number>;
  sums: { label: string; sum: string }[];
  groups: { label: string; items: { name: string; rows: number; minutes: number }[] }[];
  names: AskedName[];
  rows: Row[];
}

/** The row on each line of the file, in the order of the file. */
export const inOrder = ({ rows }: Preview): Row[] => [...rows].sort((a, b) => a.line - b.line);

/** Names of a list that have no answer. */
export const unknown = ({ names }: Preview, list: string): AskedName[] =>
  names.filter((name) => name.list === list && name.answer === null);

/** Every question as proposed, every unknown project and activity made; rows without a project left out. */
export function answersTo(preview: Preview, more: object = {}) {
  const making = (list: string) =>
    Object.fromEntries(unknown(preview, list).map(({ key, makes }) => [key, makes === null ? 'skip' : 'create']));
  return {
    mapping: preview.mapping,
    settings: {
      ...preview.settings,
      ...Object.fromEntries(preview.questions.map(({ setting, proposal }) => [setting, proposal])),
      ...more,
    },
    answers: { projects: making('projects'), activities: making('activities') },
  };
}
