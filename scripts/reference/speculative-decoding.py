"""Distributions, overlap, residual and what a position emits, for tests/fixtures/labs/speculative-decoding.json.

    /usr/bin/python3 scripts/reference/speculative-decoding.py > tests/fixtures/labs/speculative-decoding.json
"""
import json
import torch

torch.manual_seed(18)
cases = []
for vocabulary, mismatch in ((3, 0.5), (8, 1.0), (50, 3.0)):
    logits = torch.randn(vocabulary, dtype=torch.float64) * 1.5
    p = torch.softmax(logits, 0)
    q = torch.softmax(logits + mismatch * torch.randn(vocabulary, dtype=torch.float64), 0)
    accepted = torch.minimum(torch.ones_like(p), p / q)
    residual = torch.clamp(p - q, min=0)
    residual = residual / residual.sum()
    emitted = q * accepted + (q * (1 - accepted)).sum() * residual
    cases.append({
        "p": p.tolist(),
        "q": q.tolist(),
        "acceptance": accepted.tolist(),
        "overlap": torch.minimum(p, q).sum().item(),
        "totalVariation": (0.5 * (p - q).abs().sum()).item(),
        "residual": residual.tolist(),
        "emitted": emitted.tolist(),
    })
half = torch.tensor([0.5, 1, 2.5, 3.5, 10, 40], dtype=torch.float64)
points = torch.tensor([0.1, 1.5, 2, 9, 12, 100], dtype=torch.float64)
print(json.dumps({
    "script": "scripts/reference/speculative-decoding.py",
    "torch": torch.__version__,
    "cases": cases,
    "chiSquaredTail": {
        "degreesOfFreedom": (2 * half).tolist(),
        "x": (2 * points).tolist(),
        "tail": torch.special.gammaincc(half, points).tolist(),
    },
}, indent=1))
