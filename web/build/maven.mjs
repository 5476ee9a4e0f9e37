import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'

/** What Maven asks of this module: `install`, `check [skip]…`, `build`. */
const [, , step, ...skips] = process.argv
const MARK = 'node_modules/.caunoi-installed'

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}

/** Installs exactly what the lock says, unless that was done already. */
function install() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex')
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) {
    return
  }
  run('npm', 'ci', '--no-audit', '--no-fund')
  writeFileSync(MARK, wanted)
}

const steps = {
  install,
  check() {
    // -DskipTests and -Dmaven.test.skip, with or without a value.
    if (skips.includes('true')) {
      return
    }
    run('npm', 'run', '--silent', 'api', '--', '--check')
    run('npm', 'run', '--silent', 'lint')
    run('npm', 'run', '--silent', 'typecheck')
    run('npm', 'run', '--silent', 'test')
  },
  build: () => run('npm', 'run', '--silent', 'build'),
}

steps[step]()
