import { flushPromises, mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import AskForm from '@/desk/AskForm.vue'
import { i18n } from '@/i18n'
import { router } from '@/routes'
import TopBar from '@/shared/frame/TopBar.vue'
import { useOutbox } from '@/shared/outbox/useOutbox'
import { recall, rememberConference, rememberSession, worksOffline } from '@/shared/session/lastKnown'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'
import { account, json, useHub } from '../hub'
import { mountPage } from '../mountPage'

const ASK = 'POST /questions'
const CLERK = account('CLERK')
const hub = useHub(CLERK)

function cutOff(): never {
  throw new TypeError('Failed to fetch')
}

async function waiting() {
  hub.reply(ASK, cutOff)
  const form = mountPage(AskForm)
  await form.get('#ask-text').setValue('Hòm phiếu phụ niêm phong thế nào?')
  await form.get('form').trigger('submit')
  await flushPromises()
  return form
}

/** As the application shows the bar: only to who is signed in. */
const Frame = defineComponent(() => () => useSession().session.value ? h(TopBar) : null)

async function signOut() {
  hub.reply('DELETE /session', () => json(204))
  const bar = mount(Frame, { global: { plugins: [i18n, PrimeVue, router] }, attachTo: document.body })
  await bar.get('[data-testid=sign-out]').trigger('click')
  await flushPromises()
}

async function choose(how: string) {
  document.querySelector<HTMLElement>(`[data-testid=leave-${how}]`)!.click()
  await flushPromises()
}

describe('what is remembered to begin without a line', () => {
  it('is who worked here and what the forms offer, and nothing of how it is run', () => {
    rememberSession(CLERK)
    rememberConference({
      id: 'c',
      version: 7,
      title: 'Tập huấn',
      startsAt: '2021-04-28T01:00:00.000Z',
      state: 'LIVE',
      hotline: '0999 000 099',
      topics: [{ code: 'SEALS', label: 'Dấu' }],
      agenda: [],
      tiers: { lead: 'tỉnh', hall: 'thành phố', unit: 'xã, phường' },
      settings: { officialsPublish: true, approvals: [], targets: { takeUpMinutes: 5, answerMinutes: 30, topics: [] } },
    }, [])

    expect(recall()!.session.username).toBe('clerk.1')
    expect(recall()!.conference).toMatchObject({ version: 0, topics: [{ code: 'SEALS' }] })
    expect(recall()!.conference).not.toHaveProperty('settings')
  })

  it('is only for those whose pages can work so', () => {
    expect((['CLERK', 'OPERATOR', 'OFFICIAL', 'MODERATOR', 'SCREEN', 'ADMIN'] as const).filter(role => worksOffline(account(role)))).toEqual(['CLERK', 'OPERATOR'])
  })

  it('goes at sign-out', () => {
    useSession().leave()
    expect(recall()).toBeNull()
  })
})

describe('a page that begins without a line', () => {
  it('goes on as who worked here last, and asks the hub when it answers', async () => {
    rememberSession(CLERK)
    const kept = localStorage.getItem('caunoi.last-known')!
    useSession().leave()
    localStorage.setItem('caunoi.last-known', kept)

    expect(useSession().presume()).toBe(true)
    expect(useSession().session.value?.displayName).toBe('Tổ thư ký')
    expect(useSession().confirmed.value).toBe(false)
    expect(useStream().lamp.value).toBe('reconnecting')

    await useSession().load()
    expect(useSession().confirmed.value).toBe(true)
  })

  it('sends nothing before the hub has said who is signed in', async () => {
    rememberSession(CLERK)
    const kept = localStorage.getItem('caunoi.last-known')!
    useSession().leave()
    localStorage.setItem('caunoi.last-known', kept)
    useSession().presume()
    await waiting()
    expect(hub.asked(ASK)).toEqual([])

    await useSession().load()
    await flushPromises()
    // The line is still cut: it may have been tried again by now, as the same question.
    expect(new Set(hub.asked(ASK).map(call => call.headers['Idempotency-Key'])).size).toBe(1)
  })

  it('begins with the sign-in where nobody worked', () => {
    useSession().leave()
    expect(useSession().presume()).toBe(false)
  })
})

describe('signing out', () => {
  it('asks nothing when nothing is unsent', async () => {
    await signOut()
    expect(useSession().session.value).toBeNull()
  })

  it('asks what becomes of what is unsent', async () => {
    await waiting()
    await signOut()

    expect(useSession().session.value).not.toBeNull()
    expect(document.querySelector('[role=dialog]')!.textContent).toContain('còn 1 nội dung')
    await choose('stay')
    expect(useSession().session.value).not.toBeNull()
    expect(useOutbox().unsent.value).toBe(1)
  })

  it('counts what stands in the form', async () => {
    const form = await waiting()
    await form.get('#ask-text').setValue('Câu đang gõ')
    await signOut()

    expect(document.querySelector('[role=dialog]')!.textContent).toContain('còn 2 nội dung')
  })

  it('keeps it on this machine for its author', async () => {
    await waiting()
    await signOut()
    await choose('keep')
    expect(useSession().session.value).toBeNull()
    expect(useOutbox().items.value).toEqual([])

    await useSession().load()
    await flushPromises()
    expect(useOutbox().unsent.value).toBe(1)
  })

  it('or deletes it', async () => {
    await waiting()
    await signOut()
    await choose('forget')
    await useSession().load()
    await flushPromises()

    expect(useOutbox().items.value).toEqual([])
  })
})
