"""Gradients of word vectors by autograd, for tests/fixtures/labs/word2vec.json.

    /usr/bin/python3 scripts/reference/word2vec.py > tests/fixtures/labs/word2vec.json

One step of skip-gram, CBOW and fastText with negative sampling, the full softmax, and the loss of GloVe.
"""
import json
import torch
import torch.nn.functional as F

torch.manual_seed(7)
torch.set_default_dtype(torch.float64)
V, d = 9, 5
v = torch.randn(V, d)
u = torch.randn(V, d)


def step(rows, scale, targets):
    own, other = v.clone().requires_grad_(), u.clone().requires_grad_()
    h = scale * own[rows].sum(0)
    scores = other[targets] @ h
    loss = -F.logsigmoid(scores[0]) - F.logsigmoid(-scores[1:]).sum()
    loss.backward()
    return {"rows": rows, "scale": scale, "targets": targets, "loss": loss.item(),
            "v": own.grad.tolist(), "u": other.grad.tolist()}


counts = torch.tensor([[3., 0., 120., 7.], [1., 45., 2., 0.], [99., 100., 101., 12.]])
w, c = torch.randn(3, d, requires_grad=True), torch.randn(4, d, requires_grad=True)
b, bc = torch.randn(3, requires_grad=True), torch.randn(4, requires_grad=True)
weight = torch.where(counts < 100, (counts / 100) ** 0.75, torch.ones_like(counts))
seen = counts > 0
error = torch.where(seen, w @ c.T + b[:, None] + bc[None] - torch.log(counts.clamp(min=1)), torch.zeros_like(counts))
glove = (weight * error ** 2).sum()
glove.backward()
print(json.dumps({
    "script": "scripts/reference/word2vec.py",
    "torch": torch.__version__,
    "v": v.tolist(),
    "u": u.tolist(),
    "steps": {
        "skip-gram": step([2], 1.0, [4, 0, 7, 1]),
        "cbow": step([1, 3, 6, 8], 0.25, [2, 5, 7]),
        "fastText": step([0, 2, 5], 1.0, [3, 1, 6, 8]),
    },
    "softmax": torch.softmax(u @ v[3], 0).tolist(),
    "glove": {
        "counts": counts.tolist(),
        "model": {"w": w.tolist(), "c": c.tolist(), "b": b.tolist(), "bc": bc.tolist()},
        "loss": glove.item(),
        "gradient": {"w": w.grad.tolist(), "c": c.grad.tolist(), "b": b.grad.tolist(), "bc": bc.grad.tolist()},
    },
}, indent=1))
