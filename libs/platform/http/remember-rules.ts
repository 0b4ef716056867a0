import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * The library looks for the rules of a class among those of all classes, for every object it checks: a tenth of the work of a
 * request. A class has all its rules from the moment it exists, so what was found for it is kept. Schemas and groups, which
 * nothing here uses, are looked up as ever.
 */
export function rememberRules(storage: Storage): void {
  const [rulesOf, grouped] = [
    storage.getTargetValidationMetadatas.bind(storage),
    storage.groupByPropertyName.bind(storage),
  ];
  const ofClass = new Map<unknown, Rules>();
  const byProperty = new WeakMap<Rules, ReturnType<typeof grouped>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    if (schema || always || strict || groups) return rulesOf(target, schema, always, strict, groups);
    const known = ofClass.get(target) ?? rulesOf(target, schema, always, strict, groups);
    ofClass.set(target, known);
    return known;
  };
  storage.groupByPropertyName = (rules) => {
    const known = byProperty.get(rules) ?? grouped(rules);
    byProperty.set(rules, known);
    return known;
  };
}
