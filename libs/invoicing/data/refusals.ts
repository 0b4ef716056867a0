import { DomainError } from '#libs/kernel/index.js';
import { nameRefusals } from '#libs/platform/index.js';

nameRefusals({
  CK007: () => new DomainError('conflict', 'invoice_is_final'),
  CK011: () => new DomainError('conflict', 'invoice_is_final'),
  invoice_time_entry_once: () => new DomainError('conflict', 'already_billed'),
  invoice_delivery_once: () => new DomainError('conflict', 'already_billed'),
  invoice_fixed_fee_once: () => new DomainError('conflict', 'already_billed'),
  invoice_cooperative_id_natural_key_key: () => new DomainError('conflict', 'already_billed'),
  // deleting or renaming what an invoice bills
  invoice_delivery_cooperative_id_held_delivery_id_fkey: () => new DomainError('conflict', 'delivery_is_billed'),
});
