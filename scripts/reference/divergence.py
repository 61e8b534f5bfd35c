"""Divergences, their slopes by autograd and the reverse fit by L-BFGS, for tests/fixtures/labs/divergence.json.

    /usr/bin/python3 scripts/reference/divergence.py > tests/fixtures/labs/divergence.json
"""
import json
import torch
from torch.distributions import Categorical, MixtureSameFamily, Normal, kl_divergence

torch.set_default_dtype(torch.float64)
torch.manual_seed(8)
p, q = torch.softmax(torch.randn(5), 0), torch.softmax(torch.randn(5), 0)
target = MixtureSameFamily(Categorical(torch.tensor([0.3, 0.7])), Normal(torch.tensor([-2.0, 2.5]), torch.tensor([0.8, 1.3])))
x = torch.linspace(-40, 40, 160001)
dx = x[1] - x[0]


def forward(mean, log_deviation):
    log_p = target.log_prob(x)
    return (log_p.exp() * (log_p - Normal(mean, log_deviation.exp()).log_prob(x))).sum() * dx


def reverse(mean, log_deviation):
    log_q = Normal(mean, log_deviation.exp()).log_prob(x)
    return (log_q.exp() * (log_q - target.log_prob(x))).sum() * dx


def at(loss, mean, deviation):
    m = torch.tensor(mean, requires_grad=True)
    s = torch.log(torch.tensor(deviation)).requires_grad_()
    value = loss(m, s)
    value.backward()
    return {"value": value.item(), "mean": m.grad.item(), "logDeviation": s.grad.item()}


def fit(start):
    m = torch.tensor(start, requires_grad=True)
    s = torch.tensor(0.0, requires_grad=True)
    optimiser = torch.optim.LBFGS([m, s], max_iter=200, tolerance_grad=1e-12, tolerance_change=1e-15,
                                  line_search_fn="strong_wolfe")

    def closure():
        optimiser.zero_grad()
        value = reverse(m, s)
        value.backward()
        return value

    optimiser.step(closure)
    return {"start": start, "mean": m.item(), "deviation": s.exp().item()}


points = [(0.5, 1.0), (-2.0, 0.6), (1.0, 3.0)]
score_at = torch.tensor([-3.0, 0.1, 4.0], requires_grad=True)
target.log_prob(score_at).sum().backward()
print(json.dumps({
    "script": "scripts/reference/divergence.py",
    "torch": torch.__version__,
    "p": p.tolist(),
    "q": q.tolist(),
    "divergence": kl_divergence(Categorical(p), Categorical(q)).item(),
    "gaussians": [{"mean": 1.0, "deviation": 0.5}, {"mean": -0.5, "deviation": 2.0}],
    "gaussianDivergence": kl_divergence(Normal(1.0, 0.5), Normal(-0.5, 2.0)).item(),
    "target": [{"weight": 0.3, "mean": -2.0, "deviation": 0.8}, {"weight": 0.7, "mean": 2.5, "deviation": 1.3}],
    "moments": {"mean": target.mean.item(), "deviation": target.stddev.item()},
    "at": score_at.tolist(),
    "logDensity": target.log_prob(score_at).tolist(),
    "score": score_at.grad.tolist(),
    "points": [{"mean": m, "deviation": s, "forward": at(forward, m, s), "reverse": at(reverse, m, s)}
               for m, s in points],
    "fits": [fit(-1.5), fit(2.0)],
}, indent=1))
