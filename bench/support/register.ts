import type pg from 'pg';
import type { Id } from '#libs/kernel/index.js';
import { giveCooperative } from './ground.js';
import { givePerson, type Session } from './person.js';

export interface Register {
  cooperativeId: Id;
  board: Session;
}

/** Ten co-operatives with a tenth of the members each, five in a hundred of whom left. @returns the last of them */
export async function giveRegisters(sql: pg.Client, members: number): Promise<Register> {
  let last: Id | undefined;
  for (let n = 0; n < 10; n++) {
    last = await giveCooperative(sql, `Coöperatie De Lijst ${n}`);
    await sql.query(MEMBERS, [last, members / 10]);
  }
  return { cooperativeId: last!, board: await givePerson(sql, last!, ['board']) };
}

const MEMBERS = `
  insert into member (cooperative_id, member_id, number, given_name, family_name, email, phone, street, house_number, postal_code, city,
    class, engagement, status, joined_on, ended_on)
  select $1, gen_random_uuid(), n, (array['Samira', 'Łukasz', 'Noor', 'Şükrü', 'Ruben', 'Fenna', 'Bram'])[1 + n % 7],
    (array['Wilgenroos', 'van der Beek', 'Gębicki', 'de Wit', 'Doğan'])[1 + n % 5] || ' ' || md5(n::text), 'lid' || n || '@voorbeeld.example',
    '020 555 01 23', 'Fantasiepad', n::text, '1068 AB', 'Amsterdam', (array['worker', 'supporting'])[1 + n % 2], 'employed',
    case when n % 20 = 0 then 'ended' else 'member' end, '2020-01-01', case when n % 20 = 0 then date '2025-06-30' end
  from generate_series(1, $2::int) n`;
