import type { RouteLocationRaw } from 'vue-router'
import type { Role } from './shared/api/types'
import { createRouter, createWebHistory } from 'vue-router'
import { useSession } from './shared/session/useSession'

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open it; everyone when absent. */
    roles?: Role[]
    /** Key of its name in the texts. */
    name?: string
    /** Seldom gone to: where a role has many pages, it stands in a menu. */
    seldom?: boolean
    /** Reached from another page alone. */
    beneath?: boolean
    /** For whoever is not signed in, too. */
    open?: boolean
    /** Without the bar on top: all the room is the page's. */
    bare?: boolean
  }
}

/** Where each role works; the others read the answers. */
const HOMES: Partial<Record<Role, string>> = {
  CLERK: '/desk',
  OFFICIAL: '/board',
  SCREEN: '/screen',
  MODERATOR: '/dispatch',
  OPERATOR: '/hotline',
  TECHNICIAN: '/lines',
  CHAIR: '/chair',
}

/** Pages for devices that are let in by a code, with no password on them. */
const DEVICES_AT = ['/screen', '/chair']

/** Where a device shows its code; once it is let in it goes on to that page. */
export function pairingFor(page: string): RouteLocationRaw {
  const chair = page.startsWith('/chair')
  return { path: '/pair', query: { ...(chair ? { kind: 'chair' } : {}), next: page } }
}

const READERS: Role[] = ['CLERK', 'OPERATOR', 'OFFICIAL', 'MODERATOR', 'TECHNICIAN', 'CHAIR', 'ADMIN']

export function homeOf(role: Role): string {
  return HOMES[role] ?? '/answers'
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/sign-in', component: () => import('./shared/session/SignInPage.vue'), meta: { name: 'page.signIn', bare: true } },
    { path: '/welcome', component: () => import('./shared/password/WelcomePage.vue'), meta: { name: 'password.welcomePage', bare: true, open: true } },
    { path: '/pair', component: () => import('./pairing/PairPage.vue'), meta: { name: 'pairing.page', bare: true, open: true } },
    { path: '/setup', component: () => import('./setup/SetupPage.vue'), meta: { name: 'setup.page', bare: true, open: true } },
    { path: '/desk', component: () => import('./desk/DeskPage.vue'), meta: { roles: ['CLERK'], name: 'page.desk' } },
    { path: '/board', component: () => import('./answers/BoardPage.vue'), meta: { roles: ['OFFICIAL'], name: 'page.board' } },
    { path: '/dispatch', component: () => import('./dispatch/DispatchPage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'page.dispatch' } },
    { path: '/routing', component: () => import('./dispatch/routing/RoutingPage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'routing.page' } },
    { path: '/overview', component: () => import('./dispatch/overview/OverviewPage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'table.overview' } },
    { path: '/chair', component: () => import('./chair/ChairPage.vue'), meta: { roles: ['CHAIR', 'MODERATOR'], name: 'chair.page' } },
    { path: '/chair/print', component: () => import('./chair/PrintPage.vue'), meta: { roles: ['CHAIR', 'MODERATOR'], name: 'chair.sheet', beneath: true, bare: true } },
    { path: '/hotline', component: () => import('./hotline/HotlinePage.vue'), meta: { roles: ['OPERATOR'], name: 'page.hotline' } },
    { path: '/lines', component: () => import('./lines/LinesPage.vue'), meta: { roles: ['TECHNICIAN', 'MODERATOR', 'ADMIN', 'CHAIR'], name: 'page.lines' } },
    { path: '/lines/:code', component: () => import('./lines/hall/HallPage.vue'), meta: { roles: ['TECHNICIAN', 'MODERATOR', 'ADMIN', 'CHAIR'], name: 'page.lines', beneath: true } },
    { path: '/incidents', component: () => import('./incidents/IncidentsPage.vue'), meta: { roles: ['TECHNICIAN', 'MODERATOR', 'ADMIN'], name: 'incidents.page' } },
    { path: '/upstreams', component: () => import('./upstreams/UpstreamsPage.vue'), meta: { roles: ['TECHNICIAN', 'MODERATOR', 'ADMIN'], name: 'upstreams.page', seldom: true } },
    { path: '/registration', component: () => import('./registration/RegistrationPage.vue'), meta: { roles: ['CLERK', 'MODERATOR', 'ADMIN', 'TECHNICIAN'], name: 'registration.page', seldom: true } },
    { path: '/rehearsal', component: () => import('./rehearsal/RehearsalPage.vue'), meta: { roles: ['MODERATOR', 'TECHNICIAN', 'ADMIN', 'OPERATOR'], name: 'rehearsal.page', seldom: true } },
    { path: '/reminders', component: () => import('./reminders/RemindersPage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'reminders.page', seldom: true } },
    { path: '/roll-call', component: () => import('./rollcall/RollCallPage.vue'), meta: { roles: ['CLERK', 'MODERATOR', 'ADMIN', 'CHAIR'], name: 'rollCall.page', seldom: true } },
    { path: '/closing', component: () => import('./closing/ClosingPage.vue'), meta: { roles: ['CLERK', 'MODERATOR', 'ADMIN', 'CHAIR'], name: 'closing.page', seldom: true } },
    { path: '/announcements', component: () => import('./announcements/AnnouncementsPage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'announcements.page', seldom: true } },
    { path: '/answers', component: () => import('./answers/AnswersPage.vue'), meta: { roles: READERS, name: 'page.answers', seldom: true } },
    { path: '/settings', component: () => import('./dispatch/settings/SettingsPage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'settings.page', seldom: true } },
    { path: '/conference', component: () => import('./conferences/ConferencePage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'conferences.one', seldom: true } },
    { path: '/conferences', component: () => import('./conferences/ConferencesPage.vue'), meta: { roles: ['ADMIN'], name: 'conferences.page', seldom: true } },
    { path: '/people', component: () => import('./people/PeoplePage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'people.page', seldom: true } },
    { path: '/import', component: () => import('./intake/IntakePage.vue'), meta: { roles: ['ADMIN'], name: 'intake.page', seldom: true } },
    { path: '/canned', component: () => import('./answers/canned/CannedPage.vue'), meta: { roles: ['OFFICIAL', 'MODERATOR'], name: 'canned.page', seldom: true } },
    { path: '/slips', component: () => import('./slips/SlipsPage.vue'), meta: { roles: ['CLERK', 'MODERATOR'], name: 'slips.page', seldom: true } },
    { path: '/screens', component: () => import('./screens/ScreensPage.vue'), meta: { roles: ['MODERATOR', 'ADMIN'], name: 'screens.page', seldom: true } },
    { path: '/screen', component: () => import('./screen/ScreenPage.vue'), meta: { roles: ['SCREEN'], name: 'page.screen', bare: true } },
    { path: '/:rest(.*)*', redirect: '/' },
    { path: '/', redirect: () => home() },
  ],
})

/** The pages that the bar offers to a role, its home first. */
export function pagesOf(role: Role) {
  const home = homeOf(role)
  return router.getRoutes()
    .filter(route => route.meta.roles?.includes(role) && !route.meta.beneath)
    .sort((a, b) => Number(b.path === home) - Number(a.path === home))
}

function home(): string {
  const { session } = useSession()
  return session.value ? homeOf(session.value.role) : '/sign-in'
}

router.beforeEach((to): RouteLocationRaw | true => {
  const { session, known } = useSession()
  if (!known.value) {
    return true
  }
  if (to.meta.open) {
    return true
  }
  const role = session.value?.role
  if (!role) {
    if (DEVICES_AT.includes(to.path)) {
      return pairingFor(to.fullPath)
    }
    return to.path === '/sign-in' ? true : { path: '/sign-in', query: to.path === '/' ? {} : { next: to.fullPath } }
  }
  return to.path !== '/sign-in' && (!to.meta.roles || to.meta.roles.includes(role)) ? true : homeOf(role)
})
