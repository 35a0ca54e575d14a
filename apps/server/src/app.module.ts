import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module';
import { BootModule } from './boot.module';
import { type Config } from './config';
import { DatabaseModule } from './database/database.module';
import { type OpenDatabase } from './database/open-database';
import { HealthController } from './health/health.controller';
import { PublicConfigController } from './health/public-config.controller';
import { type Logger } from './logging/logger';
import { LinksController } from './pages/links.controller';

export interface AppParts {
  readonly config: Config;
  /** Signs the cookies. */
  readonly secret: string;
  readonly database: OpenDatabase;
  readonly logger: Logger;
  readonly version: string;
}

@Module({})
export class AppModule {
  static of({ config, secret, database, logger, version }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [BootModule.of(config, logger, version), DatabaseModule.of(database), AccountsModule.of(secret)],
      controllers: [HealthController, PublicConfigController, LinksController],
    };
  }
}
