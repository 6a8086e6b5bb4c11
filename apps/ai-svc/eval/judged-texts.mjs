import { confusion, count, share } from './figures.mjs';
import { judgedTextsOf } from './sets/read.mjs';

/** A table of what texts are and what was said of them. For yes and no, also how far a yes can be trusted. */
export function judgeTexts(name, classify, verbose) {
  const rows = judgedTextsOf(name);
  const pairs = Object.entries(rows).flatMap(([is, texts]) =>
    texts.map((text) => ({ text, is, said: classify(text) })),
  );
  console.log(`\n## ${name}\n${confusion(rows, classify)}`);
  if (rows.yes) {
    const said = pairs.filter((pair) => pair.said === 'yes');
    console.log(
      `precision ${share(
        count(said, ({ is }) => is === 'yes'),
        said.length,
      )}`,
    );
    console.log(
      `recall    ${share(
        count(said, ({ is }) => is === 'yes'),
        rows.yes.length,
      )}`,
    );
  }
  if (!verbose) return;
  for (const { text, is, said } of pairs) if (is !== said) console.log(`  ✗ ${text} (${is}, said ${said})`);
}
