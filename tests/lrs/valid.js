// Puts each line of a file of statements to the validator. node valid.js FILE: status 1 if one is refused.
const fs = require('fs');
const { statement: validate } = require('@learninglocker/xapi-validation/dist/factory');

let refused = 0;
fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).forEach((line, index) => {
  const warnings = validate(JSON.parse(line), ['statement']);
  if (warnings.length > 0) {
    refused += 1;
    console.log(`line ${index + 1}: ${warnings.map((w) => `${w.constructor.name} at ${w.path.join('.')}`).join(', ')}`);
  }
});
console.log(`${refused} refused`);
process.exit(refused > 0 ? 1 : 0);
