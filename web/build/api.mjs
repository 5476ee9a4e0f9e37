import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'

/**
 * The types of what the services send and take, made from the OpenAPI documents that their builds leave in `target`.
 * They are committed so that the pages can be worked on without building a service.
 */
const SERVICES = { questions: 'question-service', registry: 'bridge-registry-service' }

/**
 * Writes the types of every service that is built.
 *
 * @param project the folder that holds the services and `web`
 * @returns what there is to say about it, one text each
 */
export async function write(project) {
  const said = []
  for (const { service, document, file } of pairs(project)) {
    if (!existsSync(document)) {
      said.push(`${service} is not built, so its types are left as they are: ${toBuild(service)}`)
      continue
    }
    const types = await typesOf(service, document)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, types)
  }
  return said
}

/**
 * Compares what is committed with what the services say. What is not built is passed over, unless `all` must be compared.
 *
 * @returns `failed`, and what was `said`, one text each
 */
export async function check(project, all) {
  const said = []
  let failed = false
  for (const { service, document, file } of pairs(project)) {
    if (!existsSync(document)) {
      said.push(`${service} is not built, so its types are not compared: ${toBuild(service)}`)
      failed ||= all
      continue
    }
    const wrong = difference(file, await typesOf(service, document))
    if (wrong) {
      said.push([
        `${path.relative(project, file)} is not what ${service} says. ${wrong}`,
        `Build the service (${toBuild(service)}), run "npm run api" in web and commit what it writes.`,
      ].join('\n'))
      failed = true
    }
  }
  return { failed, said }
}

function pairs(project) {
  return Object.entries(SERVICES).map(([name, service]) => ({
    service,
    document: path.join(project, service, 'target/openapi/openapi.json'),
    file: path.join(project, 'web/src/shared/api/generated', `${name}.ts`),
  }))
}

function toBuild(service) {
  return `mvn -pl ${service} -am package -DskipTests`
}

/** Schemas alone: paths and statuses are read in the document. Sorted, for a build may list them in another order. */
async function typesOf(service, document) {
  const { openapi, info, components } = JSON.parse(readFileSync(document, 'utf8'))
  const tree = await openapiTS(
    { openapi, info, paths: {}, components: { schemas: components.schemas } },
    { alphabetize: true, silent: true },
  )
  return `/** What ${service} sends and takes. Made by \`npm run api\`: change the service instead. */\n\n${astToString(tree)}`
}

/** @returns where the committed file differs first, null when it does not */
function difference(file, types) {
  const committed = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : ''
  if (committed === types) {
    return null
  }
  const [had, has] = [committed.split('\n'), types.split('\n')]
  const at = Array.from({ length: Math.max(had.length, has.length) }).findIndex((_, line) => had[line] !== has[line])
  return `The first difference is in line ${at + 1}:\n  committed: ${had[at] ?? ''}\n  service:   ${has[at] ?? ''}`
}
