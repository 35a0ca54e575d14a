import { Bucket } from '../http/bucket';
import { Newest } from '../http/newest';

const windowMs = 10 * 60_000;
const networksAtMost = 10_000;
const codesAtMost = 10_000;
/** Different codes that may be tried from one network within the window. */
const triesOfOne = 200;
/** Beyond so many from everywhere somebody tries codes from many addresses. */
const triesOfAll = 3_000;
const triesOfOneThen = 20;
/** Knocks at the door of one code, from everywhere and from one network: more at once than a room takes. */
const doorOfAll = { burst: 12_000, perSecond: 200 };
const doorOfOne = { burst: 6_000, perSecond: 100 };

interface Tries {
  /** Codes that were not right, or not yet known to be, and when they were tried (epoch ms), oldest first. */
  readonly wrong: Map<string, number>;
  /** Codes that were right. */
  readonly right: Newest<true>;
}

/**
 * Who looks for codes has to try many different ones. A thousand students behind one address mistype a few, or all read
 * the same old one off a slide: what counts is how many different codes were wrong, and a code that was right from an
 * address stays open to it, whatever somebody else there tries.
 */
export class CodeBudget {
  private readonly networks = new Newest<Tries>(networksAtMost, () => ({
    wrong: new Map(),
    right: new Newest<true>(100, () => true),
  }));
  private readonly doors: { readonly ofAll: Newest<Bucket>; readonly ofOne: Newest<Bucket> };
  private all = { count: 0, endsAt: 0 };

  constructor(private readonly now: () => number = Date.now) {
    const door = ({ burst, perSecond }: typeof doorOfAll) =>
      new Newest(codesAtMost, () => new Bucket(burst, perSecond, now()));
    this.doors = { ofAll: door(doorOfAll), ofOne: door(doorOfOne) };
  }

  /**
   * Counts a try before it is known whether the code is right; `wasRight` takes it back.
   * @returns 0 if it may be looked up, else the seconds to wait
   */
  take(code: string, network: string): number {
    const now = this.now();
    const { wrong, right } = this.networks.of(network);
    if (right.has(code) || wrong.has(code)) return 0;
    for (const [old, at] of wrong) {
      if (at + windowMs > now) break;
      wrong.delete(old);
    }
    if (this.all.endsAt <= now) this.all = { count: 0, endsAt: now + windowMs };
    const most = this.all.count >= triesOfAll ? triesOfOneThen : triesOfOne;
    if (wrong.size >= most) return secondsUntilRoom(wrong, most, now);
    wrong.set(code, now);
    this.all.count += 1;
    return 0;
  }

  /** Also for a host who was shown its own code: the class sits behind the same address. */
  wasRight(code: string, network: string): void {
    const { wrong, right } = this.networks.of(network);
    if (wrong.delete(code)) this.all.count = Math.max(0, this.all.count - 1);
    right.of(code);
  }

  /** @returns whether somebody from this network may join under this code now */
  mayKnock(code: string, network: string): boolean {
    const now = this.now();
    return this.doors.ofOne.of(`${code} ${network}`).take(now) && this.doors.ofAll.of(code).take(now);
  }
}

/** Until all but one of those that may be there have become too old. */
function secondsUntilRoom(wrong: ReadonlyMap<string, number>, most: number, now: number): number {
  const at = [...wrong.values()][wrong.size - most] ?? now;
  return Math.max(1, Math.ceil((at + windowMs - now) / 1_000));
}
