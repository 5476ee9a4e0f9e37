import type { SettingsDraft } from './draft'
import type { ConferenceSettings } from '@/shared/api/types'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useConference } from '@/shared/conference/useConference'
import { DEFAULTS, draftOf, same, settingsOf, withoutApprovers } from './draft'
import { faultsOf } from './targets'
import { useTargetFaults } from './useTargetFaults'

/**
 * The settings as they are and as someone wants them. What is saved elsewhere meanwhile shows at once where nothing was
 * changed here; else the change here stays, and is saved only after its author has seen theirs.
 */
export function useSettings() {
  const { t } = useI18n()
  const { conference, change, why } = useConference()

  const topics = computed(() => conference.value?.topics ?? [])
  const current = computed(() => conference.value?.settings ?? DEFAULTS)
  /** What the draft was begun on. */
  const base = ref<ConferenceSettings>(DEFAULTS)
  const draft = ref<SettingsDraft>(draftOf(DEFAULTS, []))
  const busy = ref(false)
  const saved = ref(false)
  const trouble = ref('')

  const wanted = computed(() => settingsOf(draft.value, topics.value))
  const dirty = computed(() => !same(wanted.value, base.value))
  const targets = useTargetFaults(() => draft.value.targets)
  const overtaken = computed(() => dirty.value && !same(current.value, base.value))

  function discard() {
    base.value = current.value
    draft.value = draftOf(current.value, topics.value)
    trouble.value = ''
    targets.reset()
  }

  /** Goes on with the draft in full sight of what someone else has saved. */
  function keepMine() {
    base.value = current.value
  }

  async function save(): Promise<void> {
    saved.value = false
    const incomplete = withoutApprovers(draft.value, topics.value)
    if (incomplete.length > 0) {
      trouble.value = t('settings.approversMissing', { topics: incomplete.map(topic => topic.label).join('; ') })
      return
    }
    if (Object.keys(faultsOf(draft.value.targets)).length > 0) {
      targets.tried.value = true
      trouble.value = t('targets.form.faulty')
      return
    }
    if (!conference.value || overtaken.value) {
      return
    }
    busy.value = true
    const sent = wanted.value
    try {
      await change('settings', sent, conference.value.version)
      discard()
      saved.value = true
    }
    catch (problem) {
      trouble.value = targets.hear(problem, sent) ? t('targets.form.faulty') : why(problem)
    }
    finally {
      busy.value = false
    }
  }

  watch(conference, () => {
    if (!dirty.value) {
      discard()
    }
    for (const { code } of topics.value) {
      draft.value.approvals[code] ??= { on: false, approvers: [] }
    }
  }, { immediate: true })
  watch(dirty, begun => begun && (saved.value = false))

  return { topics, draft, dirty, faults: targets.faults, tried: targets.tried, overtaken, busy, saved, trouble, save, discard, keepMine }
}
