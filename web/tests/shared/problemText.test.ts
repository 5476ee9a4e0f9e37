import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { Problem } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

const { t } = i18n.global

describe('the words for a problem', () => {
  it('are the server\'s, field by field', () => {
    const problem = new Problem(400, 'invalid', {
      detail: 'Dữ liệu chưa đúng.',
      errors: [
        { field: 'text', code: 'too-long', detail: 'Nội dung dài quá 4.000 ký tự.' },
        { field: 'topic', code: 'unknown-topic', detail: 'Không có chủ đề này.' },
      ],
    })

    expect(problemText(problem, t)).toBe('Nội dung dài quá 4.000 ký tự. Không có chủ đề này.')
  })

  it('are the server\'s detail where no field is named', () => {
    expect(problemText(new Problem(409, 'wrong-state', { title: 'Sai', detail: 'Câu 42-7 đã được trả lời.' }), t))
      .toBe('Câu 42-7 đã được trả lời.')
  })

  it('say that someone else was faster', () => {
    expect(problemText(new Problem(412, 'precondition-failed'), t)).toContain('người khác')
  })

  it('say what to do when there is no line, and that the text is kept', () => {
    const text = problemText(new Problem(0, 'offline'), t, true)

    expect(text).toContain('kiểm tra mạng')
    expect(text).toContain('vẫn còn nguyên')
  })

  it('are there for what nobody foresaw', () => {
    expect(problemText(new Error('boom'), t)).toBe('Có lỗi chưa rõ nguyên nhân. Vui lòng thử lại.')
    expect(problemText(new Problem(418, 'unknown'), t)).not.toBe('')
  })
})
