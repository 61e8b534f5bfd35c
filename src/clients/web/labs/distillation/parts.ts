import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'teacher',
    symbol: '$p$',
    says: 'The teacher’s probability of each class: the softmax of its logits divided by $T$.',
    code: 'softened(teacher, temperature)',
  },
  {
    id: 'student',
    symbol: '$q$',
    says: 'The student’s probability of each class, at the same temperature.',
    code: 'softened(student, temperature)',
  },
  {
    id: 'gradient',
    symbol: '$(q-p)/T$',
    says: 'The gradient of the soft loss with respect to the student’s logits; the page gives its length.',
    code: 'stretched(gap, 1 / temperature)',
  },
  {
    id: 'times-smaller',
    symbol: '$\\lVert g_1\\rVert/\\lVert g_T\\rVert$',
    says: 'The length of the gradient at temperature 1, divided by its length at temperature $T$.',
    code: 'pullAt(1) / pullAt(temperature)',
  },
  {
    id: 'temperature-squared',
    symbol: '$T^2$',
    says: 'The factor by which the soft loss is usually multiplied, to make up for the smaller gradient.',
    code: 'temperature ** 2',
  },
]
