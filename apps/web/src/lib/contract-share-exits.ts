import type { components } from './api.gen';

/** The shapes of leaving; see `contract.ts`. */
type Schemas = components['schemas'];

export type ShareExit = Schemas['ShareExitView'];
export type ShareExitLine = Schemas['ShareExitLineView'];
export type ShareExitList = Schemas['ShareExitListView'];
export type OwnDebts = Schemas['OwnInvoicesView'];
export type RefundSchedule = Schemas['RefundScheduleView'];
export type ShareLiquidity = Schemas['ShareLiquidityView'];
export type LiquidityMonth = Schemas['LiquidityMonthView'];
