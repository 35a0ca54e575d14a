import { Module } from '@nestjs/common';
import { Metrics } from './metrics';
import { MetricsServer } from './metrics-server';

/** Exports `Metrics`, which counts always, and `MetricsServer`, which shows it to nobody until it is told to listen. */
@Module({
  providers: [{ provide: Metrics, useFactory: () => new Metrics() }, MetricsServer],
  exports: [Metrics, MetricsServer],
})
export class MetricsModule {}
