"""The toy model's loss and the autoencoders' by autograd, for tests/fixtures/labs/superposition.json.

    /usr/bin/python3 scripts/reference/superposition.py > tests/fixtures/labs/superposition.json
"""
import json
import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(5)
n, m, rows, latents = 7, 3, 6, 9
x = torch.rand(rows, n) * (torch.rand(rows, n) < 0.4)
w = (0.7 * torch.randn(n, m)).requires_grad_()
b = (0.1 * torch.randn(n)).requires_grad_()
importance = 0.9 ** torch.arange(n)
out = torch.relu(x @ w @ w.T + b)
loss = (importance * (x - out) ** 2).sum(1).mean()
loss.backward()
toy = {"x": x.tolist(), "w": w.tolist(), "b": b.tolist(), "out": out.tolist(), "loss": loss.item(),
       "gradient": {"w": w.grad.tolist(), "b": b.grad.tolist()}}

h = torch.randn(rows, m)
weights = {"encoder": torch.randn(latents, m), "decoder": torch.nn.functional.normalize(torch.randn(latents, m)),
           "e": 0.3 * torch.randn(latents), "c": 0.2 * torch.randn(m)}


def autoencoder(kind, amount):
    p = {name: value.clone().requires_grad_() for name, value in weights.items()}
    f = torch.relu((h - p["c"]) @ p["encoder"].T + p["e"])
    if kind == "topk":
        top = f.topk(amount, dim=1)
        f = torch.zeros_like(f).scatter(1, top.indices, top.values)
    rebuilt = f @ p["decoder"] + p["c"]
    loss = ((h - rebuilt) ** 2).sum(1).mean() + (amount * f.sum(1).mean() if kind == "l1" else 0)
    loss.backward()
    return {"kind": kind, "amount": amount, "f": f.tolist(), "rebuilt": rebuilt.tolist(), "loss": loss.item(),
            "gradient": {name: value.grad.tolist() for name, value in p.items()}}


print(json.dumps({
    "script": "scripts/reference/superposition.py",
    "torch": torch.__version__,
    "toy": toy,
    "h": h.tolist(),
    "weights": {name: value.tolist() for name, value in weights.items()},
    "autoencoders": [autoencoder("l1", 0.3), autoencoder("topk", 2)],
}))
