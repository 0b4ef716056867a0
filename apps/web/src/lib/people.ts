interface Known {
  member_id: string;
  name: string;
  number: number;
}

/** People to choose from; who has the same name as another is told apart by the number in the register. */
export function peopleOptions(people: readonly Known[]): { value: string; label: string }[] {
  const count = new Map<string, number>();
  for (const { name } of people) count.set(name, (count.get(name) ?? 0) + 1);
  return people.map(({ member_id, name, number }) => ({
    value: member_id,
    label: (count.get(name) ?? 0) > 1 ? `${name} (${number})` : name,
  }));
}
