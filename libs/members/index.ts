export { MembersHttpModule, MembersJobsModule, MembersModule } from './members.module.js';
export { isMemberOn, type Member, type MemberClass, type Engagement } from './core/member.js';
export {
  MEMBER_STATUSES,
  rightsOf,
  statusOn,
  type MemberRights,
  type MemberState,
  type MemberStatus,
} from './core/member-state.js';
export { everyMembership, memberOn, membershipPeriods, type MembershipPeriod } from './data/member-lookups.js';
export { findMember, findMembers } from './data/member.repository.js';
export { AddMember, MEMBERSHIP_TOPIC, type NewMember } from './use-cases/add-member.js';
export { EndMembership } from './use-cases/end-membership.js';
export { changeMember } from './use-cases/change-member.js';
export { knownMembers } from './imports/known-members.js';
export { MovesMembers, type MergesPersons } from './moves-members.js';
export { ApplicationLink } from './use-cases/application-link.js';
export { membersWaiting } from './data/waiting.js';
