import { describe, expect, it } from 'vitest'
import QuestionFlags from '@/shared/question/QuestionFlags.vue'
import { useHub } from '../hub'
import { mountPage } from '../mountPage'
import { answer, question } from '../questions'

const AT = '2021-04-28T02:00:00.000Z'

describe('what stands beside a question', () => {
  useHub()

  it('says that it was answered aloud, until its words are written', () => {
    const open = mountPage(QuestionFlags, { question: question({ status: 'IN_PROGRESS', answeredLiveAt: AT }) })
    expect(open.text()).toContain('Đã trả lời trực tiếp, chờ ghi lại')

    const written = mountPage(QuestionFlags, { question: question({ status: 'ANSWERED', answer: answer('Trước ngày 10.') }) })
    expect(written.text()).not.toContain('chờ ghi lại')
  })

  it.each([
    ['QUEUED' as const, 'Trên bàn chủ trì'],
    ['CALLED' as const, 'Đang trả lời trực tiếp'],
  ])('says that it lies on the chair’s table: %s', (state, words) => {
    const floor = { state, rank: 1, queuedAt: AT, readyAt: null, calledAt: state === 'CALLED' ? AT : null }

    expect(mountPage(QuestionFlags, { question: question({ floor }) }).text()).toContain(words)
  })
})
