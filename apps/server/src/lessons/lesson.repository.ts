import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Lesson, lesson, type LessonId } from '@timeslice/contract';
import { z } from 'zod';
import { Database } from '../database/database';
import { toJson } from '../database/json';

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

  /** The newest version of each lesson that comes with the product. */
  async builtIn(): Promise<Lesson[]> {
    const rows = await this.database.lesson.findMany({
      where: { ownerId: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { versions: { orderBy: { version: 'desc' }, take: 1, select: { version: true, content: true } } },
    });
    return rows.flatMap(({ versions }) => versions.map((row) => parsed(row).lesson));
  }

  /** The newest version of each lesson that this instructor may teach: the built-in ones and the own. */
  async allFor(instructor: string): Promise<LessonVersion[]> {
    const rows = await this.database.lesson.findMany({
      where: { OR: [{ ownerId: null }, { ownerId: instructor }] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { versions: { orderBy: { version: 'desc' }, take: 1, select: { version: true, content: true } } },
    });
    return rows.flatMap(({ versions }) => versions.map(parsed));
  }

  async newestFor(instructor: string, id: LessonId): Promise<LessonVersion | undefined> {
    const row = await this.database.lessonVersion.findFirst({
      where: { lessonId: id, lesson: { OR: [{ ownerId: null }, { ownerId: instructor }] } },
      orderBy: { version: 'desc' },
      select: { version: true, content: true },
    });
    return row === null ? undefined : parsed(row);
  }
}

function parsed(row: unknown): LessonVersion {
  const { version, content } = versionRow.parse(row);
  return { version, lesson: content };
}
