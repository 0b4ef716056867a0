import Builder from 'fast-xml-builder';
import { Temporal } from 'temporal-polyfill';
import { formatEuro, OFFICE_ZONE, sum, type Cents } from '#libs/kernel/index.js';
import { SEQUENCES, type BatchLine, type PaymentBatch } from './payment-batch.js';
import { sepaText } from './sepa-text.js';

/** What of a batch is in its file. */
export type BatchHead = Pick<
  PaymentBatch,
  'kind' | 'category' | 'executionOn' | 'iban' | 'holderName' | 'creditorIdentifier' | 'messageId'
>;

const NAME = 70;
const REMITTANCE = 140;
const NAMESPACES = {
  payment: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
  collection: 'urn:iso:std:iso:20022:tech:xsd:pain.008.001.08',
} as const;

type Node = Record<string, unknown>;

/**
 * The file for the bank: pain.001.001.09 or pain.008.001.08 as the Dutch banks take them, without addresses (not needed
 * inside the EEA). Equal data give equal bytes; elements stand in the order of the schema.
 * @param createdAt local time to the second, `2026-11-22T09:30:00`
 */
export function sepaFile(head: BatchHead, lines: readonly BatchLine[], createdAt: string): string {
  const root =
    head.kind === 'payment'
      ? { CstmrCdtTrfInitn: { GrpHdr: groupHeader(head, lines, createdAt), PmtInf: [creditTransfers(head, lines)] } }
      : { CstmrDrctDbtInitn: { GrpHdr: groupHeader(head, lines, createdAt), PmtInf: directDebits(head, lines) } };
  const builder = new Builder({ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#' });
  const body = builder.build({ Document: { '@xmlns': NAMESPACES[head.kind], ...root } });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

/** Number and sum: exact, with two decimals. */
const control = (lines: readonly BatchLine[]): Node => ({
  NbOfTxs: String(lines.length),
  CtrlSum: formatEuro(sum(lines.map((line) => line.amount))),
});

const groupHeader = (head: BatchHead, lines: readonly BatchLine[], createdAt: string): Node => ({
  MsgId: head.messageId,
  CreDtTm: createdAt,
  ...control(lines),
  InitgPty: { Nm: sepaText(head.holderName, NAME) },
});

const account = (iban: string): Node => ({ Id: { IBAN: iban } });
/** The bank knows itself from the IBAN; a BIC is optional inside SEPA, its element is not. */
const NO_BIC = { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } };
const euro = (amount: Cents): Node => ({ '@Ccy': 'EUR', '#': formatEuro(amount) });

const creditTransfers = (head: BatchHead, lines: readonly BatchLine[]): Node => ({
  PmtInfId: `${head.messageId}-1`,
  PmtMtd: 'TRF',
  // one line on our statement: who earns what is not to be read there
  BtchBookg: 'true',
  ...control(lines),
  PmtTpInf: {
    SvcLvl: { Cd: 'SEPA' },
    ...(head.category === 'wages' ? { CtgyPurp: { Cd: 'SALA' } } : {}),
  },
  ReqdExctnDt: { Dt: head.executionOn },
  Dbtr: { Nm: sepaText(head.holderName, NAME) },
  DbtrAcct: account(head.iban),
  DbtrAgt: NO_BIC,
  ChrgBr: 'SLEV',
  CdtTrfTxInf: lines.map((line) => ({
    PmtId: { EndToEndId: line.endToEndId },
    Amt: { InstdAmt: euro(line.amount) },
    Cdtr: { Nm: sepaText(line.holderName, NAME) },
    CdtrAcct: account(line.iban),
    ...remittance(line),
  })),
});

/** One block per sequence: the schema wants it so. */
function directDebits(head: BatchHead, lines: readonly BatchLine[]): Node[] {
  const groups = SEQUENCES.map((sequence) => lines.filter((line) => line.sequence === sequence));
  return groups
    .filter((own) => own.length > 0)
    .map((own, i) => ({
      PmtInfId: `${head.messageId}-${i + 1}`,
      PmtMtd: 'DD',
      BtchBookg: 'true',
      ...control(own),
      PmtTpInf: { SvcLvl: { Cd: 'SEPA' }, LclInstrm: { Cd: 'CORE' }, SeqTp: own[0]!.sequence },
      ReqdColltnDt: head.executionOn,
      Cdtr: { Nm: sepaText(head.holderName, NAME) },
      CdtrAcct: account(head.iban),
      CdtrAgt: NO_BIC,
      ChrgBr: 'SLEV',
      CdtrSchmeId: { Id: { PrvtId: { Othr: { Id: head.creditorIdentifier, SchmeNm: { Prtry: 'SEPA' } } } } },
      DrctDbtTxInf: own.map(directDebit),
    }));
}

const directDebit = (line: BatchLine): Node => ({
  PmtId: { EndToEndId: line.endToEndId },
  InstdAmt: euro(line.amount),
  DrctDbtTx: {
    MndtRltdInf: {
      MndtId: line.mandateReference,
      DtOfSgntr: line.mandateSignedOn,
      ...(line.originalIban === null ? {} : amendment(line.originalIban, line.iban)),
    },
  },
  DbtrAgt: NO_BIC,
  Dbtr: { Nm: sepaText(line.holderName, NAME) },
  DbtrAcct: account(line.iban),
  ...remittance(line),
});

/** Another account at the same bank is named; with another bank the code SMNDA stands for it (EPC130-08). */
const amendment = (original: string, iban: string): Node => ({
  AmdmntInd: 'true',
  AmdmntInfDtls: {
    OrgnlDbtrAcct: {
      Id: bankOf(original) === bankOf(iban) ? { IBAN: original } : { Othr: { Id: 'SMNDA' } },
    },
  },
});

/** Country and bank, as far as an IBAN tells it. */
const bankOf = (iban: string): string => iban.slice(0, 2) + iban.slice(4, 8);

/** One structured reference, or one text: never both, which banks cut. */
function remittance(line: BatchLine): Node {
  if (line.reference === null) {
    return line.remittance === '' ? {} : { RmtInf: { Ustrd: sepaText(line.remittance, REMITTANCE) } };
  }
  const Issr = line.reference.startsWith('RF') ? 'ISO' : 'CUR';
  const Tp = { CdOrPrtry: { Cd: 'SCOR' }, Issr };
  return { RmtInf: { Strd: { CdtrRefInf: { Tp, Ref: line.reference } } } };
}

/** A moment as a file says it: `2026-11-22T09:30:00` in Amsterdam. */
export const fileMoment = (moment: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
