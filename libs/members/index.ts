export { MembersHttpModule, MembersModule } from './members.module.js';
export { isMemberOn, type Member, type MemberClass, type MemberStatus } from './core/member.js';
export { everyMembership, memberOn, membershipPeriods, type MembershipPeriod } from './data/member-lookups.js';
export { findMember } from './data/member.repository.js';
export { AddMember, type NewMember } from './use-cases/add-member.js';
export { EndMembership } from './use-cases/end-membership.js';
