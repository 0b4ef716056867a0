import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';
import { textSearch } from './search';

const payments = createRoute({
  getParentRoute: () => cooperative,
  path: 'betalen',
  component: lazyRouteComponent(() => import('../features/banking/payments-page'), 'PaymentsPage'),
});

const batch = createRoute({
  getParentRoute: () => cooperative,
  path: 'betalen/$batchId',
  component: lazyRouteComponent(() => import('../features/banking/batch-page'), 'BatchPage'),
});

const mandates = createRoute({
  getParentRoute: () => cooperative,
  path: 'betalen/machtigingen',
  validateSearch: textSearch('staat', 'zoek'),
  component: lazyRouteComponent(() => import('../features/banking/mandates-page'), 'MandatesPage'),
});

const settings = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/incasso',
  component: lazyRouteComponent(() => import('../features/banking/collection-settings-page'), 'CollectionSettingsPage'),
});

export const bankingRoutes = [payments, batch, mandates, settings];
