import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Lesson } from '@timeslice/contract';
import { LessonRepository } from './lesson.repository';

/** Injection token of the lessons that come with this version. */
export const BUILT_IN_LESSONS = Symbol('BUILT_IN_LESSONS');

@Injectable()
export class BuiltInLessonKeeper implements OnModuleInit {
  constructor(
    @Inject(BUILT_IN_LESSONS) private readonly lessons: readonly Lesson[],
    @Inject(LessonRepository) private readonly repository: LessonRepository,
  ) {}

  /** One after the other: the library shows those outside the course in the order in which they came. */
  async onModuleInit(): Promise<void> {
    for (const lesson of this.lessons) await this.repository.keepBuiltIn(lesson);
  }
}
