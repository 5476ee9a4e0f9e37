import type { EquipmentKind, NewRegistration, Registration } from '@/shared/api/types'

export const KINDS: EquipmentKind[] = ['CODEC', 'CAMERA', 'MICROPHONE', 'SCREEN', 'BACKUP_LINE']

export interface ContactDraft { key: string, name: string, position: string, phone: string, mail: string, line: boolean }
export interface GuestsDraft { key: string, commune: string, who: string, people: string }

/** What a hall says of itself, as it is typed. Numbers are texts: an empty one is not nought. */
export interface RegistrationDraft {
  venue: string
  address: string
  chair: string
  contacts: ContactDraft[]
  equipment: Record<EquipmentKind, { count: string, words: string }>
  equipmentNote: string
  /** By the category's code. */
  expected: Record<string, string>
  guests: GuestsDraft[]
}

export function draftOf(registration: Registration): RegistrationDraft {
  const { venue = '', address = '', chair = '', contacts, equipment, equipmentNote = '', expected, guests, categories } = registration
  return {
    venue: venue ?? '',
    address: address ?? '',
    chair: chair ?? '',
    contacts: contacts.map(({ name, position, phoneShown, mail, line }, place) =>
      ({ key: `contact-${place}`, name, position: position ?? '', phone: phoneShown, mail: mail ?? '', line })),
    equipment: Object.fromEntries(KINDS.map((kind) => {
      const known = equipment.find(each => each.kind === kind)
      return [kind, { count: typed(known?.count), words: known?.words ?? '' }]
    })) as RegistrationDraft['equipment'],
    equipmentNote: equipmentNote ?? '',
    expected: Object.fromEntries(categories.map(({ code }) => [code, typed(expected.find(each => each.category === code)?.people)])),
    guests: guests.map(({ commune, who, people }, place) => ({ key: `guests-${place}`, commune, who: who ?? '', people: typed(people) })),
  }
}

/** Rows that were added and left empty are none; what stands in the others goes out as it is, for the hub to judge. */
export function bodyOf(draft: RegistrationDraft): NewRegistration {
  return {
    acknowledged: null,
    venue: said(draft.venue),
    address: said(draft.address),
    chair: said(draft.chair),
    contacts: draft.contacts.filter(isContact).map(({ name, position, phone, mail, line }) =>
      ({ name: name.trim(), position: said(position), phone: phone.trim(), mail: said(mail), line })),
    equipment: kindsOf(draft).map(kind =>
      ({ kind, count: number(draft.equipment[kind].count), words: said(draft.equipment[kind].words) })),
    equipmentNote: said(draft.equipmentNote),
    expected: toldOf(draft).map(category => ({ category, people: number(draft.expected[category]!)! })),
    guests: draft.guests.filter(isGuests).map(({ commune, who, people }) =>
      ({ commune: commune.trim(), who: said(who), people: number(people)! })),
    ready: null,
  }
}

/** What the hub finds wrong, under the names of what stands in the form: `contacts[1].phone` is of the row, not of its place. */
export function faultsByRow(draft: RegistrationDraft, faults: readonly { field: string, detail: string }[]): Record<string, string> {
  const rows: Record<string, string[]> = {
    contacts: draft.contacts.filter(isContact).map(({ key }) => key),
    guests: draft.guests.filter(isGuests).map(({ key }) => key),
    equipment: kindsOf(draft),
    expected: toldOf(draft),
  }
  return Object.fromEntries(faults.map(({ field, detail }) => {
    const [, list, place, part] = /^(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(field) ?? []
    const row = list && rows[list]?.[Number(place)]
    return [row ? `${row}.${part}` : field, detail]
  }))
}

/** How many are expected in all; what is no number counts for nothing. */
export function totalOf(numbers: readonly string[]): number {
  return numbers.reduce((sum, each) => sum + (number(each) || 0), 0)
}

function isContact({ name, position, phone, mail }: ContactDraft): boolean {
  return [name, position, phone, mail].some(each => each.trim())
}

function isGuests({ commune, who, people }: GuestsDraft): boolean {
  return [commune, who, people].some(each => each.trim())
}

function kindsOf({ equipment }: RegistrationDraft): EquipmentKind[] {
  return KINDS.filter(kind => `${equipment[kind].count}${equipment[kind].words}`.trim())
}

function toldOf({ expected }: RegistrationDraft): string[] {
  return Object.keys(expected).filter(code => expected[code]!.trim())
}

function said(text: string): string | null {
  return text.trim() || null
}

function number(text: string): number | null {
  return text.trim() ? Number(text) : null
}

function typed(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
