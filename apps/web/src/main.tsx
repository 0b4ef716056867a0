import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './app/query-client';
import { router } from './app/router';
import { leadToSecondFactor } from './app/second-factor-missing';
import { startSpeaking } from './lib/i18n';
import { ProofDialog } from './features/session/proof-dialog';
import { outbox } from './offline/outbox';
import { Renewal } from './shared/renewal';
import { ToastCorner } from './ui/toast';
import './ui/styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

outbox.onSent = () => void queryClient.invalidateQueries({ queryKey: ['c'] });
outbox.start();
leadToSecondFactor(queryClient, router);
await startSpeaking();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ToastCorner>
        <RouterProvider router={router} />
        <ProofDialog />
        <Renewal />
      </ToastCorner>
    </QueryClientProvider>
  </StrictMode>,
);
