import { createApp } from 'vue'
import { i18n, setLanguage } from '@/i18n'
import { followTheme } from '@/shared/frame/useTheme'
import ReadingPage from './ReadingPage.vue'
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@/theme/base.css'

setLanguage(i18n.global.locale.value)
followTheme()

createApp(ReadingPage, { address: decodeURIComponent(location.pathname.slice('/r/'.length).replace(/\/+$/, '')) })
  .use(i18n)
  .mount('#app')
