import { DomainError } from '#libs/kernel/index.js';
import { nameRefusals } from '#libs/platform/index.js';

nameRefusals({
  CK007: () => new DomainError('conflict', 'invoice_is_final'),
  invoice_time_entry_pkey: () => new DomainError('conflict', 'already_billed'),
  invoice_delivery_pkey: () => new DomainError('conflict', 'already_billed'),
  invoice_fixed_fee_pkey: () => new DomainError('conflict', 'already_billed'),
  invoice_cooperative_id_natural_key_key: () => new DomainError('conflict', 'already_billed'),
  // deleting or renaming what an invoice bills
  invoice_delivery_cooperative_id_delivery_id_fkey: () => new DomainError('conflict', 'delivery_is_billed'),
});
