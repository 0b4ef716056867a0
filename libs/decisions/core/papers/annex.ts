import {
  amountText,
  decimalText,
  drawTable,
  durationText,
  remainingWidth,
  SHEET,
  STYLES,
  type Paper,
} from '#libs/documents/index.js';
import { sum } from '#libs/kernel/index.js';
import type { MemberShare } from '../appropriation.js';
import type { ProposalPaper } from './proposal.js';
import { PROPOSAL_WORDS } from './proposal-words.js';

const COLUMNS = ['bonus', 'charges', 'supplement', 'interest', 'distribution'] as const;
const HOURS = 52;
const AMOUNT = 62;

/** The frozen list of hours on a page of its own, with what every member gets; columns nobody has anything in are left out. */
export function drawAnnex(paper: Paper, { done, language, names, year }: ProposalPaper): void {
  const words = PROPOSAL_WORDS[language];
  const shown = COLUMNS.filter((column) => done.members.some((member) => member[column] > 0));
  const cell = (text: string, style = STYLES.small) => [{ text, style }];
  const amounts = (of: Pick<MemberShare, (typeof COLUMNS)[number]>, style = STYLES.small) =>
    shown.map((column) => cell(of[column] === 0 ? '' : amountText(of[column]), style));
  const total = (column: (typeof COLUMNS)[number]) => sum(done.members.map((member) => member[column]));
  const members = done.members
    .map((member) => ({ ...member, name: names.get(member.member_id) ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  paper.newPage();
  paper.tagged('H2', () => paper.write(words.annex, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 2;
  paper.paragraph(words.frozen(year), STYLES.quiet);
  paper.y += 10;
  drawTable(paper, {
    padding: 3,
    columns: [
      { title: words.member, width: remainingWidth([HOURS, ...shown.map(() => AMOUNT)]) },
      { title: words.hours, width: HOURS, align: 'right' },
      ...shown.map((column) => ({ title: words.columns[column], width: AMOUNT, align: 'right' as const })),
    ],
    rows: [
      ...members.map((member) => [
        [
          ...cell(member.name, STYLES.smallStrong),
          ...(member.charges_percent === null
            ? []
            : cell(words.ownCharges(decimalText(member.charges_percent.toFixed())))),
        ],
        cell(durationText(member.minutes)),
        ...amounts(member),
      ]),
      [
        cell(words.total, STYLES.smallStrong),
        cell(durationText(members.reduce((minutes, one) => minutes + one.minutes, 0)), STYLES.smallStrong),
        ...amounts(
          {
            bonus: total('bonus'),
            charges: total('charges'),
            supplement: total('supplement'),
            interest: total('interest'),
            distribution: total('distribution'),
          },
          STYLES.smallStrong,
        ),
      ],
    ],
  });
}
