"""Singular values, outputs with an adapter and its gradients with PyTorch.

    /usr/bin/python3 scripts/reference/lora.py > tests/fixtures/labs/lora.json
"""
import json

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(16)

d, k, rank, alpha = 6, 5, 2, 3.0
weights, wanted = torch.randn(2, d, k)
x = torch.randn(4, k)
a = torch.randn(rank, k, requires_grad=True)
b = torch.randn(d, rank, requires_grad=True)

update = alpha / rank * b @ a
loss = ((update - wanted) ** 2).sum() / 2
loss.backward()

u, singular, vh = torch.linalg.svd(wanted, full_matrices=False)
nearest = u[:, :rank] @ torch.diag(singular[:rank]) @ vh[:rank]

print(
    json.dumps(
        {
            "from": "scripts/reference/lora.py",
            "torch": torch.__version__,
            "alpha": alpha,
            "weights": weights.tolist(),
            "wanted": wanted.tolist(),
            "x": x.tolist(),
            "a": a.tolist(),
            "b": b.tolist(),
            "output": torch.nn.functional.linear(x, weights + update).tolist(),
            "loss": loss.item(),
            "gradient": {"a": a.grad.tolist(), "b": b.grad.tolist()},
            "singular": singular.tolist(),
            "nearest": nearest.tolist(),
        }
    )
)
