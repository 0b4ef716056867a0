import { Injectable } from '@nestjs/common';
import { ListPeople, type Person } from '#libs/identity/index.js';
import { addMonths, DomainError, localDate, newId, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { AgreePlan, DeductionAgreements, OpenShareAccount, PausePlan, RecordPayment } from '#libs/shares/index.js';
import { TenantContext } from '#libs/platform/index.js';
import type { Description, MemberDescription } from '../cooperatives/description.js';
import { LEFT_STORY, OWN_STORY, storyOf, type ShareStory } from '../cooperatives/share-stories.js';
import { cooperativeIdOf, demoId } from '../making/ids.js';

/** Nobody took a share before there were articles. */
const FOUNDED = localDate('2025-03-01');

interface Told {
  cooperative: Description;
  people: readonly Person[];
  reference: LocalDate;
}

/** Shares at every stage: paid, on the way, late, paused, paid too much, left; by the acts the people of the office do. */
@Injectable()
export class PayShares {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly openShareAccount: OpenShareAccount,
    private readonly agreePlan: AgreePlan,
    private readonly pausePlan: PausePlan,
    private readonly recordPayment: RecordPayment,
    private readonly agreements: DeductionAgreements,
  ) {}

  async run(context: TenantContext, cooperative: Description, reference: LocalDate): Promise<void> {
    const told = { cooperative, people: (await this.listPeople.run(context)).items, reference };
    const workers = cooperative.members.filter((member) => (member.class ?? 'worker') === 'worker');
    const staying = workers.filter(({ ended }) => ended === undefined);
    for (const member of workers) {
      const own = member.given === cooperative.signsIn.member;
      const story = member.ended ? LEFT_STORY : own ? OWN_STORY : storyOf(staying.indexOf(member), staying.length);
      if (story) await this.tell(told, member, story);
    }
  }

  private async tell(told: Told, member: MemberDescription, story: ShareStory): Promise<void> {
    const joined = localDate(member.joined);
    const opened = joined < FOUNDED ? FOUNDED : joined;
    const until = member.ended ? localDate(member.ended) : told.reference;
    const day = (monthsAgo: number): LocalDate => {
      const wanted = addMonths(localDate(`${until.slice(0, 7)}-01`), -monthsAgo);
      return wanted < opened ? opened : wanted;
    };
    const account = await this.open(told, member, opened);
    if (account === undefined) return;
    const payments = story.paid.map(([monthsAgo, amount, channel = 'bank_transfer'], place) => {
      const paid_on = day(monthsAgo);
      const payment_id = demoId(told.cooperative.key, 'share-payment', member.given, String(place));
      return { on: paid_on, payment: { payment_id, amount, paid_on, channel } };
    });
    const agreedOn = story.plan && day(story.plan.agreed);
    for (const { on, payment } of payments) {
      if (agreedOn === undefined || on < agreedOn) await this.recordPayment.run(office(told, on), account, payment);
    }
    await this.plan(told, account, { story, day });
    for (const { on, payment } of payments) {
      if (agreedOn !== undefined && on >= agreedOn) await this.recordPayment.run(office(told, on), account, payment);
    }
    if (story.skips)
      await this.pausePlan.run(office(told, told.reference), account, 2, {
        terms: story.skips,
        reason: 'rustige maand',
      });
    if (story.signs) await this.sign(told, member, { account, story });
  }

  /** @returns undefined when it was opened by an earlier start */
  private async open(told: Told, member: MemberDescription, opened_on: LocalDate): Promise<Id | undefined> {
    const member_id = demoId(told.cooperative.key, 'member', member.given);
    try {
      return (await this.openShareAccount.run(office(told, opened_on), { member_id, opened_on })).account_id;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'share_account_exists') return undefined;
      throw error;
    }
  }

  private async plan(told: Told, account: Id, { story, day }: Telling): Promise<void> {
    if (!story.plan) return;
    const { agreed, each, rhythm = 'monthly' } = story.plan;
    const agreedOn = day(agreed);
    const wish = { channel: 'bank_transfer', rhythm, first_due_on: addMonths(agreedOn, 1), term_amount: each } as const;
    await this.agreePlan.run(office(told, agreedOn), account, 1, wish);
  }

  /** In her own session: nobody signs for somebody else. What is left to pay goes by wage or invoice from next month on. */
  private async sign(
    told: Told,
    member: MemberDescription,
    { account, story }: { account: Id; story: ShareStory },
  ): Promise<void> {
    const member_id = demoId(told.cooperative.key, 'member', member.given);
    const person = told.people.find((one) => one.member_id === member_id);
    if (!person || !story.plan) return;
    if (member.engagement !== 'employed' && member.engagement !== 'self_employed') return;
    const kind = member.engagement === 'employed' ? 'payroll' : 'invoice_set_off';
    const first_due_on = addMonths(localDate(`${told.reference.slice(0, 7)}-25`), 1);
    const own = asPerson(told, person, told.reference);
    await this.agreements.sign(own, account, { kind, most: story.plan.each, starts_on: first_due_on });
    const wish = { channel: kind, rhythm: 'monthly', first_due_on, term_amount: story.plan.each } as const;
    await this.agreePlan.run(own, account, 2, wish);
  }
}

interface Telling {
  story: ShareStory;
  day: (monthsAgo: number) => LocalDate;
}

/** The bookkeeper, on a working morning of that day. */
const office = (told: Told, date: LocalDate): TenantContext =>
  asPerson(
    told,
    told.people.find(({ roles }) => roles.includes('bookkeeper'))!,
    date,
  );

function asPerson({ cooperative }: Told, person: Person, date: LocalDate): TenantContext {
  const clock: Clock = { now: () => new Date(`${date}T08:30:00Z`) };
  const { display_name: displayName, login_id: loginId, member_id, roles } = person;
  const memberId = member_id ?? undefined;
  return TenantContext.forPerson(
    cooperativeIdOf(cooperative.key),
    { loginId, displayName, roles, ...(memberId === undefined ? {} : { memberId }) },
    { id: newId(), language: 'nl', clock },
  );
}
