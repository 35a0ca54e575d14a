import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database';
import { type OpenDatabase } from './open-database';

/** Token of the `OpenDatabase`: its kind, its pool, whether it is ready. */
export const OPEN_DATABASE = Symbol('OPEN_DATABASE');

@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(OPEN_DATABASE) private readonly open: OpenDatabase) {}

  static of(open: OpenDatabase): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: OPEN_DATABASE, useValue: open },
        { provide: Database, useValue: open.client },
      ],
      exports: [OPEN_DATABASE, Database],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.open.close();
  }
}
