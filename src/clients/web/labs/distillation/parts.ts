import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'teacher',
    symbol: '$p$',
    says: 'What the teacher gives each class: the softmax of its logits divided by $T$.',
    code: 'softened(teacher, temperature)',
  },
  {
    id: 'student',
    symbol: '$q$',
    says: 'What the student gives each class at the same temperature.',
    code: 'softened(student, temperature)',
  },
  {
    id: 'gradient',
    symbol: '$(q-p)/T$',
    says: 'The gradient of the soft loss by the student’s logits; the numbers here are its length.',
    code: 'stretched(gap, 1 / temperature)',
  },
  {
    id: 'smaller',
    symbol: '$\\lVert g_1\\rVert/\\lVert g_T\\rVert$',
    says: 'The length of the gradient at temperature 1, divided by that at temperature $T$.',
    code: 'pullAt(1) / pullAt(temperature)',
  },
  {
    id: 'square',
    symbol: '$T^2$',
    says: 'The factor by which the soft loss is usually multiplied, to make up for the smaller gradient.',
    code: 'temperature ** 2',
  },
]
