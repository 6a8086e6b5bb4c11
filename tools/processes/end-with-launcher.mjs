// Loaded into every Node service by `--import`: ends it in good order when the launcher is gone, however that went.
const patience = 6_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), patience).unref();
});
process.channel?.unref(); // listening to the launcher must not keep a finished service alive
