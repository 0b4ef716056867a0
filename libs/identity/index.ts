export { addStaff, endStaff, staffList, type NewStaff } from './data/service-staff.js';
export { IdentityHttpModule, IdentityJobsModule, IdentityModule } from './identity.module.js';
export { permissionsOf, permissionTable, type Permission } from './http/permission-table.js';
export { EnrolPerson, type Enrolment } from './use-cases/enrol-person.js';
export { KnownSecret, type KnownCode } from './use-cases/second-factor/known-secret.js';
export { InvitePerson, type Invitation } from './use-cases/invite-person.js';
export { createLogin, listPeople, putMembership, type PersonRow } from './data/people.repository.js';
export type { Person } from './use-cases/people.js';
