"""Muon (Jordan et al., 2024): momentum whose matrix is brought near to an orthogonal one before it is applied."""

import torch


def orthogonal(g: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """Newton and Schulz's iteration with Jordan's coefficients: singular values come to lie near 1."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = g / (g.norm() + 1e-7)
    tall = x.shape[0] > x.shape[1]
    if tall:
        x = x.T
    for _ in range(steps):
        square = x @ x.T
        x = a * x + (b * square + c * square @ square) @ x
    return x.T if tall else x


class Muon(torch.optim.Optimizer):
    def __init__(self, params, lr: float, momentum: float = 0.95, weight_decay: float = 0.0):
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for weight in group["params"]:
                kept = self.state[weight].setdefault("momentum", torch.zeros_like(weight))
                kept.lerp_(weight.grad, 1 - group["momentum"])
                update = weight.grad.lerp(kept, group["momentum"])  # Nesterov's look ahead
                # Queries, keys and values lie above one another, and are three matrices.
                parts = update.split(update.shape[1]) if update.shape[0] == 3 * update.shape[1] else [update]
                stretch = max(1, parts[0].shape[0] / parts[0].shape[1]) ** 0.5
                weight.mul_(1 - group["lr"] * group["weight_decay"])
                weight.add_(torch.cat([orthogonal(part) for part in parts]), alpha=-group["lr"] * stretch)
