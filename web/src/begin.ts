import PrimeVue from 'primevue/config'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, setLanguage } from './i18n'
import { router } from './routes'
import { followTheme } from './shared/frame/useTheme'
import { preset } from './theme/preset'
import { widgets } from './theme/widgets'
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import 'primeicons/primeicons.css'
import './theme/base.css'

setLanguage(i18n.global.locale.value)
followTheme()

createApp(App)
  .use(i18n)
  .use(router)
  .use(PrimeVue, { theme: { preset, options: { darkModeSelector: '.dark' } }, ripple: false, pt: widgets })
  .mount('#app')
