import { type DynamicModule, Module } from '@nestjs/common';
import { CONFIG, type Config } from './config';
import { LOGGER, type Logger } from './logging/logger';
import { VERSION } from './version';

/** What exists before Nest does, for everybody: CONFIG, LOGGER, VERSION. */
@Module({})
export class BootModule {
  static of(config: Config, logger: Logger, version: string): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: VERSION, useValue: version },
    ];
    return { module: BootModule, global: true, providers, exports: providers };
  }
}
