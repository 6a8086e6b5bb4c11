import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { settingsOf, variableOf } from './setting.js';

type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings are not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigFaults';
  }
}

/** Reads a config class from the environment. Throws with every fault at once, and never with a value: it may be a secret. */
export function readConfig<T extends object>(shape: new () => T, environment: Environment): T {
  const given: Record<string, string> = {};
  for (const name of settingsOf(shape)) {
    // An empty variable is what compose files and shells make of one that isn't set.
    const value = environment[variableOf(name)];
    if (value) given[name] = value;
  }
  const config = plainToInstance(shape, given, { exposeDefaultValues: true });
  const faults = validateSync(config).flatMap(({ property, constraints = {} }) =>
    Object.values(constraints).map((text) => {
      const variable = variableOf(property);
      return given[property] ? text.replaceAll(property, variable) : `${variable} is missing`;
    }),
  );
  if (faults.length > 0) throw new ConfigFaults([...new Set(faults)]);
  return config;
}

/** Reads the config of this process, or lists on stderr what is wrong with it and ends the process. */
export function loadConfig<T extends object>(shape: new () => T): T {
  try {
    return readConfig(shape, process.env);
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
