import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';

const requests = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/privacy',
  component: lazyRouteComponent(() => import('../features/privacy/requests-page'), 'PrivacyRequestsPage'),
});

const retention = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/privacy/bewaren',
  component: lazyRouteComponent(() => import('../features/privacy/retention-page'), 'RetentionPage'),
});

const agreement = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/privacy/overeenkomst',
  component: lazyRouteComponent(() => import('../features/privacy/agreement-page'), 'AgreementPage'),
});

const register = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/privacy/register',
  component: lazyRouteComponent(() => import('../features/privacy/register-page'), 'RegisterPage'),
});

export const privacyRoutes = [requests, retention, agreement, register] as const;
