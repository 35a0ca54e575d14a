import type { Model, ModelId } from './model';
import { memoryModels } from './texts-memory';
import { metricModels } from './texts-metrics';
import { raceModels } from './texts-races';
import { schedulingModels } from './texts-scheduling';
import { switchingModels } from './texts-switching';

/**
 * All wrong models: their names complete "answered as if ...", their feedback is for the student. Public: no engine run
 * in them.
 */
export const models: Readonly<Record<ModelId, Model>> = {
  ...schedulingModels,
  ...switchingModels,
  ...metricModels,
  ...memoryModels,
  ...raceModels,
};
