import { describe, expect, it } from 'vitest'
import ReceiptLine from '@/shared/receipts/ReceiptLine.vue'
import { useStream } from '@/shared/stream/useStream'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

const HALLS = ['75', '731', '732', '734', '735', '736', '737', '738', '739', '740', '741', '742']

/** The newest published question of the stand-in. */
function published() {
  return useStream().questions.value.map(({ question }) => question).find(question => question.status === 'PUBLISHED')!
}

describe('the line beneath an answer', () => {
  it('tells at how many halls it was shown and read out, and a click which halls have not got it and why', async () => {
    await signInAtStandIn('moderator')
    const line = mountPage(ReceiptLine, { question: published() })
    expect(line.text()).toMatch(/Đã hiển thị tại \d+\/12 điểm cầu, đọc tại \d+/)

    await line.get('[data-testid=receipts-open]').trigger('click')
    await settled()

    expect(line.get('[data-testid=missing-734]').text()).toContain('Mất kết nối')
    expect(line.get('[data-testid=missing-741]').text()).toContain('Chưa mở màn hình hội trường')
    expect(line.get('[data-testid=receipt-list]').text()).toContain('hiển thị')
    expect(await faultsFound()).toEqual([])
  })

  it('changes as halls acknowledge, and begins anew with a correction', async () => {
    const hub = await signInAtStandIn('moderator')
    const { id, halls } = published()
    const now = () => useStream().state.value.questions.get(id)!.question
    const tally = (version: number, revision: number, shown: string[]) => ({ t: 'tally', question: id, version, halls, revision, shown, readOut: shown, told: [] })

    hub.tellDesk(tally(500, 1, HALLS))
    await settled()
    expect(now().receipts).toEqual({ shown: 12, readOut: 12 })

    const question = hub.questions.get(id)!
    hub.set(question, { answer: { ...question.answer!, revision: 2 } })
    await settled()
    expect(now().receipts).toEqual({ shown: 0, readOut: 0 })

    hub.tellDesk(tally(501, 1, HALLS))
    await settled()
    expect(now().receipts).toEqual({ shown: 0, readOut: 0 })
  })

  it('is not there for who may not know', async () => {
    await signInAtStandIn('moderator')

    expect(mountPage(ReceiptLine, { question: { ...published(), receipts: undefined } }).text()).toBe('')
  })
})
