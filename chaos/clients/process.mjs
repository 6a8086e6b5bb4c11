// The people: a process of its own. It tells everything that it sees to who started it, which hands it to the checker.
import { createPopulation } from './population.mjs';
import { createReporter } from './reporter.mjs';

const report = createReporter((reports) => process.send({ reports }));
const population = createPopulation(report);

process.on('message', async ({ id, task, options }) => {
  try {
    const result = await population[task](options);
    report.flush();
    process.send({ id, result });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});
process.on('disconnect', () => process.exit());
