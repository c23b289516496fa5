import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** Figures for Prometheus. No channel, person or word of anybody is a label. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    ackSeconds: new Histogram({
      name: 'summit_ack_seconds',
      help: 'From a delivery to its ack, the commit in between included',
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 3],
      registers: [registry],
    }),
    deliveries: new Counter({
      name: 'summit_deliveries_total',
      help: 'Deliveries by what became of them',
      labelNames: ['outcome'] as const,
      registers: [registry],
    }),
  };
}
