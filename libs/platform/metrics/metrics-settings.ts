export const METRICS_SETTINGS = Symbol('metrics settings');

export interface MetricsSettings {
  /** The role that reads the outbox of every co-operative. */
  relayUrl: string;
  /** Whoever asks from another machine must show it; undefined = nobody may. */
  token?: string;
}
