import { LazyModuleLoader } from '@nestjs/core';
import { systemClock, today } from '#libs/kernel/index.js';
import type { Demo } from '../start/demo.js';
import { DemoModule } from './demo.module.js';
import { COOPERATIVES } from './cooperatives/all.js';
import { EmployStaff } from './filling/employ-staff.js';
import { SeedDemo } from './filling/seed-demo.js';
import { demoSignIns } from './sign-ins.js';

const SEED = 'nieuw-west';

/** Five invented co-operatives to look around in. */
export function demonstration(): Demo {
  let isThere = false;
  return {
    async fill({ urls, secrets }, app) {
      const module = await app.get(LazyModuleLoader).load(() => DemoModule, { logger: false });
      isThere = await module.get(SeedDemo).run({ seed: SEED, today: today(systemClock), schedulerUrl: urls.scheduler });
      if (isThere) await module.get(EmployStaff).run(COOPERATIVES[0]!, { urls, secrets });
    },
    signIns: () => (isThere ? demoSignIns() : []),
  };
}
