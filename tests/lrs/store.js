// The record store, in memory, on a port of this machine that nobody else uses. It says "port N" when it listens.
// node store.js DIR: what it writes goes to that folder.
const http = require('http');
const path = require('path');

const box = process.argv[2];
Object.assign(process.env, {
  MODELS_REPO: 'memory', EVENTS_REPO: 'test', AUTH_REPO: 'test', STORAGE_REPO: 'local',
  SERVICE_AWAIT_UPDATES: 'true', WINSTON_CONSOLE_LEVEL: 'error',
  FS_LOCAL_STORAGE_DIR: path.join(box, 'storage'), EXPRESS_MORGAN_DIRECTORY: path.join(box, 'access'),
});

// It would listen to the whole network: its own express is taught better.
const near = { paths: [path.dirname(require.resolve('xapi-statements/package.json'))] };
const express = require(require.resolve('express', near));
express.application.listen = function listen(port, done) {
  const server = http.createServer(this);
  return server.listen(0, '127.0.0.1', () => {
    console.log(`port ${server.address().port}`);
    if (done) done();
  });
};
require('xapi-statements/dist/server');
