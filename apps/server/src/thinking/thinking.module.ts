import { type DynamicModule, Module } from '@nestjs/common';
import { LOGGER, type Logger } from '../logging/logger';
import { Thinking } from './thinking';

@Module({})
export class ThinkingModule {
  /** @param file the bundle of thoughts.ts */
  static of(file: string): DynamicModule {
    const provider = {
      provide: Thinking,
      useFactory: (logger: Logger) => new Thinking(file, logger),
      inject: [LOGGER],
    };
    return { module: ThinkingModule, global: true, providers: [provider], exports: [provider] };
  }
}
