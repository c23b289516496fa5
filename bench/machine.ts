import { availableParallelism, cpus, loadavg } from 'node:os';

/** What the figures of a bench depend on. */
export function describeMachine() {
  const cores = availableParallelism();
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const [load = 0] = loadavg();
  const { platform, arch, version } = process;
  return {
    ...{ cores, processor, platform, arch, node: version, load },
    words: `${cores} cores (${processor}), ${platform} ${arch}, Node ${version}, load before the start ${load.toFixed(2)}`,
  };
}
