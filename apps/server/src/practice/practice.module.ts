import { Module } from '@nestjs/common';
import { LessonsModule } from '../lessons/lessons.module';
import { PracticeController } from './practice.controller';

@Module({ imports: [LessonsModule], controllers: [PracticeController] })
export class PracticeModule {}
