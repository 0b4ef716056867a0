import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Office } from '../office.module.js';

export interface SignIn {
  role: string;
  cooperative: string;
  address: string;
  password: string;
}

/** Invented co-operatives to look around in. Only started with when the configuration says this is a demonstration. */
export interface Demo {
  /** Does nothing when they are there already. */
  fill(office: Office, app: NestFastifyApplication): Promise<void>;
  signIns(): readonly SignIn[];
}
