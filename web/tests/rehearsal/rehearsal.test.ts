import type { Hub } from '../../dev/hub.mjs'
import type { Check } from '@/shared/api/types'
import { describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import RehearsalCard from '@/rehearsal/RehearsalCard.vue'
import RehearsalPage from '@/rehearsal/RehearsalPage.vue'
import { useEcho } from '@/rehearsal/useEcho'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

function ticked(hub: Hub, code: string): Check[] {
  const { body } = hub.handle({ method: 'GET', path: `/bridge-points/${code}/rehearsal`, session: [...hub.sessions.keys()][0] })
  return (body as { checks: { check: Check, at?: string }[] }).checks.filter(({ at }) => at).map(({ check }) => check)
}

const Echo = defineComponent({
  setup() {
    useEcho()
    return () => null
  },
})

describe('a rehearsal that ticks itself', () => {
  it('is reported by the secretary’s page when it came over the stream', async () => {
    const hub = await signInAtStandIn('clerk.75')
    mountPage(Echo)
    await settled()
    expect(ticked(hub, '75')).not.toContain('STREAM')

    hub.lines.practise('75', 'not what the hub told')
    await settled()
    expect(ticked(hub, '75')).not.toContain('STREAM')

    hub.handle({ method: 'POST', path: '/bridge-points/75/rehearsal/practice', session: [...hub.sessions.keys()][0] })
    await settled()
    await settled()
    expect(ticked(hub, '75')).toContain('STREAM')
    expect(ticked(hub, '75')).not.toContain('SCREEN')
  })

  it('is reported by the hall’s screen as a screen', async () => {
    const hub = await signInAtStandIn('screen.75')
    mountPage(Echo)
    await settled()

    hub.handle({ method: 'POST', path: '/bridge-points/75/rehearsal/practice', session: [...hub.sessions.keys()][0] })
    await settled()
    await settled()

    expect(ticked(hub, '75')).toContain('SCREEN')
  })

  it('is begun by the hall, which asks a practice question on the way', async () => {
    const hub = await signInAtStandIn('clerk.75')
    const page = mountPage(RehearsalCard, { code: '75' })
    await settled()
    expect(page.get('[data-testid=check-FORM]').attributes('data-ticked')).toBe('false')

    await page.get('[data-testid=practise]').trigger('click')
    await settled()
    await settled()

    expect(page.get('[data-testid=check-FORM]').attributes('data-ticked')).toBe('true')
    const [practice] = [...hub.questions.values()].filter(({ text }) => text.startsWith('Câu hỏi thử'))
    expect(practice).toMatchObject({ status: 'ANSWERED', private: true, official: null })
    expect(await faultsFound()).toEqual([])
  })

  it('lets people tick sound and picture alone', async () => {
    const hub = await signInAtStandIn('clerk.75')
    const page = mountPage(RehearsalCard, { code: '75' })
    await settled()

    expect(page.findAll('input[type=checkbox]')).toHaveLength(2)
    await page.get('[data-testid=check-SOUND] input').setValue(true)
    await settled()

    expect(ticked(hub, '75')).toContain('SOUND')
  })
})

describe('the board of the rehearsal', () => {
  it('shows first where most is missing, and what the operator heard is ticked by the operator', async () => {
    const hub = await signInAtStandIn('operator.1')
    const page = mountPage(RehearsalPage)
    await settled()
    await settled()

    expect(page.findAll('tbody tr')[0]!.findAll('[data-ticked=true]')).toHaveLength(0)
    expect(page.find('[data-testid=practise-all]').exists()).toBe(false)
    await page.get('[data-testid=rehearsal-75] input[type=checkbox]').setValue(true)
    await settled()

    expect(ticked(hub, '75')).toContain('HOTLINE')
    expect(await faultsFound()).toEqual([])
  })
})
