// Puts the lines of files into a record store, past heard. node put.js PORT FILE …
const fs = require('fs');
const http = require('http');

const [port, ...files] = process.argv.slice(2);
const list = files.map((file) => fs.readFileSync(file, 'utf8').trim()).join(',');
const request = http.request({
  host: '127.0.0.1', port: Number(port), method: 'POST', path: '/xAPI/statements', auth: 'key:secret',
  headers: { 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
}, (answer) => {
  answer.resume();
  process.exitCode = answer.statusCode === 200 ? 0 : 1;
});
request.on('error', (error) => { console.log(error.message); process.exitCode = 1; });
request.end(`[${list}]`);
