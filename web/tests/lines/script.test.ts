import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { heartbeatScript } from '@/lines/script'

/** A shell that finds a curl which notes what it is to send, and a sleep that ends everything after the third round. */
function run(answers: string[]): { seq: number, bootId: string, rttMs: number, lossPct: number, jitterMs: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'heartbeat-'))
  const program = (name: string, text: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  writeFileSync(join(folder, 'answers'), `${answers.join('\n')}\n`)
  program('curl', `while [ "$1" != -d ]; do shift; done; echo "$2" >> ${folder}/sent; sed -n "$(wc -l < ${folder}/sent)p" ${folder}/answers`)
  program('sleep', `[ "$(wc -l < ${folder}/sent)" -ge ${answers.length} ] && kill $PPID; exit 0`)
  try {
    execFileSync('sh', ['-c', heartbeatScript('http://hub', '731', 'a-token')], {
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      stdio: 'ignore',
    })
  }
  catch {
    // Ended by the last sleep.
  }
  return readFileSync(join(folder, 'sent'), 'utf8').trim().split('\n').map(line => JSON.parse(line))
}

describe('the command that sends heartbeats', () => {
  it('counts on, and tells how the last one went', () => {
    const sent = run(['202 0.040', '202 0.050', '000 4.000', '202 0.050'])

    expect(sent.map(beat => beat.seq)).toEqual([1, 2, 3, 4])
    expect(new Set(sent.map(beat => beat.bootId)).size).toBe(1)
    expect(sent[0]!.bootId).toMatch(/^[\dA-Z-]{1,64}$/i)
    expect(sent.map(beat => beat.rttMs)).toEqual([0, 40, 50, 50])
    expect(sent.map(beat => beat.lossPct)).toEqual([0, 0, 0, 10])
    expect(sent[2]!.jitterMs).toBe(10)
  })

  it('takes a refusal for an answer: it came over the line', () => {
    expect(run(['409 0.040', '503 0.050', '000 4.000', '429 0.050']).map(beat => beat.lossPct)).toEqual([0, 0, 0, 10])
  })

  it('goes to the hall with its token', () => {
    const script = heartbeatScript('http://hub', '731', 'a-token')

    expect(script).toContain('http://hub/api/v1/bridge-points/731/heartbeats')
    expect(script).toContain('Authorization: Bearer a-token')
  })
})
