import { Injectable } from '@nestjs/common';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { decryptForPerson } from '../audit/person-key.js';
import type { Tx } from '../database/tx.js';
import type { Erasure, PersonOfData, Section, Tables } from './declaration.js';
import { HoldsPersonalData, PersonalData } from './personal-data.js';

const AUDIT: Section['title'] = { nl: 'Logboek', en: 'Audit trail' };

/** What the platform itself keeps: who did what, documents, runs, answers it may have to repeat. */
@Injectable()
@HoldsPersonalData()
export class PlatformPrivacy extends PersonalData {
  readonly room = 'platform';
  readonly tables: Tables = {
    audit: {
      title: AUDIT,
      of: ['user', 'member', 'contact'],
      purpose: { nl: 'Laten zien wie wat wanneer deed.', en: 'Show who did what and when.' },
      basis: 'law',
      recipients: ['own_people', 'dienstencoop'],
      personal: { personal: 'trace', actor_id: 'trace', action: 'trace', ip: 'trace', device: 'trace' },
      notPersonal: {
        actor_kind: 'one of five words of the office, by audit_is_sound',
        under_kind: 'one of two words of the office, by audit_is_sound',
        actor_name: 'the name of a job; people stand in it by their id alone',
        request_id: 'a random id of one request',
        subject_kind: 'the name of a kind of thing',
        changes:
          'states, amounts, dates and ids: personal values go into the column personal, under the key of the person',
      },
      with: ['at', 'subject_kind', 'subject_id', 'changes'],
      whose: 't.actor_id = $login or t.personal_of in ($member, $login, $relation)',
      keep: [
        {
          rule: 'books',
          from: 't.at',
          atEnd: {
            stays: {
              nl: 'Dat iets gebeurde hoort bij de boeken. Wat er over jou in stond is niet meer te lezen: je sleutel is vernietigd.',
              en: 'That something happened belongs to the books. What it said about you can no longer be read: your key is destroyed.',
            },
          },
        },
      ],
    },
    person_key: { nothingPersonal: 'random keys; destroying one makes everything under it unreadable' },
    change: { nothingPersonal: 'names of acts and ids' },
    outbox: { nothingPersonal: 'names of jobs and ids' },
    document_key: { nothingPersonal: 'random keys' },
    plain_document: { nothingPersonal: 'ids of documents that are not encrypted yet' },
    audit_seal: { nothingPersonal: 'checksums' },
    backup_made: { nothingPersonal: 'when a backup was made and how large it was' },
    document: {
      title: { nl: 'Documenten', en: 'Documents' },
      of: ['member', 'employee', 'contact'],
      purpose: { nl: 'Uitgegeven stukken bewaren zoals ze waren.', en: 'Keep issued papers as they were.' },
      basis: 'law',
      recipients: ['own_people', 'dienstencoop'],
      personal: { file_name: 'document' },
      notPersonal: {
        kind: 'the kind of document',
        media_type: 'the kind of file',
        sha256: 'a checksum',
        storage_key: 'made of ids and a checksum',
      },
      whose: 'false',
      withheld: {
        nl: 'Documenten staan bij het onderdeel waar ze bij horen.',
        en: 'Documents stand with the part they belong to.',
      },
      keep: [
        {
          rule: 'books',
          from: 't.created_at',
          atEnd: { stays: { nl: 'Stukken van de boekhouding.', en: 'Papers of the books.' } },
        },
      ],
    },
    idempotency: {
      title: { nl: 'Antwoorden die herhaald kunnen worden', en: 'Answers that may be repeated' },
      of: ['user'],
      purpose: { nl: 'Een opdracht niet twee keer uitvoeren.', en: 'Do nothing twice.' },
      basis: 'interest',
      recipients: ['dienstencoop'],
      personal: { response: 'trace' },
      notPersonal: { key: 'chosen at random by the program that asks', request_hash: 'a checksum' },
      whose: 't.login_id = $login',
      withheld: {
        nl: 'Een technische kopie van antwoorden die je al kreeg; gaat na dertig dagen weg.',
        en: 'A technical copy of answers you were given already; goes after thirty days.',
      },
      keep: [{ rule: 'technical', from: 't.created_at', atEnd: 'delete' }],
    },
    run_item: {
      title: { nl: 'Regels van verwerkingen', en: 'Items of runs' },
      of: ['member', 'employee', 'contact'],
      purpose: { nl: 'Laten zien hoe ver een verwerking is.', en: 'Show how far a run is.' },
      basis: 'interest',
      recipients: ['own_people', 'dienstencoop'],
      personal: { label: 'name' },
      notPersonal: { reason: 'a code', reason_params: 'numbers and dates in the sentence of that code' },
      with: ['state', 'updated_at'],
      whose: 't.subject_id in ($member, $relation)',
      keep: [{ rule: 'access_log', from: 't.updated_at', atEnd: { set: { label: `''` } } }],
    },
    run: { nothingPersonal: 'what a run is about: a kind, a period, settings' },
  };

  override async collect(tx: Tx, person: PersonOfData): Promise<Section[]> {
    const sections = await super.collect(tx, person);
    return Promise.all(
      sections.map(async (section) =>
        section.table === 'audit' ? { ...section, rows: await this.readable(tx, person) } : section,
      ),
    );
  }

  /** The personal values as they were written, instead of bytes; values under another person's key are hers. */
  private async readable(tx: Tx, person: PersonOfData): Promise<Section['rows']> {
    const own = [person.memberId, person.loginId, person.relationId].filter((id): id is Id => id !== undefined);
    const rows = await tx.query<{ personal: Buffer | null; personal_of: Id | null; row: Record<string, unknown> }>(
      `select t.personal, t.personal_of, to_jsonb(r) as row
       from audit t cross join lateral (select t.at, t.action, t.subject_kind, t.subject_id, t.changes, t.actor_id is not distinct from $3 as by_you,
         case when t.actor_id = $3 then t.ip end as ip, case when t.actor_id = $3 then t.device end as device) r
       where t.cooperative_id = $1 and (t.actor_id = $3 or t.personal_of = any($2::uuid[])) order by t.at`,
      [tx.context.cooperativeId, own, person.loginId ?? null],
    );
    const readable: Section['rows'] = [];
    for (const { personal, personal_of, row } of rows) {
      const isOwn = personal && personal_of && own.includes(personal_of);
      readable.push(isOwn ? { ...row, values: (await decryptForPerson(tx, personal_of, personal)) ?? null } : row);
    }
    return readable;
  }

  override async erase(tx: Tx, person: PersonOfData, onDate: LocalDate): Promise<Erasure[]> {
    const ids = [person.memberId, person.loginId, person.relationId].filter((id): id is Id => id !== undefined);
    const done = await super.erase(tx, person, onDate);
    const keys = await tx.execute(`delete from person_key where cooperative_id = $1 and person_id = any($2::uuid[])`, [
      tx.context.cooperativeId,
      ids,
    ]);
    if (keys > 0)
      done.push({
        room: this.room,
        table: 'person_key',
        title: { nl: 'Je sleutel: wat in het logboek over je stond', en: 'Your key: what the audit trail said of you' },
        rows: keys,
        act: 'deleted',
        columns: [],
      });
    return done;
  }
}
