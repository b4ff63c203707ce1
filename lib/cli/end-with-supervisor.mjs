// Loaded before Next: when the channel to the supervisor closes, the web process ends as if it had been asked to.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
