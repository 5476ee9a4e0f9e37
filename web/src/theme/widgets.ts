import type { PrimeVuePTOptions } from 'primevue/config'
import { i18n } from '@/i18n'

/**
 * Catches Tab in an open list. It takes the focus only to pass it on, but it does take it, so it must not be hidden from
 * who listens to the page.
 */
const catchesTab = { 'aria-hidden': undefined }

/** What one chooses from. The list scrolls itself: only so is it known to be moved through by the keys of its box. */
const choices = {
  hiddenFirstFocusableEl: catchesTab,
  hiddenLastFocusableEl: catchesTab,
  listContainer: { style: { maxHeight: 'none', overflow: 'visible' } },
  list: ({ props }: { props: { scrollHeight?: string } }) => ({ style: { maxHeight: props.scrollHeight, overflow: 'auto' } }),
  pcFilter: ({ props }: { props: { filterPlaceholder?: string } }) =>
    ({ root: { 'aria-label': props.filterPlaceholder ?? i18n.global.t('frame.filter') } }),
  // It is read as it is written, with what stands under the name. The list scrolls instead of pressing its lines together.
  option: { 'aria-label': undefined, 'style': { flex: 'none' } },
}

/** What PrimeVue's widgets lack to be used by ear and by keys alone. */
export const widgets = {
  select: choices,
  multiselect: {
    ...choices,
    // A drawing of what the option says by itself; the box in it would be a second thing to press.
    pcOptionCheckbox: { input: { hidden: true, style: { display: 'none' } } },
  },
} as PrimeVuePTOptions
