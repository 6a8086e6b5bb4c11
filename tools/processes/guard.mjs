// Runs one program that knows nothing of us and ends it when its starter is gone. The starter holds the other
// end of our IPC channel, which closes even when it is killed outright and can tell nobody.
import { spawn } from 'node:child_process';

const patience = { asked: 3_000, abandoned: 8_000 };
const { command, args, uid, gid, endSignal, wholeGroup } = JSON.parse(process.argv[2]);

const program = spawn(command, args, { uid, gid, stdio: ['ignore', 'inherit', 'inherit'] });
program.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
program.on('exit', (code) => process.exit(code ?? 1));

let ending = false;
function end(milliseconds) {
  if (ending) return;
  ending = true;
  signal(endSignal);
  setTimeout(() => signal('SIGKILL'), milliseconds).unref();
}

/** Build tools start processes of their own; servers look after theirs. */
function signal(name) {
  if (wholeGroup) process.kill(-process.pid, name);
  else program.kill(name);
}

process.on('disconnect', () => end(patience.abandoned));
for (const asked of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(asked, () => end(patience.asked));
