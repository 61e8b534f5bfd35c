"""Exact match by the binomial and its slope by autograd, for tests/fixtures/labs/emergence.json.

    /usr/bin/python3 scripts/reference/emergence.py > tests/fixtures/labs/emergence.json
"""
import json
import torch

torch.set_default_dtype(torch.float64)
C, ALPHA = 3.6e7, -0.4


def family(size, length):
    log_size = torch.log(torch.tensor(size)).requires_grad_()
    p = torch.exp(-((torch.exp(log_size) / C) ** ALPHA))
    exact = p**length
    exact.backward()
    return {"size": size, "length": length, "accuracy": p.item(), "exactMatch": exact.item(),
            "slope": log_size.grad.item(), "wrong": (length * (1 - p)).item(),
            "logProbability": (length * torch.log(p)).item()}


def wrong(p):
    # Enumerates which tokens are right: the lab folds them in one after the other.
    p = torch.tensor(p)
    counts = torch.zeros(len(p) + 1)
    for right in torch.cartesian_prod(*[torch.tensor([0.0, 1.0])] * len(p)):
        counts[int(len(p) - right.sum())] += torch.prod(right * p + (1 - right) * (1 - p))
    return counts.tolist()


uneven = [0.9, 0.5, 0.99, 0.7, 0.2]
options = [0.4, 0.6, 0.0, -0.3]
logits = torch.tensor(options)
chances = torch.softmax(logits, 0)
print(json.dumps({
    "script": "scripts/reference/emergence.py",
    "torch": torch.__version__,
    "family": [family(size, length) for size, length in ((1e8, 1), (1e9, 10), (3e9, 20), (1e10, 10), (1e12, 50))],
    "wrong": {"p": uneven, "counts": wrong(uneven)},
    "binomial": torch.distributions.Binomial(12, torch.tensor(0.9)).log_prob(torch.arange(12, -1, -1.0)).exp().tolist(),
    "brier": {"lead": options[0], "others": options[1:],
              "value": torch.nn.functional.mse_loss(chances, torch.tensor([1.0, 0, 0, 0]), reduction="sum").item()},
}, indent=1))
