import { type DynamicModule, Module } from '@nestjs/common';
import { type Lesson } from '@timeslice/contract';
import { BUILT_IN_LESSONS, BuiltInLessonKeeper } from './built-in-lesson-keeper';
import { LessonRepository } from './lesson.repository';
import { LessonsController } from './lessons.controller';

/** Exports `LessonRepository`. */
@Module({ controllers: [LessonsController], providers: [LessonRepository], exports: [LessonRepository] })
export class LessonsModule {}

/** Puts the lessons that come with this version into the database before the first request. */
@Module({})
export class BuiltInLessonsModule {
  static of(lessons: readonly Lesson[]): DynamicModule {
    return {
      module: BuiltInLessonsModule,
      imports: [LessonsModule],
      providers: [{ provide: BUILT_IN_LESSONS, useValue: lessons }, BuiltInLessonKeeper],
    };
  }
}
