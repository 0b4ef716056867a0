import type { components } from '../../lib/api.gen';
import type { StateKind } from '../../ui/state';

type Schemas = components['schemas'];

export type Batch = Schemas['BatchView'];
export type BatchDetail = Schemas['BatchDetailView'];
export type BatchLine = Schemas['BatchLineView'];
export type MadeBatch = Schemas['MadeBatchView'];
export type Announced = Schemas['AnnouncedView'];
export type WaitingGroup = Schemas['WaitingGroupView'];
export type Order = Schemas['OrderView'];
export type ReturnedOrder = Schemas['ReturnedOrderView'];
export type RegisteredReceipt = Schemas['RegisteredReceiptView'];
export type Mandate = Schemas['MandateLineView'];
export type Receipt = Schemas['ReceiptView'];
export type CollectionSettings = Schemas['CollectionSettingsView'];

/** How a state of a batch looks. */
export const SHAPES: Record<Batch['state'], StateKind> = {
  draft: 'later',
  approved: 'busy',
  exported: 'busy',
  accepted: 'busy',
  settled: 'done',
  partly_returned: 'notice',
  rejected: 'stop',
  cancelled: 'later',
};

export const LINE_SHAPES: Record<BatchLine['state'], StateKind> = {
  in_batch: 'busy',
  settled: 'done',
  returned: 'notice',
  released: 'later',
};

/** Reasons of the bank, the usual ones first. */
export const REASONS = [
  'AM04',
  'MD06',
  'MD01',
  'AC04',
  'AC01',
  'AC06',
  'MS02',
  'MS03',
  'MD07',
  'SL01',
  'BE05',
] as const;
