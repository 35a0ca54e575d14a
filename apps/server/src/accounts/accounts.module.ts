import { type DynamicModule, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Database } from '../database/database';
import { LOGGER, type Logger } from '../logging/logger';
import { Accounts } from './accounts';
import { AuthController } from './auth.controller';
import { InstructorGuard } from './instructor.guard';
import { Setup } from './setup';
import { SetupController } from './setup.controller';

/** Exports `Accounts` (whose sign-in is this?), `InstructorGuard` and `Setup`. */
@Module({})
export class AccountsModule {
  static of(secret: string): DynamicModule {
    return {
      module: AccountsModule,
      global: true,
      controllers: [AuthController, SetupController],
      providers: [
        {
          provide: Accounts,
          inject: [Database, CONFIG, LOGGER],
          useFactory: (database: Database, { publicUrl }: Config, logger: Logger) =>
            new Accounts(database, { secret, publicUrl, logger }),
        },
        Setup,
        InstructorGuard,
      ],
      exports: [Accounts, InstructorGuard, Setup],
    };
  }
}
