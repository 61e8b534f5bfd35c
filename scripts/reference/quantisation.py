"""Symmetric fake quantisation with one scale a tensor, a channel and a group, and output errors, by PyTorch.

/usr/bin/python3 scripts/reference/quantisation.py > tests/fixtures/labs/quantisation.json
"""
import json
import math

import torch

torch.set_default_dtype(torch.float64)
ROWS, COLUMNS, GROUP = 4, 12, 4

W = torch.tensor([[math.sin(0.3 + 2.1 * i + 0.9 * j) for j in range(COLUMNS)] for i in range(ROWS)])
W[:, 5] *= 30
X = torch.tensor([[math.cos(0.8 + 1.7 * i + 0.6 * j) for j in range(COLUMNS)] for i in range(6)])
cases = []
for bits in [8, 4, 3]:
    limit = 2 ** (bits - 1) - 1

    def by_row(rows):
        scales = rows.abs().amax(1) / limit
        zeros = torch.zeros(len(rows), dtype=torch.int32)
        return torch.fake_quantize_per_channel_affine(rows.float(), scales.float(), zeros, 0, -limit, limit)

    scale = W.abs().max() / limit
    tensor = torch.clamp(torch.round(W / scale), -limit, limit) * scale
    channel = torch.clamp(torch.round(W / (W.abs().amax(1, keepdim=True) / limit)), -limit, limit)
    channel = channel * (W.abs().amax(1, keepdim=True) / limit)
    rows = W.reshape(-1, GROUP)
    group = torch.clamp(torch.round(rows / (rows.abs().amax(1, keepdim=True) / limit)), -limit, limit)
    group = (group * (rows.abs().amax(1, keepdim=True) / limit)).reshape(ROWS, COLUMNS)
    # The operators exist in single precision only: they show that the codes are the same.
    fake = torch.fake_quantize_per_tensor_affine(W.float(), scale.item(), 0, -limit, limit)
    assert torch.equal(torch.round(fake / scale.float()), torch.round(tensor / scale).float())
    assert torch.allclose(by_row(W).double(), channel, atol=1e-5)
    error = {name: (torch.linalg.norm(X @ (w - W).T) / torch.linalg.norm(X @ W.T)).item()
             for name, w in {"tensor": tensor, "channel": channel, "group": group}.items()}
    restored = {"tensor": tensor.tolist(), "channel": channel.tolist(), "group": group.tolist()}
    cases.append({"bits": bits, **restored, "error": error})
print(json.dumps({
    "script": "scripts/reference/quantisation.py", "torch": torch.__version__,
    "group": GROUP, "W": W.tolist(), "X": X.tolist(), "cases": cases,
    "halves": [[x, torch.round(torch.tensor(x)).item()] for x in [-2.5, -1.5, -0.5, 0.5, 1.5, 2.4, 2.5]],
}))
