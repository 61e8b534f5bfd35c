/** Accelerators, by their data sheets. A row's key is its name in the expressions of the bank. */
import type { FigureSource } from './figure-source.ts'

export interface Chip {
  readonly name: string
  /** Decimal, as data sheets count: 80 GB are 80·10⁹ bytes. A driver reports somewhat less. */
  readonly memoryBytes: number
  /** Peak rate of the main memory. */
  readonly bytesPerSecond: number
  /** L1 cache and shared memory of one streaming multiprocessor. */
  readonly sramBytes: number
  /** Peaks of matrix products without sparsity, by the type that is multiplied. Sheets print twice as much. */
  readonly denseFlopsPerSecond: { readonly bf16: number; readonly fp8?: number }
  readonly source: FigureSource
}

const HOPPER_SRAM_BYTES = 256 * 1024 // NVIDIA's Hopper tuning guide

export const CHIPS = {
  A100: {
    name: 'A100 SXM, 80 GB',
    memoryBytes: 80e9,
    bytesPerSecond: 2.039e12,
    sramBytes: 192 * 1024,
    denseFlopsPerSecond: { bf16: 312e12 },
    source: {
      title: 'NVIDIA A100 Tensor Core GPU data sheet',
      link: 'https://www.nvidia.com/content/dam/en-zz/Solutions/Data-Center/a100/pdf/nvidia-a100-datasheet-us-nvidia-1758950-r4-web.pdf',
      states:
        '80 GB HBM2e, 2,039 GB/s, BF16 312 TFLOPS (624 with sparsity). 192 KB: Ampere white paper, and Dao et al. 2022.',
    },
  },
  H100: {
    name: 'H100 SXM, 80 GB',
    memoryBytes: 80e9,
    bytesPerSecond: 3.35e12,
    sramBytes: HOPPER_SRAM_BYTES,
    denseFlopsPerSecond: { bf16: 989e12, fp8: 1979e12 },
    source: {
      title: 'NVIDIA H100 Tensor Core GPU data sheet',
      link: 'https://www.nvidia.com/en-us/data-center/h100/',
      states:
        '80 GB, 3.35 TB/s, BF16 1,979 and FP8 3,958 teraFLOPS, both with sparsity. Halved, and rounded as texts do; ' +
        'the Hopper white paper has 989.4 and 1,978.9 dense.',
    },
  },
  H200: {
    name: 'H200 SXM, 141 GB',
    memoryBytes: 141e9,
    bytesPerSecond: 4.8e12,
    sramBytes: HOPPER_SRAM_BYTES,
    denseFlopsPerSecond: { bf16: 989e12, fp8: 1979e12 },
    source: {
      title: 'NVIDIA H200 Tensor Core GPU data sheet',
      link: 'https://www.nvidia.com/en-us/data-center/h200/',
      states: '141 GB HBM3e, 4.8 TB/s; products as of the H100.',
    },
  },
  RTX4090: {
    name: 'GeForce RTX 4090, 24 GB',
    memoryBytes: 24e9,
    bytesPerSecond: 1.008e12,
    sramBytes: 128 * 1024,
    denseFlopsPerSecond: { bf16: 165.2e12, fp8: 330.3e12 },
    source: {
      title: 'NVIDIA Ada GPU architecture white paper',
      link: 'https://images.nvidia.com/aem-dam/Solutions/geforce/ada/nvidia-ada-gpu-architecture.pdf',
      states:
        '24 GB GDDR6X, 1,008 GB/s, 128 KB a multiprocessor; BF16 165.2 and FP8 330.3 TFLOPS with FP32 accumulation.',
    },
  },
} as const satisfies Readonly<Record<string, Chip>>
