import { type DynamicModule, Module } from '@nestjs/common';
import { ClusterModule } from '../cluster/cluster.module';
import { ClassroomGateway } from './classroom.gateway';
import { LiveSessions } from './live-sessions';
import { Neighbours } from './neighbours';
import { Seating } from './seating';
import { SessionLogRepository } from './session-log.repository';
import { Tokens } from './tokens';

/** The live room. Exports `LiveSessions`, through which HTTP joins and reports, and `Tokens`. */
@Module({})
export class ClassroomModule {
  static of(secret: string): DynamicModule {
    return {
      module: ClassroomModule,
      global: true,
      imports: [ClusterModule],
      providers: [
        { provide: Tokens, useValue: new Tokens(secret) },
        SessionLogRepository,
        LiveSessions,
        Neighbours,
        Seating,
        ClassroomGateway,
      ],
      exports: [Tokens, LiveSessions],
    };
  }
}
