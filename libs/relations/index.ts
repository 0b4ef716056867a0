export { RelationsHttpModule, RelationsModule } from './relations.module.js';
export type { Relation, RelationDetails } from './core/relation.js';
export { everyCustomer, relationForInvoice, relationNames, type RelationName } from './data/relation-lookups.js';
export { findRelation } from './data/relation.repository.js';
export { AddRelation, type NewRelation } from './use-cases/add-relation.js';
