// Prints an answered statement of a file, damaged in ways that any validator must see, one a line. node damage.js FILE
const fs = require('fs');

const good = fs.readFileSync(process.argv[2], 'utf8').split('\n').find((line) => line.includes('/verbs/answered'));
const damages = [
  (s) => { delete s.actor; },
  (s) => { s.actor.mbox = 'mailto:somebody@example.com'; },
  (s) => { s.result.score.scaled = '0.5'; },
  (s) => { s.result.score.scaled = 1.5; },
  (s) => { s.result.score.raw = s.result.score.max + 1; },
  (s) => { s.verb.id = 'answered'; },
  (s) => { s.timestamp = 'yesterday'; },
  (s) => { s.result.duration = '12 seconds'; },
  (s) => { s.context.registration = '1'; },
  (s) => { s.extra = true; },
];
for (const damage of damages) {
  const statement = JSON.parse(good);
  damage(statement);
  console.log(JSON.stringify(statement));
}
