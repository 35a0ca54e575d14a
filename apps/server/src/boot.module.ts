import { type DynamicModule, Module } from '@nestjs/common';
import { CONFIG, type Config } from './config';
import { Draining } from './http/draining';
import { LOGGER, type Logger } from './logging/logger';
import { MetricsModule } from './metrics/metrics.module';
import { VERSION } from './version';

/** For everybody: CONFIG, LOGGER, VERSION, which exist before Nest does, whether it drains, and the metrics. */
@Module({})
export class BootModule {
  static of(config: Config, logger: Logger, version: string): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: VERSION, useValue: version },
      Draining,
    ];
    return {
      module: BootModule,
      global: true,
      imports: [MetricsModule],
      providers,
      exports: [...providers, MetricsModule],
    };
  }
}
