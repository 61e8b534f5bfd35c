"""What PyTorch's types make of numbers, bit for bit.

/usr/bin/python3 scripts/reference/precision.py > tests/fixtures/labs/precision.json
"""
import json
import math
import struct

import torch

TYPES = {
    "fp32": (torch.float32, torch.int32), "bf16": (torch.bfloat16, torch.int16), "fp16": (torch.float16, torch.int16),
    "e5m2": (torch.float8_e5m2, torch.uint8), "e4m3": (torch.float8_e4m3fn, torch.uint8),
}


def single(x):
    """The nearest fp32: PyTorch's casts from float64 to the narrow types go through it, and would round twice."""
    return struct.unpack("f", struct.pack("f", x))[0]


# Ordinary numbers of all sizes, ties at every place, and both sides of each end.
inputs = [single(math.sin(i) * 2.0 ** (i % 61 - 35)) for i in range(1, 180)]
inputs += [single(math.sin(i) * 2.0 ** (-140 + 2 * i)) for i in range(1, 130)]
for mantissa in (2, 3, 7, 10, 23):
    for exponent in (-149, -133, -126, -25, -24, -17, -16, -15, -14, -10, -9, -7, -6, 0, 1, 8, 9, 15, 16):
        for place in (1, 3):
            inputs += [single(2.0 ** exponent * (1 + place * 2.0 ** (-mantissa - 1)))]
inputs += [0.0, -0.0, 1.001, 65504.0, 65519.0, 65520.0, 65536.0, 448.0, 463.9, 464.0, 464.1, 480.0, -1e9, 57344.0,
           61439.0, 61440.0, 2.0 ** -24, 2.0 ** -25, single(2.0 ** -25 * 1.001), 2.0 ** -16, 2.0 ** -17, 2.0 ** -10,
           3e38, single(3.4028234e38), single(3.39e38), single(3.395e38), 6e-8, 3e-8]
inputs = [single(x) for x in inputs]
inputs += [-2.0 ** -25, -2.0 ** -17, -2.0 ** -10, -65520.0, -464.0]

bits = {}
for name, (kind, whole) in TYPES.items():
    stored = torch.tensor(inputs, dtype=torch.float32).to(kind).view(whole)
    width = torch.finfo(kind).bits
    bits[name] = [int(value) % 2 ** width for value in stored]

ends = {
    name: {"largest": float(torch.finfo(kind).max), "leastNormal": float(torch.finfo(kind).tiny),
           "leastSubnormal": float(torch.finfo(kind).smallest_normal) * float(torch.finfo(kind).eps),
           "epsilon": float(torch.finfo(kind).eps)}
    for name, (kind, _) in TYPES.items()
}
eights = {
    name: [None if math.isnan(x) or math.isinf(x) else x
           for x in torch.arange(256).to(torch.uint8).view(TYPES[name][0]).to(torch.float64).tolist()]
    for name in ("e5m2", "e4m3")
}

logits = torch.tensor([math.sin(1.3 * i) * 3 for i in range(12)], dtype=torch.float64, requires_grad=True)
loss = torch.nn.functional.cross_entropy(logits[None], torch.tensor([0])) * 1024 / 4096
loss.backward()

sums = {}
for name in ("bf16", "fp16", "fp32"):
    total = torch.zeros((), dtype=TYPES[name][0])
    for i in range(600):
        total = total + torch.tensor(single(1 + 0.5 * math.sin(i))).to(TYPES[name][0])
    sums[name] = float(total)

print(json.dumps({
    "script": "scripts/reference/precision.py", "torch": torch.__version__,
    "inputs": [struct.unpack("I", struct.pack("f", x))[0] for x in inputs],
    "bits": bits, "ends": ends, "eights": eights, "sums": sums,
    "logits": logits.tolist(), "gradient": logits.grad.tolist(),
}))
