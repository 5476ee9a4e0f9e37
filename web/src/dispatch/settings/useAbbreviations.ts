import type { Abbreviation } from '@/shared/api/types'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { answer, Problem } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

const PATH = '/topics/abbreviations'

type Part = keyof Abbreviation

/** A line of the table while it is changed; its key stays when others come and go. */
export interface AbbreviationRow extends Abbreviation {
  key: number
  faults: Partial<Record<Part, string>>
}

interface Table {
  items: Abbreviation[]
  version: number
}

/**
 * The conference's short forms as they stand and as someone wants them. They are saved whole; who was slower than another
 * sees that first.
 */
export function useAbbreviations() {
  const { t } = useI18n()

  /** What the rows were begun on. */
  const base = shallowRef<Table | null>(null)
  /** What someone else has saved meanwhile. */
  const theirs = shallowRef<Table | null>(null)
  const rows = ref<AbbreviationRow[]>([])
  const busy = ref(false)
  const saved = ref(false)
  const trouble = ref('')
  let keys = 0

  const filled = computed(() => rows.value.filter(({ short, long }) => short.trim() || long.trim()))
  const dirty = computed(() => !!base.value && JSON.stringify(filled.value.map(itemOf)) !== JSON.stringify(base.value.items))

  function row(item: Abbreviation): AbbreviationRow {
    return { ...item, key: keys++, faults: {} }
  }

  function show(table: Table) {
    base.value = table
    theirs.value = null
    rows.value = table.items.map(row)
    trouble.value = ''
  }

  async function table(method: 'GET' | 'PUT', options: { body?: object, version?: number } = {}): Promise<Table> {
    const { body, version } = await answer<{ items: Abbreviation[] }>(method, PATH, options)
    return { items: body.items, version: version ?? 0 }
  }

  async function load(): Promise<void> {
    try {
      show(await table('GET'))
    }
    catch (problem) {
      trouble.value = t('abbreviations.notLoaded', { why: problemText(problem, t) })
    }
  }

  async function save(): Promise<void> {
    if (!base.value || busy.value || !dirty.value || theirs.value) {
      return
    }
    const sent = filled.value
    busy.value = true
    trouble.value = ''
    rows.value.forEach(each => each.faults = {})
    try {
      show(await table('PUT', { body: { items: sent.map(itemOf) }, version: base.value.version }))
      saved.value = true
    }
    catch (problem) {
      await refused(problem, sent)
    }
    finally {
      busy.value = false
    }
  }

  async function refused(problem: unknown, sent: AbbreviationRow[]) {
    if (problem instanceof Problem && problem.status === 412) {
      await table('GET').then(now => theirs.value = now, again => trouble.value = problemText(again, t, true))
      return
    }
    trouble.value = blame(problem, sent) ? t('abbreviations.faulty') : problemText(problem, t, true)
  }

  /** Puts what the hub found wrong where it stands; false when it has no place there. */
  function blame(problem: unknown, sent: AbbreviationRow[]): boolean {
    const errors = problem instanceof Problem ? problem.body.errors ?? [] : []
    const placed = errors.map(({ field, detail }) => {
      const [, index, part] = /^items\[(\d+)\]\.(short|long)$/.exec(field) ?? []
      const at = sent[Number(index)]
      if (at && part) {
        at.faults = { ...at.faults, [part]: detail }
      }
      return !!at
    })
    return placed.includes(true)
  }

  return {
    rows,
    dirty,
    theirs,
    busy,
    saved,
    trouble,
    load,
    save,
    add(): AbbreviationRow {
      saved.value = false
      rows.value.push(row({ short: '', long: '' }))
      return rows.value.at(-1)!
    },
    /** What is wrong with a field may be right after the next letter. */
    change(at: AbbreviationRow, part: Part, typed: string) {
      saved.value = false
      at[part] = typed
      at.faults = { ...at.faults, [part]: undefined }
    },
    remove(key: number) {
      saved.value = false
      rows.value = rows.value.filter(each => each.key !== key)
    },
    discard: () => base.value && show(theirs.value ?? base.value),
    /** The next save puts the table here in place of theirs. */
    keepMine() {
      base.value = theirs.value
      theirs.value = null
    },
  }
}

function itemOf({ short, long }: Abbreviation): Abbreviation {
  return { short: short.trim(), long: long.trim() }
}
