import { MemberShare1767225730000 } from './1767225730000-member-share.js';
import { Foundation1767225600000 } from './1767225600000-foundation.js';
import { Identity1767225601000 } from './1767225601000-identity.js';
import { MembersAndRelations1767225602000 } from './1767225602000-members-and-relations.js';
import { Hours1767225603000 } from './1767225603000-hours.js';
import { HoursRecord1767225660000 } from './1767225660000-hours-record.js';
import { HoursSteering1767225660100 } from './1767225660100-hours-steering.js';
import { Reports1767225660200 } from './1767225660200-reports.js';
import { Ledger1767225604000 } from './1767225604000-ledger.js';
import { Invoicing1767225605000 } from './1767225605000-invoicing.js';
import { SecondProof1767225610000 } from './1767225610000-second-proof.js';
import { SecondFactor1767225610100 } from './1767225610100-second-factor.js';
import { PaperCodesAndTokens1767225610200 } from './1767225610200-paper-codes-and-tokens.js';
import { SignInProvider1767225610300 } from './1767225610300-sign-in-provider.js';
import { AuditOrigin1767225620000 } from './1767225620000-audit-origin.js';
import { Articles1767225650000 } from './1767225650000-articles.js';
import { PersonalSignIn1767225640000 } from './1767225640000-personal-sign-in.js';
import { ChangesAndWebhooks1767225690000 } from './1767225690000-changes-and-webhooks.js';
import { BackupMade1767225630000 } from './1767225630000-backup-made.js';
import { Grants1767225620001 } from './1767225620001-grants.js';
import { LimitShare1767225630001 } from './1767225630001-limit-share.js';
import { Membership1767225650100 } from './1767225650100-membership.js';
import { Privacy1767225640010 } from './1767225640010-privacy.js';
import { Imports1767225670000 } from './1767225670000-imports.js';
import { KeysAndSeals1767225620010 } from './1767225620010-keys-and-seals.js';
import { Banking1767225720000 } from './1767225720000-banking.js';
import { MemberLoans1767225740000 } from './1767225740000-member-loans.js';
import { ShareDispute1767225752000 } from './1767225752000-share-dispute.js';
import { BatchHands1767225760000 } from './1767225760000-batch-hands.js';
import { SchoolHours1767225761000 } from './1767225761000-school-hours.js';
import { SoundRows1767225762000 } from './1767225762000-sound-rows.js';
import { OpenMonth1767225770000 } from './1767225770000-open-month.js';
import { OneLook1767225771000 } from './1767225771000-one-look.js';
import { ShareExit1767225731000 } from './1767225731000-share-exit.js';
import { OneImport1767225700000 } from './1767225700000-one-import.js';
import { RunSteps1767225700001 } from './1767225700001-run-steps.js';
import { HoursPlans1767225710000 } from './1767225710000-hours-plans.js';
import { Profit1767225740100 } from './1767225740100-profit.js';
import { ProfitForm1767225753000 } from './1767225753000-profit-form.js';
import { LoanPayments1767225753010 } from './1767225753010-loan-payments.js';
import { FactorReset1767225710100 } from './1767225710100-factor-reset.js';
import { Undoing1767225751010 } from './1767225751010-undoing.js';
import { ShareRequests1767225751020 } from './1767225751020-share-requests.js';
import { Mandates1767225751000 } from './1767225751000-mandates.js';
import { NoticeEntries1767225750000 } from './1767225750000-notice-entries.js';

/** In the order they run. Released migrations are never edited; a change is a new one. */
export const migrations = [
  Foundation1767225600000,
  Identity1767225601000,
  MembersAndRelations1767225602000,
  Hours1767225603000,
  Ledger1767225604000,
  Invoicing1767225605000,
  SecondProof1767225610000,
  SecondFactor1767225610100,
  PaperCodesAndTokens1767225610200,
  SignInProvider1767225610300,
  AuditOrigin1767225620000,
  Articles1767225650000,
  Membership1767225650100,
  HoursRecord1767225660000,
  PersonalSignIn1767225640000,
  Imports1767225670000,
  ChangesAndWebhooks1767225690000,
  BackupMade1767225630000,
  Grants1767225620001,
  LimitShare1767225630001,
  HoursSteering1767225660100,
  Privacy1767225640010,
  KeysAndSeals1767225620010,
  Reports1767225660200,
  Banking1767225720000,
  MemberLoans1767225740000,
  OneImport1767225700000,
  MemberShare1767225730000,
  ShareExit1767225731000,
  HoursPlans1767225710000,
  Profit1767225740100,
  RunSteps1767225700001,
  FactorReset1767225710100,
  ProfitForm1767225753000,
  LoanPayments1767225753010,
  Mandates1767225751000,
  Undoing1767225751010,
  ShareRequests1767225751020,
  NoticeEntries1767225750000,
  ShareDispute1767225752000,
  BatchHands1767225760000,
  SchoolHours1767225761000,
  SoundRows1767225762000,
  OpenMonth1767225770000,
  OneLook1767225771000,
];
