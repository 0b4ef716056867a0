import { Inject, Injectable } from '@nestjs/common';
import { shortDateText } from '#libs/documents/index.js';
import { formatEuro, today, type Cents, type Clock, type LocalDate } from '#libs/kernel/index.js';
import {
  audit,
  CLOCK,
  csvOf,
  Transactions,
  type CsvCell,
  type Language,
  type TenantContext,
} from '#libs/platform/index.js';
import type { ShareState } from '../core/share-detail.js';
import { linesOf, type ShareLine } from '../core/share-line.js';
import { readShareRegister } from '../data/share-register.js';

/** The register of shares as it was on a day, as a table to take along. */
@Injectable()
export class ExportShareRegister {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(context: TenantContext, on: LocalDate = today(this.clock)): Promise<string> {
    return this.transactions.run(context, async (tx) => {
      const { language } = context;
      const lines = linesOf(await readShareRegister(tx, on), on);
      await audit(tx, { action: 'share_register.exported', subject: { kind: 'share_register' }, changes: { on } });
      return csvOf(
        HEADS[language],
        lines.map((line) => cellsOf(line, language)),
      );
    });
  }
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    ...['Lidnummer', 'Naam', 'Geopend op', 'Lid tot en met', 'Staat', 'Toegezegd', 'Betaald', 'Nog te betalen'],
    ...['Nu verschuldigd', 'Te veel betaald', 'Kapitaal', 'Terug te betalen'],
  ],
  en: [
    ...['Number', 'Name', 'Opened on', 'Member until', 'State', 'Promised', 'Paid', 'Still to pay'],
    ...['Due now', 'Paid too much', 'Capital', 'To pay back'],
  ],
};

const STATES: Readonly<Record<Language, Readonly<Record<ShareState, string>>>> = {
  nl: { paying: 'betaalt nog', full: 'volgestort', leaving: 'vertrekt', closed: 'afgerond' },
  en: { paying: 'paying', full: 'paid in full', leaving: 'leaving', closed: 'closed' },
};

/** Written out: ten thousand lines at a time go through here. Amounts have the decimal comma of a Dutch spreadsheet. */
function cellsOf(line: ShareLine, language: Language): CsvCell[] {
  const amount = (cents: Cents): string => formatEuro(cents, language === 'nl' ? ',' : '.');
  return [
    line.member_number,
    line.member_name,
    shortDateText(line.opened_on),
    line.ended_on && shortDateText(line.ended_on),
    STATES[language][line.state],
    amount(line.obligation),
    amount(line.paid),
    amount(line.unpaid),
    amount(line.due),
    amount(line.held),
    amount(line.capital),
    amount(line.claim),
  ];
}
