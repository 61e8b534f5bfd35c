import { expect, test } from 'vitest'
import { objectIn } from './object-in.ts'

const meant = { a: [1, { b: '} "' }] }
const json = JSON.stringify(meant)

test.each([
  ['bare', json],
  ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
  ['after thinking that holds another', `<think>Perhaps {"a": []}?</think>\n${json}`],
  ['whose thinking was opened by the template', `I weigh {"a": 1} first.</think>${json}`],
  ['among sentences', `Here is my ruling: ${json} I hope that helps {smile}.`],
  ['as a tool call', JSON.stringify({ name: 'answer', arguments: meant })],
  ['as a tool call with its arguments in a string', JSON.stringify({ name: 'answer', arguments: json })],
  [
    'as a tool call with parameters, tagged',
    `<tool_call>${JSON.stringify({ name: 'answer', parameters: meant })}</tool_call>`,
  ],
])('finds an object %s', (_, reply) => {
  expect(objectIn(reply)).toEqual(meant)
})

test.each([
  ['prose', 'All points are met.'],
  ['half an object', json.slice(0, -3)],
  ['two objects, since one of them would have to be chosen', `${json}\n${json}`],
  ['thinking alone', `<think>${json}</think>`],
])('finds none in %s', (_, reply) => {
  expect(objectIn(reply)).toBeUndefined()
})
