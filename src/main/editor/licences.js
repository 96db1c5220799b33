// Gathers the licences of what esbuild took into the bundle (meta.json says what).
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const bundled = Object.keys(JSON.parse(readFileSync('meta.json')).inputs)
  .map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  .filter(Boolean);

const texts = [...new Set(bundled)].sort().map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`));
  const file = ['LICENSE', 'LICENSE.md'].map((ending) => `node_modules/${name}/${ending}`).find(existsSync);
  if (license !== 'MIT' || !file) {
    throw new Error(`${name} has no MIT licence`);
  }
  return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
});
writeFileSync('../resources/static/assets/tiptap/LICENSES.txt', texts.join(`\n${'-'.repeat(80)}\n\n`));
rmSync('meta.json');
