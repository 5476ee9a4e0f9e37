import type { Ref } from 'vue'
import type { RegistrationDraft } from './draft'
import type { NewRegistration, Registration } from '@/shared/api/types'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useDraft } from '@/shared/drafts'
import { useSession } from '@/shared/session/useSession'
import { bodyOf, draftOf, faultsByRow } from './draft'

/** What was typed and not saved, and on which version it was begun. */
interface Kept { version: number, form: RegistrationDraft | null }

/**
 * What a hall says of itself as the hub has it, and as someone is typing it. What is typed is kept in this browser until it
 * was saved, over a reload and a dead line; what somebody else saved meanwhile is shown before it is overwritten.
 */
export function useRegistration(code: string) {
  const { t } = useI18n()
  const { me } = useSession()
  const path = `/bridge-points/${encodeURIComponent(code)}/registration`

  const registration = ref<Registration | null>(null)
  const { draft: kept, restored } = useDraft<Kept>(me.value.username, `registration.${code}`, () => ({ version: -1, form: null }))
  const form = ref(null) as Ref<RegistrationDraft | null>
  /** The version that the form was begun on. */
  const base = ref(-1)
  const busy = ref(false)
  const saved = ref(false)
  const trouble = ref('')
  const faults = ref<Record<string, string>>({})

  const dirty = computed(() => !!form.value && !!registration.value && said(form.value) !== said(draftOf(registration.value)))
  const overtaken = computed(() => dirty.value && registration.value!.version !== base.value)

  function said(of: RegistrationDraft): string {
    return JSON.stringify(bodyOf(of))
  }

  watch(form, () => {
    kept.value = dirty.value ? { version: base.value, form: form.value } : { version: -1, form: null }
    if (dirty.value) {
      saved.value = false
    }
  }, { deep: true })

  async function load(): Promise<void> {
    try {
      learn(await request<Registration>('GET', path))
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
  }

  function learn(now: Registration) {
    const begun = dirty.value
    registration.value = now
    if (form.value === null && kept.value.form) {
      base.value = kept.value.version
      form.value = fitted(kept.value.form, now)
    }
    else if (!begun) {
      discard()
    }
  }

  /** Shows what the hub has, and forgets what was typed here. */
  function discard() {
    base.value = registration.value!.version
    form.value = draftOf(registration.value!)
    faults.value = {}
  }

  /** Goes on with what was typed here in full sight of what someone else has saved. */
  function keepMine() {
    base.value = registration.value!.version
    kept.value = { version: base.value, form: form.value }
  }

  async function save(): Promise<void> {
    if (overtaken.value || !form.value) {
      return
    }
    const sent = JSON.stringify(form.value)
    await put(bodyOf(form.value), (now) => {
      registration.value = now
      base.value = now.version
      // What was typed while it was on its way is not saved yet.
      if (JSON.stringify(form.value) === sent) {
        discard()
        saved.value = true
      }
    })
  }

  /** Says one more thing beside what is saved; what is being typed stays, unsaved. */
  async function say(word: Partial<Pick<NewRegistration, 'acknowledged' | 'ready'>>): Promise<void> {
    await put({ ...bodyOf(draftOf(registration.value!)), ...word }, (now) => {
      const upToDate = base.value === registration.value!.version
      const begun = dirty.value
      registration.value = now
      if (!begun) {
        discard()
      }
      else if (upToDate) {
        keepMine()
      }
    })
  }

  async function put(body: NewRegistration, done: (now: Registration) => void): Promise<void> {
    if (busy.value) {
      return
    }
    busy.value = true
    saved.value = false
    trouble.value = ''
    faults.value = {}
    try {
      done(await request<Registration>('PUT', path, { body, version: registration.value!.version }))
    }
    catch (problem) {
      const stale = problem instanceof Problem && problem.status === 412
      faults.value = faultsByRow(form.value!, problem instanceof Problem ? problem.body.errors ?? [] : [])
      trouble.value = stale ? t('registration.stale') : problemText(problem, t, dirty.value)
      if (stale) {
        learn(await request<Registration>('GET', path).catch(() => registration.value!))
      }
    }
    finally {
      busy.value = false
    }
  }

  void load()

  return { registration, form, dirty, overtaken, restored, busy, saved, trouble, faults, load, save, say, discard, keepMine }
}

/** What was kept from before a category was added has no number for it. */
function fitted(kept: RegistrationDraft, now: Registration): RegistrationDraft {
  const empty = draftOf(now)
  return {
    ...empty,
    ...kept,
    equipment: { ...empty.equipment, ...kept.equipment },
    expected: Object.fromEntries(Object.keys(empty.expected).map(code => [code, kept.expected[code] ?? ''])),
  }
}
