import {
  amountText,
  dateText,
  decimalText,
  drawTable,
  euroText,
  Paper,
  remainingWidth,
  SHEET,
  STYLES,
} from '#libs/documents/index.js';
import { multiply, negate, sum } from '#libs/kernel/index.js';
import { drawAnnex } from './annex.js';
import type { ProposalPaper } from './proposal.js';
import { PROPOSAL_WORDS } from './proposal-words.js';

/** What lies before the general meeting: the division to the cent, in words how it came about, and the frozen hours as annex. */
export function drawProposal(of: ProposalPaper): Buffer {
  const { cooperative, language, year } = of;
  const words = PROPOSAL_WORDS[language];
  const title = words.title(year);
  const paper = new Paper({ title: `${title}, ${cooperative}`, author: cooperative, language, date: of.printedOn });
  paper.paragraph(cooperative, STYLES.strong);
  if (of.kvkNumber) paper.paragraph(`KvK ${of.kvkNumber}`, STYLES.small);
  paper.y += 16;
  paper.tagged('H1', () => paper.write(title, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 4;
  for (const line of opening(of)) paper.paragraph(line, STYLES.body);
  paper.y += 12;
  drawPieces(paper, of);
  paper.y += 14;
  for (const line of explained(of)) {
    paper.paragraph(line, STYLES.quiet);
    paper.y += 3;
  }
  // once it is booked the funds hold it, and whatever came since
  if (of.funds.some(({ after, now }) => after !== now)) drawFunds(paper, of);
  if (of.done.members.length > 0) drawAnnex(paper, of);
  const foot = `${cooperative}  ·  ${words.printed} ${dateText(of.printedOn, language)}`;
  return paper.finish((page, pages) => {
    paper.write(foot, SHEET.left, 786, STYLES.small);
    paper.write(`${page} / ${pages}`, SHEET.right, 786, STYLES.small, 'right');
  });
}

function opening(of: ProposalPaper): string[] {
  const { adoptedOn, decision, isFinal, language, result, takenBackOn, takenBackWhy } = of;
  const words = PROPOSAL_WORDS[language];
  return [
    adoptedOn ? words.state.adopted(dateText(adoptedOn, language), decision) : words.state.draft,
    ...(takenBackOn ? [words.state.taken_back(dateText(takenBackOn, language), takenBackWhy)] : []),
    result < 0 ? words.loss(euroText(negate(result))) : words.profit(euroText(result)),
    ...(isFinal ? [] : [words.notFinal]),
  ];
}

/** The choices in sentences: only those that moved something. */
function explained({ choices, done, language, wageCost }: ProposalPaper): string[] {
  const words = PROPOSAL_WORDS[language];
  const percent = (value: { toFixed: () => string }) => decimalText(value.toFixed());
  const sentences: string[] = [];
  const reserve = choices.parts.find(({ until }) => until);
  if (reserve?.until) {
    const { percent: then, times } = reserve.until;
    const ceiling = euroText(multiply(wageCost, times));
    sentences.push(words.step(percent(reserve.percent), percent(times), percent(then), ceiling));
  }
  const bonus = sum(done.members.map((member) => member.bonus));
  if (bonus === 0) return sentences;
  const charges = sum(done.members.map((member) => member.charges));
  sentences.push(words.bonusBy[choices.bonus_basis]);
  sentences.push(words.charges(percent(choices.charges_percent), euroText(bonus), euroText(charges)));
  if (choices.bonus_cap !== null)
    sentences.push(words.cap(euroText(choices.bonus_cap), words.pieces[choices.over_cap].toLowerCase()));
  return sentences;
}

const PERCENT = 60;
const AMOUNT = 90;

function drawPieces(paper: Paper, { done, language, result }: ProposalPaper): void {
  const words = PROPOSAL_WORDS[language];
  const cell = (text: string, style = STYLES.body) => [{ text, style }];
  drawTable(paper, {
    padding: 4,
    columns: [
      { title: words.what, width: remainingWidth([PERCENT, AMOUNT]) },
      { title: words.percent, width: PERCENT, align: 'right' },
      { title: words.amount, width: AMOUNT, align: 'right' },
    ],
    rows: [
      ...done.pieces.map(({ amount, kind, over_cap, percent }) => [
        [...cell(words.pieces[kind]), ...(over_cap > 0 ? cell(words.overCap(euroText(over_cap)), STYLES.small) : [])],
        cell(percent === null ? '' : `${decimalText(percent.toFixed())}%`, STYLES.quiet),
        cell(amountText(amount)),
      ]),
      [cell(words.result, STYLES.strong), cell(''), cell(amountText(result), STYLES.strong)],
    ],
  });
}

function drawFunds(paper: Paper, { funds, language }: ProposalPaper): void {
  const words = PROPOSAL_WORDS[language];
  const cell = (text: string, style = STYLES.small) => [{ text, style }];
  paper.y += 12;
  paper.ensure(110);
  paper.tagged('H2', () => paper.write(words.funds, SHEET.left, paper.y, STYLES.strong));
  paper.y += STYLES.strong.leading + 6;
  drawTable(paper, {
    padding: 3,
    columns: [
      { title: '', width: remainingWidth([AMOUNT, AMOUNT]) },
      { title: words.now, width: AMOUNT, align: 'right' },
      { title: words.after, width: AMOUNT, align: 'right' },
    ],
    rows: funds.map(({ account, after, now }) => [
      cell(`${account} ${words.fund[account] ?? ''}`),
      cell(amountText(now)),
      cell(amountText(after), STYLES.smallStrong),
    ]),
  });
}
