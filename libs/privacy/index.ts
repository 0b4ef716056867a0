export { PrivacyHttpModule, PrivacyJobsModule, PrivacyModule } from './privacy.module.js';
export { PrepareRetention } from './use-cases/prepare-retention.js';
