import { Injectable } from '@nestjs/common';
import { addStaff, GiveGrant, KnownSecret, ListGrants, ListPeople, PasswordHasher } from '#libs/identity/index.js';
import { addDays, newId, systemClock, today, type Id } from '#libs/kernel/index.js';
import { asOwner, TenantContext, type RoleUrls, type Secrets } from '#libs/platform/index.js';
import type { Description } from '../cooperatives/description.js';
import { cooperativeIdOf } from '../making/ids.js';
import { demoSecret } from '../phone/demo-secret.js';
import { DEMO_PASSWORD, DEMO_STAFF } from '../sign-ins.js';

const GRANT_DAYS = 60;

/** Somebody of the service organisation, who was let in to one of the co-operatives by its board. */
@Injectable()
export class EmployStaff {
  constructor(
    private readonly passwords: PasswordHasher,
    private readonly listPeople: ListPeople,
    private readonly listGrants: ListGrants,
    private readonly giveGrant: GiveGrant,
    private readonly knownSecret: KnownSecret,
  ) {}

  /** What was done is not done again. */
  async run(cooperative: Description, { urls, secrets }: { urls: RoleUrls; secrets: Secrets }): Promise<void> {
    const job = TenantContext.forJob(cooperativeIdOf(cooperative.key), 'demo', systemClock);
    if ((await this.listGrants.run(job)).items.length === 0) await this.employ(job, { urls, secrets });
    // again at every start, for a demonstration that was filled before there was a telephone
    await this.knownSecret.give(DEMO_STAFF.address, demoSecret(DEMO_STAFF.address));
  }

  private async employ(job: TenantContext, { urls, secrets }: { urls: RoleUrls; secrets: Secrets }): Promise<void> {
    const passwordHash = await this.passwords.hash(DEMO_PASSWORD);
    const loginId = await asOwner(urls.app, secrets, (owner) => addStaff(owner, { ...DEMO_STAFF, passwordHash }));
    await this.letIn(job, loginId);
  }

  private async letIn(job: TenantContext, loginId: Id): Promise<void> {
    const board = (await this.listPeople.run(job)).items.find(({ roles }) => roles.includes('board'))!;
    const context = TenantContext.forPerson(
      job.cooperativeId,
      { loginId: board.login_id, displayName: board.display_name, roles: board.roles },
      { id: newId(), language: 'nl', clock: systemClock },
    );
    await this.giveGrant.run(context, loginId, {
      reason: 'Meekijken bij de eerste facturen',
      scope: [
        { area: 'members', access: 'read' },
        { area: 'hours', access: 'read' },
        { area: 'invoices', access: 'write' },
        { area: 'ledger', access: 'read' },
        { area: 'bank', access: 'read' },
        { area: 'shares', access: 'write' },
      ],
      ends_on: addDays(today(systemClock), GRANT_DAYS),
    });
  }
}
