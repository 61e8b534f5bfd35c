"""Sinusoids, RoPE, ALiBi and YaRN with PyTorch. Prints tests/fixtures/labs/positions.json.

    /usr/bin/python3 scripts/reference/positions.py > tests/fixtures/labs/positions.json
"""
import json
import math

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(11)


def thetas(base, dimension):
    return base ** (-torch.arange(0, dimension, 2) / dimension)


def rotate(x, positions, theta):
    """RoPE by multiplication of complex numbers, one for each pair of components."""
    turns = torch.polar(torch.ones(len(positions), len(theta)), torch.outer(positions, theta))
    return torch.view_as_real(torch.view_as_complex(x.reshape(*x.shape[:-1], -1, 2)) * turns).flatten(-2)


def sinusoids(tokens, dimension):
    angles = torch.outer(torch.arange(tokens).double(), thetas(10_000.0, dimension))
    return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(-2)


tokens, dimension, slope = 6, 8, 0.25
q, k, v = torch.randn(3, tokens, dimension)
positions = torch.arange(tokens).double()
theta = thetas(10_000.0, dimension)
offsets = positions[:, None] - positions[None, :]
bias = torch.where(offsets >= 0, -slope * offsets, -math.inf)

window, stretch = 4096, 8
long = thetas(10_000.0, 128)
kept = ((window * long / (2 * math.pi) - 1) / 31).clamp(0, 1)

print(
    json.dumps(
        {
            "from": "scripts/reference/positions.py",
            "torch": torch.__version__,
            "q": q.tolist(),
            "k": k.tolist(),
            "v": v.tolist(),
            "sinusoids": sinusoids(tokens, dimension).tolist(),
            "rotated": rotate(q, positions, theta).tolist(),
            "scores": (rotate(q, positions, theta) @ rotate(k, positions, theta).T).tolist(),
            "alibi": {
                "slope": slope,
                "output": torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=bias).tolist(),
            },
            "yarn": {
                "window": window,
                "stretch": stretch,
                "thetas": torch.lerp(long / stretch, long, kept).tolist(),
            },
        }
    )
)
