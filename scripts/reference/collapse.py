"""Chains of fits on recorded noise, for tests/fixtures/labs/collapse.json.

    /usr/bin/python3 scripts/reference/collapse.py > tests/fixtures/labs/collapse.json
"""
import json
import math
import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(11)
n, generations = 10, 6
noise = torch.randn(generations, n)


def chain(keep, real):
    mean, variance = torch.tensor(0.0), torch.tensor(1.0)
    fits, held = [[0.0, 1.0]], torch.empty(0)
    for z in noise:
        x = mean + variance.sqrt() * z
        x[: round(real * n)] = z[: round(real * n)]
        held = torch.cat([held, x]) if keep == "all" else x
        mean, variance = held.mean(), held.var(unbiased=False)
        fits.append([mean.item(), variance.item()])
    return {"keep": keep, "real": real, "fits": fits}


def slopes(keep):
    pairs = torch.randn(4, 8, 2, generator=torch.Generator().manual_seed(3))
    w, errors, xs, ys = torch.tensor(0.0), [], [], []
    for block in pairs:
        x, y = block[:, 0], w * block[:, 0] + block[:, 1]
        xs, ys = (xs + [x], ys + [y]) if keep == "all" else ([x], [y])
        w = torch.linalg.lstsq(torch.cat(xs)[:, None], torch.cat(ys)[:, None]).solution[0, 0]
        errors.append((w * w).item())
    return {"keep": keep, "pairs": pairs.flatten().tolist(), "errors": errors}


p = 1 / torch.arange(1, 51)
p = p / p.sum()
print(json.dumps({
    "script": "scripts/reference/collapse.py",
    "torch": torch.__version__,
    "noise": noise.flatten().tolist(),
    "chains": [chain("none", 0), chain("all", 0), chain("none", 0.3)],
    "slopes": [slopes("none"), slopes("all")],
    "zipf": p.tolist(),
    "missing": torch.exp(100 * torch.log1p(-p)).tolist(),
    "limit": math.pi ** 2 / 6,
}))
