import type { VueWrapper } from '@vue/test-utils'
import type { LinkedView } from '@/dispatch/table/linkedView'
import { mount, RouterLinkStub } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { describe, expect, it } from 'vitest'
import OverviewPage from '@/dispatch/overview/OverviewPage.vue'
import { viewOf } from '@/dispatch/table/linkedView'
import { i18n } from '@/i18n'
import { request } from '@/shared/api/http'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened() {
  const hub = await signInAtStandIn('moderator')
  const page = mount(OverviewPage, {
    global: { plugins: [i18n, PrimeVue], stubs: { RouterLink: RouterLinkStub } },
    attachTo: document.body,
  })
  await settled()
  await settled()
  const groups = () => page.get('[data-testid=late-groups]').findAllComponents(RouterLinkStub).map((link: VueWrapper) => ({
    count: Number(link.get('strong').text()),
    words: link.get('span').text(),
    query: (link.props() as { to: { query: LinkedView } }).to.query,
  }))
  return { hub, page, groups }
}

describe('the overview', () => {
  it('counts late questions by reason, as many as the hub lists behind each link', async () => {
    const { groups } = await opened()
    expect(groups().length).toBeGreaterThan(2)

    for (const { count, query } of groups()) {
      const { status, topic, assignee, flags } = viewOf(query)
      const wanted = new URLSearchParams({ flag: flags.join(','), status: status ?? '', topic: topic ?? '', assignee: assignee ?? '', limit: '200' })
      Array.from(wanted).filter(([, value]) => !value).forEach(([key]) => wanted.delete(key))
      expect((await request<{ items: unknown[] }>('GET', `/questions?${wanted}`)).items).toHaveLength(count)
    }
  })

  it('follows what happens: a question that is answered is late no more', async () => {
    const { hub, page } = await opened()
    const first = page.get('[data-testid=late] ol li')
    const number = first.get('a').text()
    expect(first.text()).toContain('Quá hạn')

    const question = [...hub.questions.values()].find(each => each.number === number)!
    hub.set(question, { status: 'PUBLISHED' })
    await settled()

    expect(page.get('[data-testid=late] ol').text()).not.toContain(number)
  })

  it('can be used by ear', async () => {
    await opened()

    expect(await faultsFound()).toEqual([])
  })
})
