import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { useQueues } from '@/answers/useQueues'
import { account, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const MINH = account('OFFICIAL', null)
const lan = { username: 'official.lan', displayName: 'Lan' }
const hub = useHub(MINH)

/** The numbers in each queue of the official who is signed in. */
async function queues() {
  hub.reply('GET /questions', { items: [], next: null })
  let found!: ReturnType<typeof useQueues>['queues']
  mountPage(defineComponent(() => {
    found = useQueues().queues
    return () => null
  }))
  await flushPromises()
  return (name: keyof typeof found.value) => found.value[name].map(each => each.number)
}

describe('an official\'s queues', () => {
  it('hold what one is asked for advice on, until it has its answer', async () => {
    const mine = question({ number: '1-3', status: 'IN_PROGRESS', official: lan, advisers: [MINH.username] })
    const theirs = question({ number: '2-1', status: 'IN_PROGRESS', official: lan, advisers: ['official.hoa'] })
    const numbers = await queues()

    await hub.knows(mine, theirs)
    expect(numbers('advice')).toEqual(['1-3'])
    expect(numbers('others')).toContain('2-1')

    await hub.knows({ ...mine, version: mine.version + 1, status: 'PUBLISHED' })
    expect(numbers('advice')).toEqual([])
  })
})
