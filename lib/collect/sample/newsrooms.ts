import type { SampleNewsroom } from './newsroom.ts';
import { bedsideBusiness } from './newsrooms/bedside-business.ts';
import { eveningLantern } from './newsrooms/evening-lantern.ts';
import { gridNotebook } from './newsrooms/grid-notebook.ts';
import { harrowdenePress } from './newsrooms/harrowdene-press.ts';
import { interpoint } from './newsrooms/interpoint.ts';
import { meridianWire } from './newsrooms/meridian-wire.ts';
import { northgateLedger } from './newsrooms/northgate-ledger.ts';
import { patchWindow } from './newsrooms/patch-window.ts';
import { quayAndCargo } from './newsrooms/quay-and-cargo.ts';
import { releaseHarbour } from './newsrooms/release-harbour.ts';
import { seedbed } from './newsrooms/seedbed.ts';
import { tarnValleyPost } from './newsrooms/tarn-valley-post.ts';

/** Every newsroom of the sample workspace. Names, companies and people are invented. */
export const NEWSROOMS: readonly SampleNewsroom[] = [
  northgateLedger, meridianWire, interpoint, seedbed, quayAndCargo, bedsideBusiness,
  gridNotebook, patchWindow, harrowdenePress, tarnValleyPost, eveningLantern, releaseHarbour,
];
