"""Temperature, top-k, top-p and min-p on a seeded distribution, by PyTorch in float64.

/usr/bin/python3 scripts/reference/decoding.py > tests/fixtures/labs/decoding.json
"""
import json
import math

import torch

torch.set_default_dtype(torch.float64)
logits = torch.tensor([3 * math.sin(1.3 + 2.7 * i) for i in range(12)])


def kept(p, mask):
    p = torch.where(mask, p, 0.0)
    return (p / p.sum()).tolist()


def nucleus(p, mass):
    ordered, order = torch.sort(p, descending=True)
    before = torch.cumsum(ordered, 0) - ordered
    return torch.zeros_like(p, dtype=torch.bool).scatter(0, order, before < mass)


p = torch.softmax(logits, 0)
print(json.dumps({
    "script": "scripts/reference/decoding.py", "torch": torch.__version__, "logits": logits.tolist(),
    "temperature": [[T, torch.softmax(logits / T, 0).tolist()] for T in [0.25, 0.7, 1.0, 2.0]],
    "topK": [[k, kept(p, p >= torch.topk(p, k).values[-1])] for k in [1, 3, 12]],
    "topP": [[mass, kept(p, nucleus(p, mass))] for mass in [0.1, 0.5, 0.9, 0.99]],
    "minP": [[share, kept(p, p >= share * p.max())] for share in [0.02, 0.1, 0.5]],
}))
