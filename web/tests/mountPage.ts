import type { Component } from 'vue'
import { mount } from '@vue/test-utils'
import PrimeVue from 'primevue/config'
import { i18n } from '@/i18n'

/** Mounts a component with what every page has: texts and widgets. */
export function mountPage(component: Component, props: object = {}) {
  return mount(component, { props, global: { plugins: [i18n, PrimeVue] }, attachTo: document.body })
}
