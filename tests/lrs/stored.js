// Whether a record store holds the statements of a file, each once, as they are, and no others of the same sessions.
// node stored.js PORT FILE: status 1 if not.
const fs = require('fs');
const http = require('http');
const { isDeepStrictEqual } = require('util');

const [port, file] = process.argv.slice(2);
const headers = { 'X-Experience-API-Version': '1.0.3', Authorization: `Basic ${Buffer.from('key:secret').toString('base64')}` };

function get(url) {
  return new Promise((resolve, reject) => {
    http.get({ host: '127.0.0.1', port: Number(port), path: url, headers }, (answer) => {
      let body = '';
      answer.on('data', (part) => { body += part; });
      answer.on('end', () => resolve(JSON.parse(body)));
    }).on('error', reject);
  });
}

async function all() {
  const found = [];
  for (let url = '/xAPI/statements?limit=100'; url;) {
    const page = await get(url);
    found.push(...page.statements);
    url = page.more || null;
  }
  return found;
}

all().then((found) => {
  const times = new Map();
  found.forEach((s) => times.set(s.id, (times.get(s.id) || 0) + 1));
  const sent = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const sessions = new Set(sent.map((s) => s.context.registration));
  const ours = found.filter((s) => s.context && sessions.has(s.context.registration));
  const wrong = sent.filter((s) => times.get(s.id) !== 1);
  const changed = sent.filter((s) => {
    const there = found.find((t) => t.id === s.id);
    return there && !isDeepStrictEqual([there.result, there.context], [s.result, s.context]);
  });
  console.log(`${sent.length} sent, ${ours.length} stored, ${wrong.length} not once, ${changed.length} changed`);
  process.exit(wrong.length > 0 || changed.length > 0 || ours.length !== sent.length ? 1 : 0);
}).catch((error) => { console.log(error.message); process.exit(1); });
