import type { Component } from 'vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import BoardItem from '@/answers/BoardItem.vue'
import QuestionRow from '@/dispatch/table/QuestionRow.vue'
import { useStream } from '@/shared/stream/useStream'
import { mountPage } from '../mountPage'
import { settled, signIn, signOut, TestHub, within } from '../pane/desk'
import { question } from '../questions'

const asked = question({ id: 'q' })
const work = (notes: number) => ({ t: 'work', question: 'q', version: notes, by: null, doing: null, until: null, notes })
let hub: TestHub

beforeEach(async () => {
  hub = new TestHub()
  await signIn(hub, 'MODERATOR', asked)
})
afterEach(signOut)

describe('the number of internal notes', () => {
  it.each<[string, Component, object]>([
    ['the board', BoardItem, { fresh: false }],
    ['the table', QuestionRow, {}],
  ])('stands on %s once there are some, also by ear', async (_, list, more) => {
    within(() => useStream())
    const item = mountPage(list, { question: asked, current: false, selectable: false, selected: false, ...more })
    await settled()
    hub.say(work(0))
    await settled()
    expect(item.find('[data-testid=note-count]').exists()).toBe(false)

    hub.say(work(2))
    await settled()
    expect(item.get('[data-testid=note-count] .only-heard').text()).toBe('2 trao đổi nội bộ')
  })
})
