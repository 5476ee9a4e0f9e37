import { describe, expect, it } from 'vitest'
import RemindersPage from '@/reminders/RemindersPage.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { faultsFound, signInAtStandIn } from '../standIn'

async function opened() {
  await signInAtStandIn('moderator')
  const page = mountPage(RemindersPage)
  await settled()
  await settled()
  return page
}

describe('reminders to the halls', () => {
  it('are made for those that are behind, each with a text to copy', async () => {
    const page = await opened()
    expect(page.text()).toContain('Hệ thống chưa có máy chủ thư.')

    await page.get('[data-testid=remind]').trigger('click')
    await settled()

    expect(page.findAll('li')).toHaveLength(12)
    expect(page.get('[data-testid=reminder-75]').text()).toContain('xác nhận đã nhận giấy mời')
    expect(await faultsFound()).toEqual([])
  })

  it('are ticked once they were sent by hand, and then stand behind the others', async () => {
    const page = await opened()
    await page.get('[data-testid=remind]').trigger('click')
    await settled()

    await page.get('[data-testid=reminder-742] input').setValue(true)
    await settled()

    expect(page.findAll('li').at(-1)!.attributes('data-testid')).toBe('reminder-742')
    expect(page.get('[data-testid=reminder-742]').text()).toContain('Vũ Thị Điều Phối đã gửi tay lúc')
  })
})
