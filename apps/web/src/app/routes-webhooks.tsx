import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cooperative } from './routes-base';

const webhooks = createRoute({
  getParentRoute: () => cooperative,
  path: 'instellingen/webhooks',
  component: lazyRouteComponent(() => import('../features/webhooks/webhooks-page'), 'WebhooksPage'),
});

export const webhookRoutes = [webhooks];
