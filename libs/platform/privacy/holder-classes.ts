import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { HOLDS_PERSONAL_DATA, type PersonalData } from './personal-data.js';

type ModuleLike = Type | DynamicModule;

/** The declaration of every room below a module, as classes: read from what the modules say, nothing is started. */
export function holderClassesOf(...roots: ModuleLike[]): Type<PersonalData>[] {
  const seen = new Set<ModuleLike>();
  const found = new Set<Type<PersonalData>>();
  const walk = (module: ModuleLike | undefined): void => {
    if (!module || seen.has(module)) return;
    seen.add(module);
    const dynamic = 'module' in module ? module : undefined;
    const type = dynamic ? dynamic.module : (module as Type);
    const declared = (key: string): unknown[] => [
      ...((Reflect.getMetadata(key, type) as unknown[] | undefined) ?? []),
      ...((dynamic?.[key as 'providers'] as unknown[] | undefined) ?? []),
    ];
    for (const provider of declared('providers'))
      if (typeof provider === 'function' && Reflect.getMetadata(HOLDS_PERSONAL_DATA, provider))
        found.add(provider as Type<PersonalData>);
    for (const inner of declared('imports')) walk(inner as ModuleLike);
  };
  roots.forEach(walk);
  return [...found];
}
