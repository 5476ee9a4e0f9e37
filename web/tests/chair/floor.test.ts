import type { BridgePoint, Line, Question } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { groupsOf, neighbourAfter, tableOf, troubleOf, turnOf } from '@/shared/floor/floor'
import { question } from '../questions'

function waiting(rank: number, about: Partial<Question> = {}): Question {
  return question({ floor: { state: 'QUEUED', rank, queuedAt: '2021-04-28T02:00:00.000Z', readyAt: null, calledAt: null }, ...about })
}

function called(about: Partial<Question> = {}): Question {
  return waiting(0, { floor: { state: 'CALLED', rank: 0, queuedAt: '2021-04-28T02:00:00.000Z', readyAt: null, calledAt: '2021-04-28T02:10:00.000Z' }, ...about })
}

const at = (code: string) => ({ bridgePoint: { code, name: code } })
const about = (label: string) => ({ topic: { code: label, label } })

describe('the chair’s table', () => {
  it('holds what was called apart from what waits, in the order of the turns', () => {
    const [last, first, now] = [waiting(9), waiting(4), called()]

    const table = tableOf([last, question(), now, first])

    expect(table.called).toBe(now)
    expect(table.queue).toEqual([first, last])
  })

  it('shows neighbours of one topic together, and a topic again where another was put between', () => {
    const queue = [waiting(1, about('Dấu')), waiting(2, about('Dấu')), waiting(3), waiting(4, about('Dấu'))]

    expect(groupsOf(queue).map(({ label, questions }) => [label, questions.length])).toEqual([['Dấu', 2], [null, 1], ['Dấu', 1]])
  })

  it('says to a hall when its turn is near, and not before', () => {
    const queue = [waiting(1, at('731')), waiting(2, at('734')), waiting(3, at('740'))]

    expect(turnOf({ called: null, queue }, '731')?.before).toBe(0)
    expect(turnOf({ called: null, queue }, '740')?.before).toBe(2)
    expect(turnOf({ called: called(), queue }, '734')?.before).toBe(2)
    expect(turnOf({ called: called(), queue }, '740')).toBeNull()
    expect(turnOf({ called: null, queue }, '742')).toBeNull()
  })

  it('names before which one a question waits after it moved', () => {
    const queue = [waiting(1), waiting(2), waiting(3)]
    const [a, b, c] = queue.map(({ id }) => id) as [string, string, string]

    expect(neighbourAfter(queue, b, -1)).toBe(a)
    expect(neighbourAfter(queue, b, 1)).toBeNull()
    expect(neighbourAfter(queue, a, 1)).toBe(c)
  })
})

describe('the lamps of a hall that is to be called', () => {
  const hall = (health: Line, video: Line) => ({ health: { state: health, since: null }, video: { state: video, since: null } }) as unknown as BridgePoint

  it.each<[Line, Line, string[]]>([
    ['UP', 'UP', []],
    ['UNKNOWN', 'UNKNOWN', []],
    ['DEGRADED', 'UP', []],
    ['DOWN', 'UP', ['health']],
    ['SUSPECT', 'UNKNOWN', ['health']],
    ['UP', 'DEGRADED', ['video']],
    ['DOWN', 'DOWN', ['health', 'video']],
  ])('%s and %s speak against it: %j', (health, video, against) => {
    expect(troubleOf(hall(health, video))).toEqual(against)
  })

  it('say nothing of a hall that is not known', () => {
    expect(troubleOf(undefined)).toEqual([])
  })
})
