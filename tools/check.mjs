// `npm run check`: what CI checks before it runs a test. Exits with 1 when something is to be mended.
import { installDependencies } from './launcher/install.mjs';
import { runChecks } from './check/run-checks.mjs';

await installDependencies();
const { failed } = await runChecks();
process.exit(failed > 0 ? 1 : 0);
