import { invoiceLine, sampleHours, sampleInvoice, totalled, type InvoiceDocument } from '#libs/invoicing/index.js';

/** An invoice as long as those of the seeded work: three lines, twenty hours rows. */
export function bareInvoice(number: number): InvoiceDocument {
  return sampleInvoice({
    number: `F2026-${String(number).padStart(4, '0')}`,
    customer: {
      name: `Scholengroep Voorbeeld ${number % 50}`,
      attention: 'de crediteurenadministratie',
      addressLines: [`Proeflaan ${number % 50}`, '1067 CD  Amsterdam'],
      vatNumber: 'NL000099998B57',
    },
    ...totalled([
      invoiceLine('Aanplant', '14.25', 4850),
      invoiceLine('Groenonderhoud', `${10 + (number % 30)}.5`, 4850),
      invoiceLine('Overleg met de beheerder', '13.75', 4850),
    ]),
    hours: sampleHours(20),
  });
}
