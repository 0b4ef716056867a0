import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { DomainError, type Fault } from '#libs/kernel/index.js';
import { rememberRules } from './remember-rules.js';

rememberRules(getMetadataStorage());

/** Checks and reads every body and query; unknown fields are refused; all faults come back at once, each with its pointer. */
export const inputPipe = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => DomainError.faults(errors.flatMap((error) => faultsOf(error, ''))),
});

const OWN_CODES: Record<string, string> = {
  whitelistValidation: 'unknown_field',
  isArray: 'list',
  arrayMaxSize: 'list',
  nestedValidation: 'object',
};

function faultsOf(error: ValidationError, path: string): Fault[] {
  const pointer = `${path}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const own = Object.keys(error.constraints ?? {}).map((name): Fault => {
    const code = OWN_CODES[name] ?? name;
    return { pointer, code, params: error.contexts?.[name] as Fault['params'] };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
