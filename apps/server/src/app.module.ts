import { type DynamicModule, Module } from '@nestjs/common';
import { type Lesson } from '@timeslice/contract';
import { AccountsModule } from './accounts/accounts.module';
import { BootModule } from './boot.module';
import { CheckGateway } from './check/check.gateway';
import { ClassroomModule } from './classroom/classroom.module';
import { type Config } from './config';
import { DatabaseModule } from './database/database.module';
import { type OpenDatabase } from './database/open-database';
import { HealthController } from './health/health.controller';
import { PublicConfigController } from './health/public-config.controller';
import { BuiltInLessonsModule } from './lessons/lessons.module';
import { type Logger } from './logging/logger';
import { LinksController } from './pages/links.controller';
import { PracticeModule } from './practice/practice.module';
import { RemovalModule } from './removal/removal.module';
import { ReportsModule } from './reports/reports.module';
import { SessionsModule } from './sessions/sessions.module';
import { ThinkingModule } from './thinking/thinking.module';

export interface AppParts {
  readonly config: Config;
  /** Signs the cookies. */
  readonly secret: string;
  readonly database: OpenDatabase;
  readonly logger: Logger;
  readonly version: string;
  /** The built-in lessons, read and checked. */
  readonly lessons: readonly Lesson[];
  /** The bundle of thinking/thoughts.ts. */
  readonly thoughts: string;
}

@Module({})
export class AppModule {
  static of({ config, secret, database, logger, version, lessons, thoughts }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        BootModule.of(config, logger, version),
        DatabaseModule.of(database),
        AccountsModule.of(secret),
        ClassroomModule.of(secret),
        BuiltInLessonsModule.of(lessons),
        ThinkingModule.of(thoughts),
        SessionsModule,
        ReportsModule,
        PracticeModule,
        RemovalModule,
      ],
      providers: [CheckGateway],
      controllers: [HealthController, PublicConfigController, LinksController],
    };
  }
}
