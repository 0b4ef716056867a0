import { Injectable } from '@nestjs/common';
import {
  auditLook,
  HoldsPersonalData,
  PersonalData,
  type Expiry,
  type PersonOfData,
  type Section,
  type Tables,
  type Tx,
} from '#libs/platform/index.js';
import { findBsn } from './data/bsn.repository.js';
import { VaultTransactions } from './data/vault-transactions.js';

const TITLE = { nl: 'Burgerservicenummer', en: 'Citizen service number' };

/** The room's one table can be read by its own role alone, so the acts go over its own connection. */
@Injectable()
@HoldsPersonalData()
export class VaultPrivacy extends PersonalData {
  readonly room = 'vault';
  readonly tables: Tables = {
    bsn: {
      title: TITLE,
      of: ['employee'],
      purpose: { nl: 'Loonaangifte en wat de wet verder vraagt.', en: 'Wage returns and what else the law asks.' },
      basis: 'law',
      recipients: ['tax_authority', 'pension_fund'],
      personal: { sealed: 'identity_number' },
      whose: 't.member_id = $member',
      with: ['ground', 'stored_at'],
      keep: [
        {
          rule: 'books',
          atEnd: {
            stays: {
              nl: 'Hoort bij de loonadministratie; de boekhouder haalt het weg als die termijn voorbij is.',
              en: 'Belongs to the payroll records; the bookkeeper takes it away when their term is over.',
            },
          },
        },
      ],
    },
  };

  constructor(private readonly vault: VaultTransactions) {
    super();
  }

  override async collect(tx: Tx, { memberId }: PersonOfData): Promise<Section[]> {
    const row = memberId
      ? await this.vault.run(tx.context, async (own) => {
          const found = await findBsn(own, memberId);
          if (found) {
            await auditLook(own, { subject: { kind: 'member', id: memberId }, what: 'bsn', reason: 'export' });
          }
          return found;
        })
      : undefined;
    return row ? [this.section([{ ...row }])] : [];
  }

  /** That there is one; nobody sees it, so this is no look. */
  override async overview(tx: Tx, { memberId }: PersonOfData): Promise<Section[]> {
    const row = memberId ? await this.vault.run(tx.context, (own) => findBsn(own, memberId)) : undefined;
    return row ? [this.section([{}])] : [];
  }

  private section(rows: Section['rows']): Section {
    return { room: this.room, table: 'bsn', title: TITLE, rows };
  }

  override retention(): Promise<Expiry[]> {
    return Promise.resolve([]);
  }

  override expire(): Promise<Expiry[]> {
    return Promise.resolve([]);
  }

  override async erase(tx: Tx, person: PersonOfData): Promise<Awaited<ReturnType<PersonalData['erase']>>> {
    const { memberId } = person;
    const row = memberId ? await this.vault.run(tx.context, (own) => findBsn(own, memberId)) : undefined;
    if (!row) return [];
    const because = { nl: 'Hoort bij de loonadministratie.', en: 'Belongs to the payroll records.' };
    return [
      {
        room: this.room,
        table: 'bsn',
        title: TITLE,
        rows: 1,
        act: 'kept',
        columns: [],
        rule: 'books',
        because,
        until: null,
      },
    ];
  }
}
