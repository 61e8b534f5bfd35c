"""A sparse layer, its balance term, and their gradients, by PyTorch in float64.

/usr/bin/python3 scripts/reference/experts.py > tests/fixtures/labs/experts.json
"""
import json
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
T, D, N, K = 10, 3, 5, 2


def filled(rows, columns, phase):
    return torch.tensor([[math.sin(phase + 1.9 * i + 0.7 * j) for j in range(columns)] for i in range(rows)])


xs, router = filled(T, D, 0.3), filled(N, D, 1.1) * 2
experts = torch.stack([filled(D, D, 0.5 * n) for n in range(N)])
logits = (xs @ router.T).detach().requires_grad_()


def layer(normaliser):
    values, chosen = torch.topk(logits, K, dim=-1)
    weights = F.softmax(values, -1) if normaliser == "kept" else F.softmax(logits, -1).gather(-1, chosen)
    rows = zip(weights, chosen, xs)
    return torch.stack([sum(w * experts[e] @ x for w, e in zip(ws, es)) for ws, es, x in rows])


p = F.softmax(logits, -1)
counts = torch.bincount(torch.topk(logits, K, dim=-1).indices.flatten(), minlength=N)
term = N * ((counts / (T * K)) * p.mean(0)).sum()
gradient, = torch.autograd.grad(term, logits, retain_graph=True)
scalars = filled(1, N, 0.2)[0]
slopes = {}
for normaliser in ["all", "kept"]:
    values, chosen = torch.topk(logits[0], K)
    weights = F.softmax(values, -1) if normaliser == "kept" else F.softmax(logits[0], -1)[chosen]
    slope, = torch.autograd.grad((weights * scalars[chosen]).sum(), logits, retain_graph=True)
    slopes[normaliser] = slope[0].tolist()
print(json.dumps({
    "script": "scripts/reference/experts.py", "torch": torch.__version__,
    "k": K, "xs": xs.tolist(), "router": router.tolist(), "experts": experts.tolist(),
    "logits": logits.tolist(),
    "all": layer("all").tolist(), "kept": layer("kept").tolist(),
    "counts": counts.tolist(), "term": term.item(), "gradient": gradient.tolist(),
    "scalars": scalars.tolist(), "slopes": slopes,
}))
