import { expect, test } from 'vitest'
import { voiceText } from './voice-text.ts'

test.each([
  [{ host: '127.0.0.1:8080', here: true }, 'Your voice goes to 127.0.0.1:8080, on this machine.'],
  [{ host: 'api.example.org', here: false }, 'Your voice goes to api.example.org.'],
  ['browser', 'Your voice goes to your browser’s maker.'],
  ['browser alone', 'Your voice stays in your browser.'],
] as const)('%j: %s', (listener, text) => {
  expect(voiceText(listener)).toBe(text)
})
