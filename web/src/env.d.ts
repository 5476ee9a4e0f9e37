declare module '@fontsource/be-vietnam-pro/*.css'
declare module 'primeicons/primeicons.css'
