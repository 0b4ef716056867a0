import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * The library looks for the rules of a class among those of all classes, for every object it checks: a tenth of the work of a
 * request, and more of one with a list in it. A class has all its rules from the moment it exists, so what was found for it
 * (and for it within another, which the library names) is kept. With groups, which nothing here uses, it looks as ever.
 */
export function rememberRules(storage: Storage): void {
  const rulesOf = storage.getTargetValidationMetadatas.bind(storage);
  const grouped = storage.groupByPropertyName.bind(storage);
  const ofClass = new Map<unknown, Map<string | undefined, Rules>>();
  const byProperty = new WeakMap<Rules, ReturnType<typeof grouped>>();
  storage.getTargetValidationMetadatas = (target, within, always, strict, groups) => {
    if (always || strict || groups) return rulesOf(target, within, always, strict, groups);
    const places = ofClass.get(target) ?? new Map<string | undefined, Rules>();
    const known = places.get(within) ?? rulesOf(target, within, always, strict, groups);
    ofClass.set(target, places.set(within, known));
    return known;
  };
  storage.groupByPropertyName = (rules) => {
    const known = byProperty.get(rules) ?? grouped(rules);
    byProperty.set(rules, known);
    return known;
  };
}
