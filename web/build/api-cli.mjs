import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { check, write } from './api.mjs'

/** `npm run api` writes the types of the services' API; with `-- --check` it only says whether they are up to date. */
const project = fileURLToPath(new URL('../..', import.meta.url))
const inCI = !!process.env.CI && process.env.CI !== 'false'

async function run() {
  const { failed, said } = process.argv.includes('--check')
    ? await check(project, inCI)
    : { failed: false, said: await write(project) }
  said.forEach(text => console.warn(text))
  process.exitCode = failed ? 1 : 0
}

void run()
