import { type DynamicModule, Module } from '@nestjs/common';
import { Thinking } from './thinking';

@Module({})
export class ThinkingModule {
  /** @param file the bundle of thoughts.ts */
  static of(file: string): DynamicModule {
    const provider = { provide: Thinking, useFactory: () => new Thinking(file) };
    return { module: ThinkingModule, global: true, providers: [provider], exports: [provider] };
  }
}
