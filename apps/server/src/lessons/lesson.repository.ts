import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Lesson, lesson, type LessonId } from '@timeslice/contract';
import { z } from 'zod';
import { Database } from '../database/database';
import { toJson } from '../database/json';
import { inCourseOrder } from './course';

export interface LessonVersion {
  readonly version: number;
  readonly lesson: Lesson;
}

const versionRow = z.object({ version: z.number(), content: lesson });

@Injectable()
export class LessonRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A built-in lesson; a new version only where it differs from the newest. Several servers may do this at once. */
  async keepBuiltIn(content: Lesson): Promise<void> {
    const { id: lessonId } = content;
    const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    await this.database.lesson.createMany({ data: [{ id: lessonId }], skipDuplicates: true });
    const newest = await this.database.lessonVersion.findFirst({
      where: { lessonId },
      orderBy: { version: 'desc' },
      select: { version: true, digest: true },
    });
    if (newest?.digest === digest) return;
    const row = { lessonId, version: (newest?.version ?? 0) + 1, digest, content: toJson(content) };
    await this.database.lessonVersion.createMany({ data: [row], skipDuplicates: true });
  }

  /**
   * The newest version of each lesson that this instructor may teach; null: of those that come with the product. The
   * course first, then the others as they came.
   */
  async allFor(instructor: string | null): Promise<LessonVersion[]> {
    const rows = await this.database.lesson.findMany({
      where: openTo(instructor),
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { versions: { orderBy: { version: 'desc' }, take: 1, select: { version: true, content: true } } },
    });
    const newest = rows.flatMap(({ versions }) => versions.map(parsed));
    return inCourseOrder(newest, ({ lesson: { id } }) => id);
  }

  async newestFor(instructor: string | null, id: LessonId): Promise<LessonVersion | undefined> {
    const row = await this.database.lessonVersion.findFirst({
      where: { lessonId: id, lesson: openTo(instructor) },
      orderBy: { version: 'desc' },
      select: { version: true, content: true },
    });
    return row === null ? undefined : parsed(row);
  }
}

/** The built-in lessons, and an instructor's own. */
const openTo = (instructor: string | null) =>
  instructor === null ? { ownerId: null } : { OR: [{ ownerId: null }, { ownerId: instructor }] };

function parsed(row: unknown): LessonVersion {
  const { version, content } = versionRow.parse(row);
  return { version, lesson: content };
}
