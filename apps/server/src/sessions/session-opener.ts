import { randomInt, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { joinCode, type LessonId, type SessionId, sessionId, type SessionOptions } from '@timeslice/contract';
import { open } from '@timeslice/session';
import { systemClock } from '../classroom/clock';
import { LessonRepository } from '../lessons/lesson.repository';
import { refused } from './refused';
import { SessionRepository } from './session.repository';

/** A million codes: with 1,000 sessions open at once, ten tries fail once in 10^30. */
const TRIES = 10;

interface Opening {
  readonly lesson: LessonId;
  /** The id of the instructor's account. */
  readonly host: string;
  readonly options: SessionOptions | undefined;
}

/** Begins the log of a new session. */
@Injectable()
export class SessionOpener {
  constructor(
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(LessonRepository) private readonly lessons: LessonRepository,
  ) {}

  async open({ lesson: id, host, options }: Opening): Promise<SessionId> {
    const found = await this.lessons.newestFor(host, id);
    if (!found) throw refused('unknown-lesson');
    const session = sessionId.parse(randomUUID());
    for (let tries = 0; tries < TRIES; tries++) {
      const code = joinCode.parse(String(randomInt(1_000_000)).padStart(6, '0'));
      const opening = open({
        session,
        code,
        lesson: found.lesson,
        lessonId: id,
        lessonVersion: found.version,
        options,
      });
      if (!opening.ok) throw refused(opening.code);
      const [opened] = opening.events;
      if (opened?.type !== 'opened') throw new Error('A session begins with another event than opened.');
      if ((await this.sessions.open({ opened, host, at: systemClock.now() })) === 'opened') return session;
    }
    throw new Error(`No free code in ${TRIES} tries.`);
  }
}
