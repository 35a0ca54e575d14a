import { Module } from '@nestjs/common';
import { OPEN_DATABASE } from '../database/database.module';
import { type OpenDatabase } from '../database/open-database';
import { LOGGER, type Logger } from '../logging/logger';
import { Bus, NoBus } from './bus';
import { PostgresBus } from './postgres-bus';

/** Exports `Bus`, the line to the other servers on the same database. */
@Module({
  providers: [
    {
      provide: Bus,
      inject: [OPEN_DATABASE, LOGGER],
      useFactory: ({ kind, pool }: OpenDatabase, logger: Logger): Bus => {
        const { connectionString } = pool.options;
        return kind === 'postgresql' && connectionString !== undefined
          ? new PostgresBus(connectionString, logger)
          : new NoBus();
      },
    },
  ],
  exports: [Bus],
})
export class ClusterModule {}
