import { bus } from './bus.js';
import { canteen } from './canteen.js';
import type { CustomerDescription, Description, ProjectDescription } from './description.js';
import { greenery } from './greenery.js';
import { renovation } from './renovation.js';

const SERVED = [
  { cooperative: greenery, code: 'A01', monthly: 42_500, adviser: 'Ingrid' },
  { cooperative: canteen, code: 'A02', monthly: 27_500, adviser: 'Ingrid' },
  { cooperative: renovation, code: 'A03', monthly: 61_000, adviser: 'Soraya' },
  { cooperative: bus, code: 'A04', monthly: 29_500, adviser: 'Soraya' },
];

const customers = SERVED.map(({ cooperative }): CustomerDescription => ({
  name: cooperative.legalName,
  address: [cooperative.street, cooperative.houseNumber, cooperative.postalCode],
  serial: cooperative.serial,
  termDays: 14,
}));

const administrations = SERVED.map(({ adviser, code, cooperative, monthly }): ProjectDescription => ({
  code,
  name: `Administratie ${cooperative.name}`,
  customer: cooperative.legalName,
  lead: adviser,
  fee: { description: 'Administratie, facturatie en aangiften volgens abonnement', monthly },
  crew: [[adviser, 'Boekhouding buiten abonnement', [code === 'A01' || code === 'A03' ? 2 : 3], 1.5]],
}));

/** The shared office itself: keeps the books of the other four, and has books of its own. */
export const services: Description = {
  key: 'paperclip',
  name: 'De Paperclip',
  legalName: 'DienstenCoop De Paperclip U.A.',
  liability: 'excluded',
  serial: 1_485,
  street: 'Paperclipkade',
  houseNumber: '33',
  postalCode: '1064 ZX',
  colour: '#4b3a80',
  logo: 'clip',
  series: 'DP',
  members: [
    { given: 'Ingrid', family: 'Balanszoon', engagement: 'self_employed', joined: '2026-01-05', clocks: true },
    { given: 'Soraya', family: 'Mahabier', engagement: 'self_employed', joined: '2026-01-05', clocks: true },
    { given: 'Murat', family: 'Sayginlar', engagement: 'self_employed', joined: '2026-01-05' },
    { given: 'Loubna', family: 'Chentouf', engagement: 'employed', joined: '2026-02-01', clocks: true },
    { given: 'Jeroen', family: 'Klokhuysen', engagement: 'self_employed', joined: '2026-02-01' },
    { given: 'Kasia', family: 'Lewandowicz', engagement: 'employed', joined: '2026-04-01' },
    { given: 'Yara', family: 'Shamoun', engagement: 'self_employed', joined: '2026-06-01' },
    { given: 'Dilan', family: 'Aksoylu', engagement: 'self_employed', class: 'candidate', joined: '2026-10-15' },
  ],
  customers: [
    ...customers,
    {
      name: 'Stadsdeel Verzonnen-West',
      contact: 'Programma wijkeconomie',
      address: ['Ambtshof', '20', '1064 ZC'],
      serial: 2_102,
    },
    {
      name: 'Stichting Het Luchtkasteel',
      contact: 'mw. O. Wolk',
      address: ['Wolkenpad', '8', '1063 ZY'],
      serial: 2_116,
    },
  ],
  activities: [
    {
      name: 'Boekhouding buiten abonnement',
      billable: true,
      says: ['Vragen over facturen', 'Achterstand ingehaald', 'Jaarplan besproken'],
    },
    {
      name: 'Advies',
      billable: true,
      says: ['Spreekuur', 'Statuten doorgenomen', 'Begroting gemaakt met het bestuur'],
    },
    { name: 'Training', billable: true, says: ['Training ledenvergadering', 'Training uren en tarieven'] },
    { name: 'Vormgeving', billable: true, says: ['Huisstijl', 'Website bijgewerkt', 'Flyer'] },
    { name: 'Kantoor', billable: false, says: ['Ledenoverleg', 'Eigen administratie', ''] },
  ],
  projects: [
    ...administrations,
    {
      code: 'B01',
      name: 'Spreekuur coöperatieloket',
      customer: 'Stadsdeel Verzonnen-West',
      lead: 'Loubna',
      reference: 'SVW 60-1',
      crew: [
        ['Loubna', 'Advies', [2, 4], 5],
        ['Murat', 'Training', [4], 4],
        ['Yara', 'Advies', [2], 4],
      ],
    },
    {
      code: 'B02',
      name: 'Huisstijl en website',
      customer: 'Stichting Het Luchtkasteel',
      lead: 'Loubna',
      crew: [
        ['Jeroen', 'Vormgeving', [1, 3], 5],
        ['Yara', 'Vormgeving', [5], 4],
      ],
    },
    {
      code: 'X01',
      name: 'Kantoor',
      crew: [
        ['Kasia', 'Kantoor', [1, 2, 3, 4], 6],
        ['Ingrid', 'Kantoor', [1], 2],
      ],
    },
  ],
  rates: [
    { from: '2026-01-01', cents: 6_500 },
    { from: '2026-01-01', cents: 7_250, activity: 'Advies' },
    { from: '2026-10-01', cents: 7_500, activity: 'Advies' },
    { from: '2026-01-01', cents: 8_500, activity: 'Training' },
    { from: '2026-01-01', cents: 6_900, activity: 'Vormgeving', member: 'Yara' },
  ],
  signsIn: { board: 'Murat', project_lead: 'Loubna', member: 'Jeroen' },
};
