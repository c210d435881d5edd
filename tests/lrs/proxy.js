// Stands between heard and the record store and does what goes wrong on networks. It says "port N" when it listens,
// then a line for each request: what was asked, how many statements, how many bytes, and what was done.
//
//     node proxy.js STORE_PORT [STEP …]
//
// Steps are used up one a request; afterwards everything is handed on.
//     ok              hand it on                          503, 401 …      answer with that status
//     429=SECONDS     answer with Retry-After             reset           hang up before anything is handed on
//     lost            hand it on and hang up on the answer                slow=MS   wait, then hand it on
//     refuse=TEXT     from now on answer 400 to whatever holds TEXT (uses up no request)
const http = require('http');

const [upstream, ...plan] = process.argv.slice(2);
const poison = plan.filter((step) => step.startsWith('refuse=')).map((step) => step.slice(7));
const steps = plan.filter((step) => !step.startsWith('refuse='));

function handOn(request, body, answered) {
  const onward = http.request({
    host: '127.0.0.1', port: Number(upstream), method: request.method, path: request.url, headers: request.headers,
  }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part));
    answer.on('end', () => answered(answer.statusCode, answer.headers, Buffer.concat(parts)));
  });
  onward.on('error', () => answered(502, {}, Buffer.from('')));
  onward.end(body);
}

function statementsIn(body) {
  try { return [].concat(JSON.parse(body)).length; } catch (e) { return 0; }
}

const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts);
    const step = poison.some((text) => body.includes(text)) ? '400' : steps.shift() || 'ok';
    const [what, detail] = step.split('=');
    const reply = (status, headers, bytes) => { response.writeHead(status, headers); response.end(bytes); };

    console.log(request.method, request.url.split('?')[0], statementsIn(body), body.length, step,
      request.headers['x-experience-api-version'], request.headers.authorization ? 'with-key' : 'without-key');
    if (what === 'reset') request.socket.destroy();
    else if (what === 'lost') handOn(request, body, () => request.socket.destroy());
    else if (what === 'slow') setTimeout(() => handOn(request, body, reply), Number(detail));
    else if (what === 'ok') handOn(request, body, reply);
    else reply(Number(what), detail ? { 'Retry-After': detail } : {}, `{"message":"the proxy says ${what}"}`);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
