import type { components } from './api.gen';

/** The shapes of privacy; see `contract.ts`. */
type Schemas = components['schemas'];

export type PrivacyMine = Schemas['MinePrivacyView'];
export type PrivacyRequest = Schemas['PrivacyRequestView'];
export type Retention = Schemas['RetentionView'];
export type RetentionReport = Schemas['RetentionReportView'];
export type Agreement = Schemas['AgreementView'];
export type ProcessingRegister = Schemas['RegisterView'];
