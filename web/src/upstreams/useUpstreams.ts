import type { Upstream } from '@/shared/api/types'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

const PATH = '/bridge-points/upstreams'

/** What an upstream shall be; code and kind count only for a new one. */
export interface UpstreamForm {
  code: string
  name: string
  kind: Upstream['kind']
  phone: string
  mail: string
  halls: string[]
}

/** The regional centres and uplinks, and what one says and changes of them. */
export function useUpstreams() {
  const { t } = useI18n()
  const upstreams = shallowRef<readonly Upstream[]>([])
  const loaded = ref(false)
  const trouble = ref('')

  async function refresh() {
    try {
      upstreams.value = (await request<{ items: Upstream[] }>('GET', PATH)).items
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('upstreams.notLoaded', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  async function done(act: () => Promise<unknown>) {
    try {
      await act()
      // A centre that takes a hall over changes another one, too.
      await refresh()
    }
    catch (problem) {
      trouble.value = t('upstreams.notDone', { why: problemText(problem, t) })
    }
  }

  return {
    upstreams,
    loaded,
    trouble,
    refresh,
    say: ({ code }: Upstream, failed: boolean) => done(() => request('PUT', `${PATH}/${encodeURIComponent(code)}/word`, { body: { failed } })),
    remove: ({ code, version }: Upstream) => done(() => request('DELETE', `${PATH}/${encodeURIComponent(code)}`, { version })),
    /** @param known null to add one @throws {Problem} */
    async save(known: Upstream | null, { code, kind, name, phone, mail, halls }: UpstreamForm) {
      const fields = { name, ...(phone.trim() && { phone }), ...(mail.trim() && { mail }), halls }
      await (known
        ? request('PUT', `${PATH}/${encodeURIComponent(known.code)}`, { body: fields, version: known.version })
        : request('POST', PATH, { body: { code: code.trim(), kind, ...fields } }))
      await refresh()
    },
  }
}
