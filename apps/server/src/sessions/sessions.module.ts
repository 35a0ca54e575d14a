import { Module } from '@nestjs/common';
import { LessonsModule } from '../lessons/lessons.module';
import { Doors } from './doors';
import { JoinController } from './join.controller';
import { SessionOpener } from './session-opener';
import { SessionRepository } from './session.repository';
import { SessionsController } from './sessions.controller';

/** Exports `SessionRepository`: whose session is this? */
@Module({
  imports: [LessonsModule],
  controllers: [SessionsController, JoinController],
  providers: [SessionRepository, SessionOpener, Doors],
  exports: [SessionRepository],
})
export class SessionsModule {}
