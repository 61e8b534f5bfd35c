import open from 'open'

/** Opens a browser, if there is a display to show it on. */
export async function showPage(address: string, environment: NodeJS.ProcessEnv): Promise<void> {
  if (!hasDisplay(environment, process.platform)) return
  const browser = await open(address)
  // Without a browser, the printed address is enough.
  browser.on('error', () => {})
}

export function hasDisplay(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (environment['CI'] || environment['VIVA_NO_OPEN'] || environment['SSH_CONNECTION']) return false
  return (
    platform === 'darwin' ||
    platform === 'win32' ||
    Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
  )
}
