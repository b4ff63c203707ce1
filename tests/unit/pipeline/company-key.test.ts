import { describe, expect, test } from 'vitest';
import { companyKey } from '#lib/pipeline/company-key.ts';

describe('companyKey', () => {
  test.each([
    ['Apple Inc.', 'apple'],
    ['APPLE', 'apple'],
    ['Société Générale S.A.', 'societe generale'],
    ['Novo Nordisk A/S', 'novo nordisk'],
    ['The Walt Disney Company', 'walt disney'],
    ['Robert Bosch GmbH', 'robert bosch'],
    ['Coca-Cola Co., Ltd.', 'coca cola'],
    ['ООО «Ромашка»', 'ромашка'],
    ['Нефтегазстрой', 'нефтегазстрой'],
    ['ПАО Йогурт', 'йогурт'],
    ['Ltd', 'ltd'],
    ['!!!', '!!!'],
  ])('%s → %s', (company, key) => {
    expect(companyKey(company)).toBe(key);
  });

  test.each([['Alphabet', 'Alphabet Capital'], ['Йота', 'Иота'], ['SAP', 'SAS Institute']])('%s is not %s', (a, b) => {
    expect(companyKey(a)).not.toBe(companyKey(b));
  });
});
