import type { Frame } from '@/shared/stream/frames'
import type { HubState } from '@/shared/stream/reducer'
import { describe, expect, it } from 'vitest'
import { EMPTY, reduce } from '@/shared/stream/reducer'
import shared from './cases.json'

interface Case {
  name: string
  frames: Frame[]
  questions: Record<string, { version: number }>
  bridgePoints: Record<string, { version: number }>
  working?: Record<string, number>
}

const cases = shared.cases as unknown as Case[]
const versions = (of: Record<string, { version: number }>) => Object.fromEntries(Object.entries(of).map(([id, { version }]) => [id, version]))

/** Finished and unpublished questions are left to REST: a stream does not promise them. */
function promised(state: HubState) {
  return [...state.questions.values()].map(entry => entry.question).filter(question => shared.promised.includes(question.status))
}

/** Written by notification-service's SharedCasesTest, which reads the same file by the protocol's rules and no others. */
describe('what a page knows in the end', () => {
  it.each(cases)('is what the log says: $name', ({ frames, questions, bridgePoints, working }) => {
    const state = frames.reduce(reduce, EMPTY)

    expect(Object.fromEntries(promised(state).map(question => [question.id, question.version]))).toEqual(versions(questions))
    expect(Object.fromEntries(state.bridgePoints.map(point => [point.code, point.version]))).toEqual(versions(bridgePoints))
    if (working) {
      const busy = promised(state).flatMap(({ id }) => state.work.get(id)?.by ? [[id, state.work.get(id)!.version]] : [])
      expect(Object.fromEntries(busy)).toEqual(Object.fromEntries(Object.entries(working).filter(([id]) => id in questions)))
    }
  })
})
