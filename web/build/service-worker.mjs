import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const SOURCE = new URL('./worker.js', import.meta.url)
const PUBLIC = new URL('../public/', import.meta.url)

/** What a page without a line needs; other formats of the fonts are for browsers that have no service workers. */
const NEEDED = /\.(?:js|css|woff2)$/

/** Writes `sw.js` beside the built pages: the worker, and before it what it keeps. */
export default function serviceWorker() {
  return {
    name: 'caunoi-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter(file => NEEDED.test(file)).sort()
      const entry = Object.values(bundle).find(chunk => chunk.type === 'chunk' && chunk.isEntry).fileName
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker(files, entry, readdirSync(PUBLIC)) })
    },
  }
}

/**
 * @param files the built files that are kept
 * @param entry the script that index.html begins with: pages know their version by it
 * @param open what lies beside the pages without a hash
 */
export function worker(files, entry, open) {
  const source = readFileSync(SOURCE, 'utf8')
  const shell = ['/', ...open.filter(file => !file.startsWith('.')).map(file => `/${file}`), ...files.map(file => `/${file}`)]
  // Files without a hash change unseen: their content makes another worker of it, so that browsers fetch them anew.
  const contents = createHash('sha256').update(open.map(file => readFileSync(new URL(file, PUBLIC))).join()).digest('hex').slice(0, 8)
  return `// ${contents}\nconst VERSION = ${JSON.stringify(`/${entry}`)}\nconst SHELL = ${JSON.stringify(shell, null, 2)}\n${source}`
}
