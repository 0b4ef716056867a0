import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';

const provider = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/inloggen',
  component: lazyRouteComponent(() => import('../features/provider/provider-page'), 'ProviderPage'),
});

export const providerRoutes = [provider];
