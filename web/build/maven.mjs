import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'

/** What Maven asks of this module: `install`, `check [skip]…`, `build`; and, once the services are built, `api [skip]…`. */
const [, , step, ...skips] = process.argv
/** By -DskipTests or -Dmaven.test.skip, with or without a value. */
const skipped = skips.includes('true')
const MARK = 'node_modules/.caunoi-installed'

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}

/** Runs npm's scripts side by side, and says all of what one has to say before the next. */
async function runTogether(...scripts) {
  const ended = await Promise.all(scripts.map(collect))
  for (const { output } of ended) {
    process.stdout.write(output)
  }
  const failed = ended.find(({ status }) => status !== 0)
  if (failed) {
    process.exit(failed.status ?? 1)
  }
}

function collect(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => output += text)
    }
    child.on('error', error => output += `${error}\n`)
    child.on('close', status => resolve({ output, status }))
  })
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
  async check() {
    if (skipped) {
      return
    }
    await runTogether('lint', 'typecheck')
    run('npm', 'run', '--silent', 'test')
  },
  build: () => run('npm', 'run', '--silent', 'build'),
  api() {
    if (!skipped) {
      run('npm', 'run', '--silent', 'api', '--', '--check')
    }
  },
}

steps[step]()
