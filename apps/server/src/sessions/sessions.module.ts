import { Module } from '@nestjs/common';
import { LessonsModule } from '../lessons/lessons.module';
import { JoinController } from './join.controller';
import { SessionOpener } from './session-opener';
import { SessionRepository } from './session.repository';
import { SessionsController } from './sessions.controller';

/** Exports `SessionRepository`: whose session is this? */
@Module({
  imports: [LessonsModule],
  controllers: [SessionsController, JoinController],
  providers: [SessionRepository, SessionOpener],
  exports: [SessionRepository],
})
export class SessionsModule {}
