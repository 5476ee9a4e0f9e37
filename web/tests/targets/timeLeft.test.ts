import type { Conference, Question, Role } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { forgetHubTime, hubSaid } from '@/shared/hubTime'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import TimeLeft from '@/shared/targets/TimeLeft.vue'
import { CONFERENCE } from '../dispatch/settings/fakeHub'
import { account, useHub } from '../hub'
import { mountPage } from '../mountPage'
import { question } from '../questions'

const hub = useHub()

/** A little sooner, so that the minute stays the same while the test runs. */
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000 - 5_000).toISOString()
const assigned = (about: Partial<Question>) => question({ status: 'ASSIGNED', takeUpBy: null, dueAt: null, ...about })

async function shown(about: Partial<Question>, role: Role = 'MODERATOR', conference: Partial<Conference> = {}) {
  hub.reply('GET /session', account(role))
  useSession().leave()
  await useSession().load()
  await flushPromises()
  useStream().learnConference({ ...CONFERENCE, ...conference })
  const page = mountPage(TimeLeft, { question: assigned(about) })
  return { page, text: () => page.text(), title: () => page.find('[title]').attributes('title'), icon: () => page.find('i').classes().at(-1) }
}

describe('the time left', () => {
  beforeEach(forgetHubTime)

  it('is counted to the taking up, then to the answer', async () => {
    expect((await shown({ takeUpBy: later(4), dueAt: later(29) })).text()).toBe('Còn 4 phút để nhận')
    expect((await shown({ status: 'IN_PROGRESS', dueAt: later(12) })).text()).toBe('Còn 12 phút')
    expect((await shown({ status: 'IN_PROGRESS', dueAt: later(100) })).text()).toBe('Còn 1 giờ 40 phút')
  })

  it('is told in full to who points at it', async () => {
    const { title } = await shown({ takeUpBy: '2099-04-28T02:10:00.000Z' })

    expect(title()).toBe('Cần nhận xử lý trước 28/04/2099 09:10')
  })

  it('is told by the clock where it is long', async () => {
    expect((await shown({ dueAt: '2099-04-28T02:10:00.000Z' })).text()).toBe('Hạn 28/04/2099 09:10')
  })

  it('says for how long it has been over', async () => {
    expect((await shown({ takeUpBy: later(0), dueAt: later(30) })).text()).toBe('Vừa quá hạn nhận')
    expect((await shown({ takeUpBy: later(-5), dueAt: later(30) })).text()).toBe('Quá hạn nhận 5 phút')
    expect((await shown({ takeUpBy: later(-30), dueAt: later(-5) })).text()).toBe('Quá hạn 5 phút')
    expect((await shown({ dueAt: later(-130) })).text()).toBe('Quá hạn 2 giờ')
    expect((await shown({ dueAt: later(-49 * 60) })).text()).toBe('Quá hạn 2 ngày')
  })

  it('has another sign when it is nearly over, and when it is', async () => {
    expect((await shown({ dueAt: later(12) })).icon()).toBe('pi-clock')
    expect((await shown({ dueAt: later(3) })).icon()).toBe('pi-hourglass')
    expect((await shown({ dueAt: later(-3) })).icon()).toBe('pi-exclamation-circle')
  })

  it('says that the clock stands, and why', async () => {
    expect((await shown({ status: 'NEEDS_INFO' })).text()).toBe('Đồng hồ dừng, chờ bổ sung')
    expect((await shown({}, 'OFFICIAL', { state: 'SCHEDULED' })).text()).toBe('Đồng hồ dừng, hội nghị chưa bắt đầu')
    const agenda = [{ from: later(-10), to: later(10), kind: 'PRESENTING' as const, title: 'Quán triệt' }]
    expect((await shown({ dueAt: later(40) }, 'MODERATOR', { agenda })).text()).toBe('Đồng hồ dừng, ngoài giờ trả lời')
  })

  it('stays over in a break, for who asked has waited too long already', async () => {
    const agenda = [{ from: later(-10), to: later(10), kind: 'PRESENTING' as const, title: 'Quán triệt' }]

    expect((await shown({ dueAt: later(-15) }, 'MODERATOR', { agenda })).text()).toBe('Quá hạn 15 phút')
  })

  it('is nothing where a date was promised, until that is over', async () => {
    const promised = later(60)
    expect((await shown({ dueAt: promised, promisedFor: promised })).text()).toBe('')
    const over = later(-5)
    expect((await shown({ dueAt: over, promisedFor: over })).text()).toBe('Quá hạn 5 phút')
  })

  it('is nothing for what has its answer, and for who may not know', async () => {
    expect((await shown({ status: 'ANSWERED', dueAt: later(-5) })).text()).toBe('')
    expect((await shown({ takeUpBy: undefined, dueAt: undefined })).text()).toBe('')
  })

  it('goes by the hub\'s clock, whatever this machine\'s shows', async () => {
    const { text } = await shown({ dueAt: later(12) })
    hubSaid(new Date(Date.now() + 10 * 60_000).toISOString())
    await nextTick()
    expect(text()).toBe('Còn 2 phút')

    hubSaid(new Date(Date.now() + 20 * 60_000).toISOString())
    await nextTick()
    expect(text()).toBe('Quá hạn 8 phút')
  })
})

describe('for who speaks for the asker, the time left', () => {
  it('is when an answer may be expected, whoever is to take it up', async () => {
    expect((await shown({ takeUpBy: later(4), dueAt: later(29) }, 'CLERK')).text()).toBe('Dự kiến trả lời trong 29 phút')
    expect((await shown({ takeUpBy: later(-4), dueAt: later(21) }, 'OPERATOR')).text()).toBe('Dự kiến trả lời trong 21 phút')
  })

  it('raises no alarm when it is over', async () => {
    const { page, text, icon } = await shown({ takeUpBy: later(-30), dueAt: later(-5) }, 'CLERK')

    expect([text(), icon()]).toEqual(['Trả lời chậm hơn dự kiến', 'pi-hourglass'])
    expect(page.get('[data-testid=time-left]').classes()).not.toContain('trouble')
  })

  it('is not counted while more is asked of them', async () => {
    expect((await shown({ status: 'NEEDS_INFO' }, 'CLERK')).text()).toBe('Tạm dừng tính giờ, chờ bổ sung')
  })
})
