// Writes the scores that promptfoo's assertions give for the texts of sacrebleu.json:
// `node make_promptfoo_cases.mjs FOLDER PROMPTFOO_FOLDER`, the second an installed npm package promptfoo (MIT).
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, installed] = process.argv.slice(2);
const { version } = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8'));
const { default: promptfoo } = await import(pathToFileURL(path.join(installed, 'dist/src/index.js')));
const { cases } = JSON.parse(fs.readFileSync(path.join(folder, 'sacrebleu.json'), 'utf8'));

async function scoreOf(type, value, output) {
    try {
        const result = await promptfoo.assertions.runAssertion({ assertion: { type, value }, test: { vars: {} }, providerResponse: { output }, prompt: 'p' });
        return type === 'levenshtein' ? Number(/distance (\d+)/.exec(result.reason)?.[1] ?? -1) : result.score;
    } catch {
        return null;
    }
}

const rows = [];
for (const { output, references } of cases)
    rows.push([await scoreOf('bleu', references, output), await scoreOf('gleu', references, output), await scoreOf('rouge-n', references[0], output),
               await scoreOf('levenshtein', references[0], output)]);
const head = {
    source: 'npm promptfoo, MIT', version, command: 'node make_promptfoo_cases.mjs FOLDER PROMPTFOO_FOLDER',
    note: 'by place in the cases of sacrebleu.json; rouge-n and levenshtein against the first reference; a levenshtein of -1 passed, so its distance is not told; null = the assertion threw',
    metrics: ['bleu.promptfoo', 'gleu', 'rouge.n', 'levenshtein'],
};
fs.writeFileSync(path.join(folder, 'promptfoo.json'),
                 JSON.stringify(head, null, 1).slice(0, -2) + ',\n "values": [\n  ' + rows.map((row) => JSON.stringify(row)).join(',\n  ') + '\n ]\n}\n');
process.exit(0);
