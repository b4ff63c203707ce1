import { describe, expect, test } from 'vitest';
import { analyseOffline } from '#lib/analyse/offline/analyse.ts';
import { findCompany } from '#lib/analyse/offline/company.ts';
import { isCommonWord } from '#lib/analyse/offline/is-common-word.ts';
import { isFurniture } from '#lib/analyse/offline/is-furniture.ts';
import { gatherEvidence } from '#lib/analyse/offline/names.ts';
import { isNoEvent } from '#lib/analyse/offline/no-event.ts';
import { TYPE_PATTERNS } from '#lib/analyse/offline/patterns.ts';
import type { SignalTypeKey } from '#lib/model/signal-type.ts';

function nameOf(type: SignalTypeKey, title: string, lead = ''): string | null {
  const trigger = TYPE_PATTERNS[type].strong.exec(title)?.index ?? title.length;
  return findCompany(type, title, trigger, { title, lead, evidence: gatherEvidence(title, lead) })?.name ?? null;
}

describe('the company that an event concerns', () => {
  test.each<[rule: string, type: SignalTypeKey, title: string, lead: string, company: string | null]>([
    ['no age', 'executive_change', 'Meet Lena Ortvik, the 48-year-old rower who will succeed Tim Aldous as Vantor CEO', '', 'Vantor'],
    ['no measure', 'funding', 'N.J. warehouse on 13-acre site gets $27M financing deal', 'A lender backs the building.', null],
    ['no given name', 'executive_change', 'Who is Lena Ortvik, set to succeed Tim Aldous as Vantor’s CEO?', '', 'Vantor'],
    ['no person told by what he does', 'executive_change', 'Orrec Velling will step down as chief executive of Hadley Airways next month', '', 'Hadley Airways'],
    ['a role beside the name', 'executive_change', 'Hadley Airways chief executive to step down after winter of delays', '', 'Hadley Airways'],
    ['no weekday', 'recall', 'Dairy recalls raw milk cheese over bacteria', 'Sun, 8 March.', null],
    ['what the text writes small is no name', 'recall', 'Parents Urged To Check Pantries After Major Baby Food Recall', 'Parents should look through their pantries and throw the food away.', null],
    ['the text’s own spelling tells verbs from names', 'acquisition', 'Orrell-Varn Abandons $46 Billion Bid to Buy Rival', 'The board of Orrell-Varn will now look for smaller deals.', 'Orrell-Varn'],
    ['made of words', 'acquisition', 'American-United merger would face long review', '', null],
    ['the maker, not the product', 'legal', 'Tesla Autopilot crash lawsuit goes to jury', '', 'Tesla'],
    ['a name of its own with ’s', 'earnings', 'Bramwell’s (BRM) Q2 earnings beat estimates', 'Bramwell’s beat on revenue.', 'Bramwell’s'],
    ['an article that belongs to the name', 'bankruptcy', 'Del Sarto Foods files for bankruptcy', '', 'Del Sarto Foods'],
    ['the winner, not the customer', 'contract_win', 'The Lanswick water authority has awarded Brill Pumps a contract for 36 pumps.', '', 'Brill Pumps'],
    ['the maker, not the shop', 'recall', 'Eye drops sold at Corran Stores recalled over safety', 'Hexley Pharma has recalled three lots of eye drops.', 'Hexley Pharma'],
    ['the victim, not the attacker', 'security_incident', 'Nightgang claims Hadley Airways data breach', '', 'Hadley Airways'],
    ['the subject, not the place', 'expansion', 'Brillon leaving Harwick for Lanswick, bringing 700 jobs', 'Brillon is moving its seat.', 'Brillon'],
    ['the fuller name', 'layoffs', 'Brillon cuts 300 jobs', 'Brillon Steel said on Monday that it would cut 300 jobs.', 'Brillon Steel'],
    ['a number in front', 'layoffs', 'Shooter developer 1047 Games lays off staff', '', '1047 Games'],
    ['no public body', 'legal', 'Lanswick Police Department sued over arrest', '', null],
    ['no authority in the name', 'acquisition', 'FTC Greenlights Brillon Steel Merger Despite Doubts', 'The Federal Trade Commission let it pass.', 'Brillon Steel'],
    ['no nickname', 'acquisition', 'Billionaire Ortvik to Sell Brillon Steel for $29 Billion', 'Nathan “Nat” Ortvik founded it.', 'Brillon Steel'],
    ['no name from the lead in place of a quoted one', 'layoffs', 'Game Studio ‘Amber Gate’ Announces More Layoffs', 'Nintendo had given it the work.', 'Amber Gate'],
    ['no product in quotes', 'security_incident', 'Brillon ‘Maple’ AI model revealed in data leak', '', 'Brillon'],
    ['no city', 'legal', 'Oakland, San Francisco airports settle fight over name', '', null],
    ['no family name whose owner the text names in full', 'partnership', 'Ortvik has eyed a collaboration with Brillon Steel.', 'The plan of Elena Ortvik failed.', 'Brillon Steel'],
    ['no family name behind a rare given name', 'partnership', 'Ortvik has eyed a collaboration with Brillon Steel.', 'The plan of Iduna Ortvik failed.', 'Brillon Steel'],
    ['the first word of a company is no given name', 'layoffs', 'Brillon cuts 300 jobs', 'It was a hard year for Brillon Ortvik, said Brillon.', 'Brillon'],
    ['no person known by the family name', 'partnership', 'Musk has eyed a collaboration with Brillon Steel.', '', 'Brillon Steel'],
    ['no kind of which there are several', 'funding', 'VCs are flooding Brillon with offers to invest', '', 'Brillon'],
  ])('%s', (_, type, title, lead, company) => {
    expect(nameOf(type, title, lead)).toBe(company);
  });

  test('no signal without a company', () => {
    expect(analyseOffline({ id: 'd', title: 'Frozen shrimp recalled nationwide over contamination', text: 'Customers should return it.', language: 'en', published: null })).toEqual([]);
  });
});

describe('isCommonWord', () => {
  test.each([['pantries', true], ['Abandons', true], ['acquiring', true], ['Brillon', false], ['Vantor', false]])('%s: %s', (word, isCommon) => {
    expect(isCommonWord(word)).toBe(isCommon);
  });
});

describe('isFurniture', () => {
  test.each([
    ['Tue, 11 Mar 2031 16:20:00 GMT', true],
    ['Posted by Pia Thorsund in Rounds · 4 min read', true],
    ['Share Save Print Comments (14)', true],
    ['Hadley opens depot', true],
    ['ECONOMY', true],
    ['Friday was the last day for Hadley Coaches, which closed its depots.', false],
    ['By Friday the company had cut 300 jobs.', false],
    ['Hadley Coaches cuts 300 jobs after a weak winter', false],
  ])('%s: %s', (line, is) => {
    expect(isFurniture(line, 'Hadley opens depot')).toBe(is);
  });

  test('a signal’s company does not come from the dateline', () => {
    const [signal] = analyseOffline({ id: 'd', title: 'Coach maker to cut 300 jobs', text: 'Coach maker to cut 300 jobs\n\nFri, 6 Mar 2026 10:00:00 GMT\n\nHadley Coaches will cut 300 jobs at its main plant, the company said.', language: 'en', published: null });
    expect(signal?.company).toBe('Hadley Coaches');
  });
});

describe('isNoEvent', () => {
  test.each<[type: SignalTypeKey, title: string, is: boolean]>([
    ['product_launch', 'Orvex launches new scanner for hospitals', false],
    ['product_launch', 'Orvex unveils electric tug with battery for eight hours', false],
    ['product_launch', 'Orvex releases second beta of its mobile system', true],
    ['product_launch', 'Orvex phone update 4.2.1 rolls out with bug fixes', true],
    ['product_launch', 'Role-playing game announced for PS5 and Xbox Series', true],
    ['product_launch', 'Orvex reportedly to launch folding phone', true],
    ['product_launch', 'Orvex announces spring sale with discounts on tablets', true],
    ['security_incident', 'Vendor discloses new phishing attack that abuses calendars', true],
    ['security_incident', 'Hackers stole data of 214,000 patients from Hadley Health', false],
    ['partnership', 'Teaser trailer shows crossover of two fighters', true],
    ['partnership', 'Orvex partners with Cresta Bank on payments', false],
  ])('%s: %s', (type, title, is) => {
    expect(isNoEvent(type, title, title, '')).toBe(is);
  });
});
