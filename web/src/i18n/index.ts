import { createI18n } from 'vue-i18n'
import { speak } from '@/shared/api/http'
import en from './en'
import vi from './vi'

export type Language = 'vi' | 'en'

const KEPT = 'caunoi.language'

export const i18n = createI18n({
  legacy: false,
  locale: localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi',
  fallbackLocale: 'vi',
  messages: { vi, en },
})

/** Switches the page, its `lang`, and what the services answer in. Kept in this browser. */
export function setLanguage(language: Language): void {
  localStorage.setItem(KEPT, language)
  i18n.global.locale.value = language
  document.documentElement.lang = language
  speak(language)
}
