import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';
import { textSearch } from './search';

const unbilled = createRoute({
  getParentRoute: () => cooperative,
  path: 'facturen/nog-te-factureren',
  validateSearch: textSearch('maand'),
  component: lazyRouteComponent(() => import('../features/invoicing/unbilled-page'), 'UnbilledPage'),
});

const invoices = createRoute({
  getParentRoute: () => cooperative,
  path: 'facturen',
  validateSearch: textSearch('stand', 'zoek', 'run'),
  component: lazyRouteComponent(() => import('../features/invoicing/invoices-page'), 'InvoicesPage'),
});

const newInvoice = createRoute({
  getParentRoute: () => cooperative,
  path: 'facturen/nieuw',
  component: lazyRouteComponent(() => import('../features/invoicing/new-invoice-page'), 'NewInvoicePage'),
});

const extras = createRoute({
  getParentRoute: () => cooperative,
  path: 'facturen/leveringen',
  component: lazyRouteComponent(() => import('../features/invoicing/extras/deliveries-page'), 'DeliveriesPage'),
});

const invoice = createRoute({
  getParentRoute: () => cooperative,
  path: 'facturen/$invoiceId',
  component: lazyRouteComponent(() => import('../features/invoicing/invoice-page'), 'InvoicePage'),
});

const runs = createRoute({
  getParentRoute: () => cooperative,
  path: 'verwerkingen',
  component: lazyRouteComponent(() => import('../features/invoicing/run/runs-page'), 'RunsPage'),
});

const run = createRoute({
  getParentRoute: () => cooperative,
  path: 'verwerkingen/$runId',
  component: lazyRouteComponent(() => import('../features/invoicing/run/run-page'), 'RunPage'),
});

const ledger = createRoute({
  getParentRoute: () => cooperative,
  path: 'grootboek',
  validateSearch: textSearch('van', 'tot'),
  component: lazyRouteComponent(() => import('../features/ledger/trial-balance-page'), 'TrialBalancePage'),
});

const periods = createRoute({
  getParentRoute: () => cooperative,
  path: 'grootboek/perioden',
  component: lazyRouteComponent(() => import('../features/ledger/periods-page'), 'PeriodsPage'),
});

const account = createRoute({
  getParentRoute: () => cooperative,
  path: 'grootboek/$account',
  validateSearch: textSearch('van', 'tot'),
  component: lazyRouteComponent(() => import('../features/ledger/account-page'), 'AccountPage'),
});

export const invoicingRoutes = [unbilled, invoices, newInvoice, extras, invoice, runs, run, ledger, periods, account];
