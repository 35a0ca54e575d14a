import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { participantId, type ParticipantId, type SessionId } from '@timeslice/contract';

/** A participant's token as it is kept: bound to its session, so that a token that is used twice is two tokens. */
export const hashOf = (session: SessionId, token: string): string =>
  createHash('sha256').update(`${session}:${token}`).digest('base64url');

/** How many renewals back a link of the projector is still known for one that was renewed. */
const OLD_LINKS = 100;
const RESULT_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Tokens that are derived from the server's secret: nothing is stored, and they can be had again on any device. */
export class Tokens {
  constructor(private readonly secret: string) {}

  /** `link`: how many times it was renewed. */
  projector(session: SessionId, link: number): string {
    return this.signProjector(session, link).toString('base64url');
  }

  /** Which link of the projector, up to `newest`, a token is; undefined for one that this server never made. */
  projectorLinkOf(session: SessionId, token: string, newest: number): number | undefined {
    const given = Buffer.from(token, 'base64url');
    for (let link = newest; link >= Math.max(0, newest - OLD_LINKS); link--)
      if (isSame(given, this.signProjector(session, link))) return link;
    return undefined;
  }

  /** 32 bytes in base64url: the participant's id, then half of its signature. */
  result(participant: ParticipantId): string {
    const id = Buffer.from(participant.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.signResult(participant)]).toString('base64url');
  }

  /** Whose results a token opens; undefined for one that this server never made. */
  participantOf(resultToken: string): ParticipantId | undefined {
    if (!RESULT_TOKEN.test(resultToken)) return undefined;
    const bytes = Buffer.from(resultToken, 'base64url');
    const parsed = participantId.safeParse(
      bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    );
    return parsed.success && isSame(bytes.subarray(16), this.signResult(parsed.data)) ? parsed.data : undefined;
  }

  /** The first link is signed as it was before links could be renewed. */
  private signProjector(session: SessionId, link: number): Buffer {
    return this.sign(link === 0 ? `projector:${session}` : `projector:${session}:${link}`);
  }

  private signResult(participant: ParticipantId): Buffer {
    return this.sign(`result:${participant}`).subarray(0, 16);
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.secret).update(text).digest();
  }
}

const isSame = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);
