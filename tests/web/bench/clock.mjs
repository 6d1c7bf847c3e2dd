// Medians of processor time, which another program on the machine changes little; a wall clock would count its turns too.

/** The median of microseconds a call takes. Contenders take turns, so that what slows one slows all. */
export function medians(contenders, { rounds = 200, batch = 40 } = {}) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -rounds / 2; round < rounds; round += 1) {
    for (const name of names) {
      const work = contenders[name];
      const start = process.cpuUsage();
      for (let call = 0; call < batch; call += 1) work();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times[name].push((user + system) / batch);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
