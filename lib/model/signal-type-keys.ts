/** Keys of the business events that Karhuno knows. Labels and descriptions are editable rows in the database. Apart from signal-type.ts, so that the browser need not load zod for them. */
export const SIGNAL_TYPE_KEYS = [
  'funding',
  'acquisition',
  'expansion',
  'hiring',
  'executive_change',
  'layoffs',
  'product_launch',
  'partnership',
  'contract_win',
  'earnings',
  'legal',
  'ipo',
  'bankruptcy',
  'security_incident',
  'shareholder_return',
  'recall',
] as const;
