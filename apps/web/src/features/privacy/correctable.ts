/** What somebody can have corrected. */
export const CORRECTABLE = [
  'given_name',
  'family_name',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'other',
] as const;
