export type Theme = 'dark' | 'maket'

/** Every colour of a hall screen. The states' names are those of the other pages, so that lamps need no colours of their own. */
export type Token
  = | 'ground' | 'ink' | 'muted' | 'accent' | 'line' | 'band'
    | 'done' | 'done-tint' | 'waiting' | 'waiting-tint' | 'trouble' | 'trouble-tint' | 'working' | 'working-tint' | 'over' | 'over-tint'

/** The sober one for dark rooms, and the one of the backdrop that hangs in every hall: yellow ground, red letters. */
export const THEMES: Record<Theme, Record<Token, `#${string}`>> = {
  dark: {
    'ground': '#14181d',
    'ink': '#e4e7eb',
    'muted': '#b6c0ca',
    'accent': '#ffd400',
    'line': '#36404b',
    'band': '#262d35',
    'done': '#6fd6a8',
    'done-tint': '#12301f',
    'waiting': '#f2c14e',
    'waiting-tint': '#33290f',
    'trouble': '#ff9f95',
    'trouble-tint': '#3d1916',
    'working': '#9dbcff',
    'working-tint': '#1a2a4d',
    'over': '#b6c0ca',
    'over-tint': '#262d35',
  },
  maket: {
    'ground': '#ffdd33',
    'ink': '#a4161a',
    'muted': '#7a0f12',
    'accent': '#7a0f12',
    'line': '#d9a900',
    'band': '#ffe873',
    'done': '#084c37',
    'done-tint': '#fff6cc',
    'waiting': '#5c3c00',
    'waiting-tint': '#fff6cc',
    'trouble': '#7a0f12',
    'trouble-tint': '#fff6cc',
    'working': '#173a9e',
    'working-tint': '#fff6cc',
    'over': '#4a3b00',
    'over-tint': '#fff6cc',
  },
}

/** As custom properties, in place of those of the other pages. */
export function colours(theme: Theme): Record<string, string> {
  return Object.fromEntries(Object.entries(THEMES[theme]).map(([token, colour]) => [`--${token}`, colour]))
}
