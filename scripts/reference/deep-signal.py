"""Deep stacks with norms and residual connections, back-propagation and SwiGLU, by PyTorch in float64.

/usr/bin/python3 scripts/reference/deep-signal.py > tests/fixtures/labs/signal.json
"""
import json
import math

import torch
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
N, DEPTH = 6, 3


def filled(rows, columns, phase, size=0.7):
    return torch.tensor([[size * math.sin(phase + 1.7 * i + 0.9 * j * j) for j in range(columns)] for i in range(rows)])


def activated(kind, z):
    if kind == "swiglu":
        gate, value = z.chunk(2)
        return F.silu(gate) * value
    return {"tanh": torch.tanh, "relu": torch.relu, "gelu": lambda x: F.gelu(x, approximate="tanh")}[kind](z)


def normalised(kind, x):
    return F.layer_norm(x, (N,), eps=0.0) if kind == "layer" else F.rms_norm(x, (N,), eps=0.0)


start = filled(1, N, 0.4, 1.3)[0]
upstream = filled(1, N, 2.2)[0]
stacks = []
for activation in ("tanh", "relu", "gelu", "swiglu"):
    columns = N // 2 if activation == "swiglu" else N
    weights = [filled(N, columns, 0.3 + l).requires_grad_() for l in range(DEPTH)]
    for connection in ("plain", "skip", "pre", "post"):
        for norm in ("rms", "layer"):
            z = first = start.clone().requires_grad_()
            for W in weights:
                inner = normalised(norm, z) if connection == "pre" else z
                f = W @ activated(activation, inner)
                z = f if connection == "plain" else z + 0.8 * f
                if connection == "post":
                    z = normalised(norm, z)
            output = normalised(norm, z) if connection == "pre" else z
            gradient = torch.autograd.grad(output @ upstream, [first, *weights])
            stacks.append({
                "activation": activation, "connection": connection, "norm": norm,
                "weights": [W.flatten().tolist() for W in weights], "output": output.tolist(),
                "gradient": gradient[0].tolist(), "sizes": [g.norm().item() for g in gradient[1:]],
            })

x = filled(2, 3, 0.2)
layers = [filled(3, 3, 1.0 + l).requires_grad_() for l in range(5)]
state = x
for W in layers:
    state = torch.tanh(state @ W)
(state.square().sum() / 2).backward()

gate, up, down = filled(3, 4, 0.1), filled(3, 4, 1.1), filled(4, 3, 2.1)
print(json.dumps({
    "script": "scripts/reference/deep-signal.py", "torch": torch.__version__,
    "start": start.tolist(), "upstream": upstream.tolist(), "stacks": stacks,
    "network": {"x": x.tolist(), "weights": [W.tolist() for W in layers], "gradients": [W.grad.tolist() for W in layers]},
    "swiglu": {"x": x.tolist(), "gate": gate.tolist(), "up": up.tolist(), "down": down.tolist(),
               "output": ((F.silu(x @ gate) * (x @ up)) @ down).tolist()},
}))
