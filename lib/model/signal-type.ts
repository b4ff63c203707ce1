import { z } from 'zod';
import { SIGNAL_TYPE_KEYS } from './signal-type-keys.ts';

export { SIGNAL_TYPE_KEYS };

export const SignalTypeKey = z.enum(SIGNAL_TYPE_KEYS);
export type SignalTypeKey = z.infer<typeof SignalTypeKey>;

export interface SignalTypeDefinition {
  key: SignalTypeKey;
  label: string;
  /** Tells a reader, and a language model, what counts. */
  description: string;
}

export const DEFAULT_SIGNAL_TYPES: readonly SignalTypeDefinition[] = [
  { key: 'funding', label: 'Funding', description: 'A company raises money: a venture round, debt, a grant or a credit line.' },
  { key: 'acquisition', label: 'Acquisition', description: 'A company buys, merges with, or agrees or offers to buy another company, a stake or a business unit.' },
  { key: 'expansion', label: 'Expansion', description: 'A company opens a site, enters a market, or invests in new capacity.' },
  { key: 'hiring', label: 'Hiring', description: 'A company announces that it creates jobs or hires a notable number of people.' },
  { key: 'executive_change', label: 'Executive change', description: 'A chief executive, board member or other senior leader joins, leaves or changes role.' },
  { key: 'layoffs', label: 'Layoffs', description: 'A company cuts jobs, closes a site with job losses, or freezes hiring.' },
  { key: 'product_launch', label: 'Product launch', description: 'A company releases or announces a new product, service or major version.' },
  { key: 'partnership', label: 'Partnership', description: 'Two or more organisations agree to work together, without one buying the other.' },
  { key: 'contract_win', label: 'Contract win', description: 'A company wins an order, a tender or a supply contract from a customer.' },
  { key: 'earnings', label: 'Earnings', description: 'A company reports results, or gives or changes its outlook.' },
  { key: 'legal', label: 'Legal', description: 'A lawsuit, fine, settlement, investigation or regulatory decision concerns a company.' },
  { key: 'ipo', label: 'IPO', description: 'A company files for, prices, postpones or completes a stock market listing.' },
  { key: 'bankruptcy', label: 'Bankruptcy', description: 'A company becomes insolvent, files for protection, or is wound up.' },
  { key: 'security_incident', label: 'Security incident', description: 'A company suffers a breach, a leak, ransomware or another cyber attack.' },
  { key: 'shareholder_return', label: 'Shareholder return', description: 'A company declares or changes a dividend, or buys back its shares.' },
  { key: 'recall', label: 'Recall', description: 'A company recalls a product or stops its sale for safety or quality.' },
];
