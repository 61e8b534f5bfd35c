/**
 * Whether words stand out from what is behind them. Axe knows as well, and takes twenty times as long for it, since
 * it looks for what may lie over each word; it is asked on one screen. Left out are words on pictures, and letters that no
 * screen reader reads.
 */
import type { Page } from 'playwright-core'

/** Words that are fainter than WCAG 2.2 allows (1.4.3), in lines. */
export async function tooFaint(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
    const known = new Map<string, readonly number[]>()
    /** Red, green and blue as drawn, and the alpha, all up to 1. */
    const drawn = (colour: string) => {
      const before = known.get(colour)
      if (before) return before
      brush.clearRect(0, 0, 1, 1)
      brush.fillStyle = colour
      brush.fillRect(0, 0, 1, 1)
      const pixel = [...brush.getImageData(0, 0, 1, 1).data].map(each => each / 255)
      known.set(colour, pixel)
      return pixel
    }
    const over = (top: readonly number[], below: readonly number[]) =>
      below.slice(0, 3).map((each, i) => top[i]! * top[3]! + each * (1 - top[3]!))
    /** The colour behind an element, unless it is a picture. */
    const behind = (element: Element | null): readonly number[] | undefined => {
      if (!element) return drawn('Canvas')
      const { backgroundColor, backgroundImage } = getComputedStyle(element)
      if (backgroundImage !== 'none') return undefined
      const colour = drawn(backgroundColor)
      if (colour[3] === 1) return colour
      const below = behind(element.parentElement)
      return below && over(colour, below)
    }
    /** Relative luminance, by WCAG. */
    const light = (colour: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map(each =>
        each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap(element => {
      const says = [...element.childNodes].some(
        ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
      )
      if (!says || element.closest('svg, [role=img], [aria-hidden=true], :disabled, [aria-disabled=true]'))
        return []
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
      const { color, fontSize, fontWeight } = getComputedStyle(element)
      const back = behind(element)
      if (!back) return []
      const [one, other] = [light(over(drawn(color), back)), light(back)]
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      const size = parseFloat(fontSize)
      const least = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5
      return contrast >= least
        ? []
        : [
            `too faint, ${contrast.toFixed(2)} of ${least}: #${element.id} ${element.className}: ${element.textContent.slice(0, 40)}`,
          ]
    })
  })
}
