/** Stands in every trace and next to every stored mark: results are judged by the engine that made them. */
export const ENGINE_VERSION = '0.1.0';
