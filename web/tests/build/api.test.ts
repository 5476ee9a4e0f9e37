// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let project: string
let write: (project: string) => Promise<string[]>
let check: (project: string, all: boolean) => Promise<{ failed: boolean, said: string[] }>

beforeAll(async () => {
  ({ write, check } = await import(pathToFileURL('build/api.mjs').href))
})

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'caunoi-api-'))
  build('question-service', noteWith('text'))
  build('bridge-registry-service', { Role: { type: 'string', enum: ['CLERK', 'CHAIR'] } })
})

afterEach(() => rmSync(project, { recursive: true }))

describe('the types made from the services\' documents', () => {
  it('say what the services send', async () => {
    expect(await write(project)).toEqual([])

    expect(committed('questions')).toMatch(/Note: \{\s+text: string;/)
    expect(committed('registry')).toContain('Role: "CLERK" | "CHAIR"')
  })

  it('do not depend on the order in which a build lists the fields', async () => {
    build('question-service', noteWith('text', 'at'))
    await write(project)
    build('question-service', noteWith('at', 'text'))

    expect(await check(project, true)).toEqual({ failed: false, said: [] })
  })

  it('fail the check, with the line and the remedy, once a service says something else', async () => {
    await write(project)
    build('question-service', noteWith('text', 'at'))
    const { failed, said } = await check(project, false)

    expect(failed).toBe(true)
    expect(said).toEqual([expect.stringMatching(/questions\.ts is not what question-service says.+line \d+:\n.+\n +service: +at: string;\n.+npm run api/)])
    expect(committed('questions')).not.toContain('at: string')
  })

  it('fail the check when they were never written', async () => {
    expect((await check(project, false)).failed).toBe(true)
  })

  it('are not compared with a service that is not built, unless all must be', async () => {
    await write(project)
    rmSync(path.join(project, 'bridge-registry-service'), { recursive: true })

    const said = [expect.stringContaining('bridge-registry-service is not built')]
    expect(await check(project, false)).toEqual({ failed: false, said })
    expect(await check(project, true)).toEqual({ failed: true, said })
  })

  it('stay as they are for a service that is not built', async () => {
    await write(project)
    rmSync(path.join(project, 'bridge-registry-service'), { recursive: true })

    expect(await write(project)).toEqual([expect.stringContaining('bridge-registry-service is not built')])
    expect(committed('registry')).toContain('CHAIR')
  })
})

function noteWith(...fields: string[]) {
  return {
    Note: { type: 'object', required: fields, properties: Object.fromEntries(fields.map(name => [name, { type: 'string' }])) },
  }
}

/** What a service's build leaves. */
function build(service: string, schemas: object) {
  const folder = path.join(project, service, 'target', 'openapi')
  mkdirSync(folder, { recursive: true })
  const info = { title: service, version: '1' }
  writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify({ openapi: '3.1.0', info, paths: {}, components: { schemas } }))
}

function committed(name: string): string {
  return readFileSync(path.join(project, 'web/src/shared/api/generated', `${name}.ts`), 'utf8')
}
