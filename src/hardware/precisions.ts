/** Bits that a stored number takes, its share of a block's scale included. */
import type { FigureSource } from './figure-source.ts'

interface Precision {
  readonly name: string
  readonly bits: number
  readonly source: FigureSource
}

const IEEE = { title: 'IEEE 754-2019', link: 'https://doi.org/10.1109/IEEESTD.2019.8766229' } as const

export const PRECISIONS = {
  fp32: { name: 'FP32', bits: 32, source: { ...IEEE, states: 'binary32.' } },
  fp16: { name: 'FP16', bits: 16, source: { ...IEEE, states: 'binary16.' } },
  bf16: {
    name: 'BF16',
    bits: 16,
    source: {
      title: 'A Study of BFLOAT16 for Deep Learning Training',
      link: 'https://arxiv.org/abs/1905.12322',
      states: '1 bit of sign, 8 of exponent, 7 of mantissa.',
    },
  },
  fp8: {
    name: 'FP8',
    bits: 8,
    source: {
      title: 'FP8 Formats for Deep Learning',
      link: 'https://arxiv.org/abs/2209.05433',
      states: 'E4M3 and E5M2.',
    },
  },
  mxfp4: {
    name: 'MXFP4',
    bits: 4 + 8 / 32,
    source: {
      title: 'OCP Microscaling Formats (MX) Specification v1.0',
      link: 'https://www.opencompute.org/documents/ocp-microscaling-formats-mx-v1-0-spec-final-pdf',
      states: 'E2M1 in blocks of 32 with a scale of 8 bits.',
    },
  },
  nvfp4: {
    name: 'NVFP4',
    bits: 4 + 8 / 16,
    source: {
      title: 'Pretraining Large Language Models with NVFP4',
      link: 'https://arxiv.org/abs/2509.25149',
      states: 'E2M1 in blocks of 16 with a scale of 8 bits; one more scale for the whole tensor.',
    },
  },
} as const satisfies Readonly<Record<string, Precision>>
